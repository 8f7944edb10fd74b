/** An article's page in one language: its excerpts in page order, the gaps between them, and what rests on them. */

import type {
	Catalog,
	CatalogArticle,
	CatalogExcerpt,
	CatalogSite,
} from '../domain/reading/catalog.ts';
import type { Language } from '../domain/schema/localized.ts';
import { nameDistrict } from '../domain/map_model/site_names.ts';
import {
	buildClaimViews,
	buildExcerptView,
	type ClaimView,
	type ExcerptView,
} from './excerpt_view.ts';
import { buildSiteLink, type SiteLinkView } from './site_view.ts';

export type ArticleExcerptView = ExcerptView & {
	/** Characters of the article left out before it; null before the first. */
	gap: number | null;
	sites: SiteLinkView[];
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
	publication: string;
	date: string;
	date_basis: string;
	excerpts: ArticleExcerptView[];
	claims: (ClaimView & { about: string })[];
	sites: SiteLinkView[];
	previous: ArticleLinkView | null;
	next: ArticleLinkView | null;
};

export type ArticleLinkView = { id: string; title: string };

export type ArticleSummary = ArticleLinkView & {
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
	const marked = buildClaimViews([...own, ...of_sites], excerpts, language);
	const own_views = buildClaimViews(own, excerpts, language);
	const ordered = sortArticles(catalog);
	const position = ordered.findIndex((other) => other.id === id);
	return {
		id,
		kind: article.kind,
		title: article.title[language],
		original_title: language === 'en' && article.kind === 'report' ? article.title.zh : null,
		section: article.section[language],
		byline: article.byline,
		byline_role: article.byline_role,
		publication: article.publication[language],
		date: article.date,
		date_basis: article.date_basis[language],
		excerpts: excerpts.map((excerpt, index) => ({
			...buildExcerptView(excerpt, index, marked, catalog, language),
			gap: index === 0 ? null : excerpt.start - excerpts[index - 1]!.end,
			sites: linkSites(excerpt.site_ids, catalog, language),
		})),
		claims: article.claims.flatMap((claim, index) => {
			const view = own_views[index];
			return view ? [{ ...view, about: nameSubject(claim.about, catalog, language) }] : [];
		}),
		sites: linkSites(new Set(excerpts.flatMap((excerpt) => excerpt.site_ids)), catalog, language),
		previous: buildArticleLink(ordered[position - 1], language),
		next: buildArticleLink(ordered[position + 1], language),
	};
}

/** All articles in page order. */
export function buildArticleSummaries(catalog: Catalog, language: Language): ArticleSummary[] {
	return sortArticles(catalog).map((article) => ({
		id: article.id,
		title: article.title[language],
		kind: article.kind,
		section: article.section[language],
		byline: article.byline,
		byline_role: article.byline_role,
		excerpt_count: article.excerpts.length,
		site_count: new Set(article.excerpts.flatMap((excerpt) => excerpt.site_ids)).size,
	}));
}

/** The sites that cite any of the excerpts; a site's claims rest on excerpts that it cites. */
function listSites(excerpts: readonly CatalogExcerpt[], catalog: Catalog): CatalogSite[] {
	const ids = new Set(excerpts.flatMap(({ site_ids }) => site_ids));
	return [...ids].flatMap((id) => catalog.site_by_id.get(id) ?? []);
}

function sortArticles(catalog: Catalog): CatalogArticle[] {
	return catalog.articles.toSorted((a, b) => a.order - b.order);
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

function nameSubject(about: number | 'city', catalog: Catalog, language: Language): string {
	if (about === 'city') return language === 'zh' ? '萍乡市' : 'Pingxiang';
	return nameDistrict(about, catalog)?.[language] ?? String(about);
}
