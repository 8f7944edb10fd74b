/** A source's page, and the list of all of them, in one language. */

import type { Catalog, CatalogSource } from '../../domain/reading/catalog.ts';
import type { Language } from '../../domain/schema/localized.ts';
import { SOURCE_KINDS, type SourceKind } from '../../domain/schema/vocabulary.ts';
import { listBrought, type Brought } from '../../domain/sources/brought.ts';
import { buildArticleSummary, type ArticleSummary } from '../article_view.ts';
import { listSubjectCorrections, type CorrectionView } from '../history/correction_view.ts';
import { buildSourceLink, type SourceLinkView } from './source_link.ts';
import { buildSiteLink, type SiteLinkView } from '../site_link.ts';

export type SourceSummary = SourceLinkView & {
	kind: string;
	counts: { articles: number; sites: number; figures: number; statuses: number };
};

export type SourceView = SourceSummary & {
	kind_word: SourceKind;
	/** Without its page. */
	name: string;
	page: string | null;
	date_basis: string;
	/** ISO day the atlas took it in; null of the one it began with. */
	added_on: string | null;
	url: string | null;
	archived: { url: string; date: string } | null;
	sha256: string;
	characters: number;
	corrections: CorrectionView[];
	articles: ArticleSummary[];
	new_sites: SiteLinkView[];
	known_sites: SiteLinkView[];
	/** In time. */
	older: SourceLinkView | null;
	newer: SourceLinkView | null;
};

/** The newest first. */
export function buildSourceSummaries(catalog: Catalog, language: Language): SourceSummary[] {
	return catalog.sources
		.toReversed()
		.map((source) => summarize(source, listBrought(catalog, source.id), language));
}

/** Throws a RangeError for an id the catalog lacks. */
export function buildSourceView(catalog: Catalog, id: string, language: Language): SourceView {
	const brought = listBrought(catalog, id);
	const at = catalog.sources.findIndex((source) => source.id === id);
	const source = catalog.sources[at]!;
	const link = (other: CatalogSource | undefined): SourceLinkView | null =>
		other ? buildSourceLink(other, language) : null;
	const { archived_url, archived_on } = source;
	return {
		...summarize(source, brought, language),
		kind_word: source.kind,
		name: source.publication[language],
		page: source.page ?? null,
		date_basis: source.date_basis[language],
		added_on: source.added_on ?? null,
		url: source.url ?? null,
		archived:
			archived_url !== undefined && archived_on !== undefined
				? { url: archived_url, date: archived_on }
				: null,
		sha256: source.sha256,
		characters: source.characters,
		corrections: listSubjectCorrections('source', id, catalog, language),
		articles: brought.articles.map((article) => buildArticleSummary(article, language)),
		new_sites: brought.new_sites.map((site) => buildSiteLink(site, language)),
		known_sites: brought.known_sites.map((site) => buildSiteLink(site, language)),
		older: link(catalog.sources[at - 1]),
		newer: link(catalog.sources[at + 1]),
	};
}

function summarize(source: CatalogSource, brought: Brought, language: Language): SourceSummary {
	return {
		...buildSourceLink(source, language),
		kind: SOURCE_KINDS[source.kind][language],
		counts: {
			articles: brought.articles.length,
			sites: brought.new_sites.length,
			figures: brought.figure_count,
			statuses: brought.status_count,
		},
	};
}
