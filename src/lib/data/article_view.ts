/** An article's page in one language: its excerpts in page order, the gaps between them, and what rests on them. */

import { SOURCE_LANGUAGE, isSourceLanguage } from '../domain/language/languages.ts';
import { linkToWords } from '../domain/citing/text_fragment.ts';
import type {
	Catalog,
	CatalogArticle,
	CatalogExcerpt,
	CatalogSite,
	CatalogSource,
} from '../domain/reading/catalog.ts';
import { compareNewestFirst } from '../domain/reading/page_order.ts';
import type { Language } from '../domain/schema/localized.ts';
import { buildClaimViews, nameClaimSubject, type ClaimView } from './figures/claim_view.ts';
import { buildExcerptView, type ExcerptView } from './excerpt_view.ts';
import { listArticleSeries, type SeriesView } from './figures/series_view.ts';
import { listArticleCorrections, type CorrectionView } from './history/correction_view.ts';
import { buildCitationView, type CitationView } from './sources/citation_view.ts';
import { buildSiteLink, type SiteLinkView } from './site_link.ts';
import { buildSourceLink, type SourceLinkView } from './sources/source_link.ts';

export type ArticleExcerptView = ExcerptView & {
	/** Characters of the article left out before it; null before the first. */
	gap: number | null;
	sites: SiteLinkView[];
	/** Links to the words where they were published, and to an archive's copy; null where no address is known. */
	original: { href: string | null; archived: string | null } | null;
};

export type ArticleView = {
	id: string;
	kind: 'report' | 'caption';
	title: string;
	/** The title as printed, where the page is in English. */
	original_title: string | null;
	section: string;
	byline: string[];
	byline_role: 'author' | 'photographer';
	source: SourceLinkView;
	date_basis: string;
	citation: CitationView;
	excerpts: ArticleExcerptView[];
	claims: (ClaimView & { about: string })[];
	/** Of figures it gives that were reported elsewhere too, of whatever subject. */
	corrections: CorrectionView[];
	series: SeriesView[];
	sites: SiteLinkView[];
	previous: ArticleLinkView | null;
	next: ArticleLinkView | null;
};

export type ArticleLinkView = { id: string; title: string };

export type ArticleSummary = ArticleLinkView & {
	source: SourceLinkView;
	kind: 'report' | 'caption';
	section: string;
	byline: string[];
	byline_role: 'author' | 'photographer';
	excerpt_count: number;
	site_count: number;
};

/** Throws a RangeError for an id the catalog lacks. */
export function buildArticleView(catalog: Catalog, id: string, language: Language): ArticleView {
	const article = catalog.article_by_id.get(id);
	if (!article) throw new RangeError(`No article "${id}" in the catalog`);
	const { excerpts } = article;
	const own = article.claims.map((claim) => ({ claim, ref: `${id}#${claim.excerpt}` }));
	const of_sites = listSites(excerpts, catalog).flatMap((site) =>
		site.properties.claims.map((claim) => ({ claim, ref: claim.excerpt })),
	);
	const marked = buildClaimViews([...own, ...of_sites], excerpts, catalog, language);
	const own_views = buildClaimViews(own, excerpts, catalog, language);
	const ordered = sortArticles(catalog);
	const position = ordered.findIndex((other) => other.id === id);
	return {
		id,
		kind: article.kind,
		title: article.title[language],
		original_title:
			isSourceLanguage(language) || article.kind !== 'report'
				? null
				: article.title[SOURCE_LANGUAGE],
		section: article.section[language],
		byline: article.byline,
		byline_role: article.byline_role,
		source: buildSourceLink(article.source, language),
		date_basis: article.source.date_basis[language],
		citation: buildCitationView(article),
		excerpts: excerpts.map((excerpt, index) => ({
			...buildExcerptView(excerpt, index, marked, catalog, language),
			gap: index === 0 ? null : excerpt.start - excerpts[index - 1]!.end,
			sites: linkSites(excerpt.site_ids, catalog, language),
			original: linkOriginal(article.source, excerpt.exact),
		})),
		claims: article.claims.flatMap((claim, index) => {
			const view = own_views[index];
			return view ? [{ ...view, about: nameClaimSubject(claim.about, catalog, language) }] : [];
		}),
		corrections: listArticleCorrections(article, catalog, language),
		series: listArticleSeries(id, catalog, language),
		sites: linkSites(new Set(excerpts.flatMap((excerpt) => excerpt.site_ids)), catalog, language),
		previous: buildArticleLink(ordered[position - 1], language),
		next: buildArticleLink(ordered[position + 1], language),
	};
}

/** All articles, the newest page first. */
export function buildArticleSummaries(catalog: Catalog, language: Language): ArticleSummary[] {
	return sortArticles(catalog).map((article) => buildArticleSummary(article, language));
}

export function buildArticleSummary(article: CatalogArticle, language: Language): ArticleSummary {
	return {
		id: article.id,
		title: article.title[language],
		kind: article.kind,
		source: buildSourceLink(article.source, language),
		section: article.section[language],
		byline: article.byline,
		byline_role: article.byline_role,
		excerpt_count: article.excerpts.length,
		site_count: new Set(article.excerpts.flatMap((excerpt) => excerpt.site_ids)).size,
	};
}

function linkOriginal(
	{ url, archived_url }: CatalogSource,
	exact: string,
): ArticleExcerptView['original'] {
	if (url === undefined && archived_url === undefined) return null;
	return {
		href: url === undefined ? null : linkToWords(url, exact),
		archived: archived_url === undefined ? null : linkToWords(archived_url, exact),
	};
}

/** The sites that cite any of the excerpts; a site's claims rest on excerpts that it cites. */
function listSites(excerpts: readonly CatalogExcerpt[], catalog: Catalog): CatalogSite[] {
	const ids = new Set(excerpts.flatMap(({ site_ids }) => site_ids));
	return [...ids].flatMap((id) => catalog.site_by_id.get(id) ?? []);
}

function sortArticles(catalog: Catalog): CatalogArticle[] {
	return catalog.articles.toSorted(compareNewestFirst);
}

function buildArticleLink(
	article: CatalogArticle | undefined,
	language: Language,
): ArticleLinkView | null {
	return article ? { id: article.id, title: article.title[language] } : null;
}

function linkSites(ids: Iterable<string>, catalog: Catalog, language: Language): SiteLinkView[] {
	return [...ids].flatMap((id) => {
		const site = catalog.site_by_id.get(id);
		return site ? [buildSiteLink(site, language)] : [];
	});
}
