import type { Catalog, CatalogArticle, CatalogSite } from '../reading/catalog.ts';
import { compareSources } from '../reading/page_order.ts';

/** What a source added to the atlas. */
export type Brought = {
	/** In the order of the page. */
	articles: CatalogArticle[];
	/** Sites that no older source reports. */
	new_sites: CatalogSite[];
	/** Sites that an older source reports already. */
	known_sites: CatalogSite[];
	/** Claims that rest on its words. */
	figure_count: number;
	/** Sites of which it says how far they are. */
	status_count: number;
};

/** Throws a RangeError for a source the catalog lacks. */
export function listBrought(catalog: Catalog, source_id: string): Brought {
	const source = catalog.source_by_id.get(source_id);
	if (!source) throw new RangeError(`No source "${source_id}" in the catalog`);
	const articles = catalog.articles.filter((article) => article.source.id === source_id);
	const refs = new Set(articles.flatMap(({ excerpts }) => excerpts.map(({ ref }) => ref)));
	const sites = catalog.sites.filter((site) => site.excerpts.some(({ ref }) => refs.has(ref)));
	const isKnown = (site: CatalogSite): boolean =>
		site.excerpts.some(
			({ article_id }) => compareSources(catalog.article_by_id.get(article_id)!.source, source) < 0,
		);
	const figures = [
		...sites.flatMap(({ properties }) => properties.claims).filter((one) => refs.has(one.excerpt)),
		...articles.flatMap(({ claims }) => claims),
	];
	return {
		articles,
		new_sites: sites.filter((site) => !isKnown(site)),
		known_sites: sites.filter(isKnown),
		figure_count: figures.length,
		status_count: sites.filter(({ steps }) => steps.some(({ excerpt }) => refs.has(excerpt)))
			.length,
	};
}
