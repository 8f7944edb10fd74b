import type { Catalog, CatalogArticle, CatalogSource } from '../reading/catalog.ts';
import { namePublication } from '../reading/source_words.ts';
import { buildExcerptTarget } from './excerpt_target.ts';
import { buildSiteClaim } from './sites_geojson.ts';
import { LICENSES } from './terms.ts';

/**
 * `/data/articles.json`: articles in the order they were reported with their quotations and every claim that rests on them. Offsets
 * count characters of the source with white space removed; `source_sha256` is of that text.
 */
export function buildArticlesJson(catalog: Catalog) {
	return catalog.articles.map((article) => buildArticle(article, catalog));
}

function buildArticle(article: CatalogArticle, catalog: Catalog) {
	const { id, kind, order, title, section, byline, byline_role, source } = article;
	return {
		id,
		kind,
		order,
		title,
		section,
		byline,
		byline_role,
		publication: namePublication(source),
		date: source.date,
		date_basis: source.date_basis,
		source: describeSource(source),
		license: LICENSES.articles,
		source_sha256: source.sha256,
		source_characters: source.characters,
		excerpts: article.excerpts.map((excerpt) => ({
			id: excerpt.id,
			...buildExcerptTarget(excerpt),
			sites: excerpt.site_ids,
		})),
		claims: [...listOwnClaims(article), ...listSiteClaims(article, catalog)],
	};
}

/** What the article stands in; addresses are null where none is known. */
function describeSource(source: CatalogSource) {
	const { id, kind, publication, page, date, url, archived_url, archived_on } = source;
	return {
		id,
		kind,
		publication,
		page: page ?? null,
		date,
		url: url ?? null,
		archived_url: archived_url ?? null,
		archived_on: archived_on ?? null,
	};
}

/** Claims about a district or the city; `subject` says which. */
function listOwnClaims(article: CatalogArticle) {
	return article.claims.map(({ about, ...claim }) => ({
		subject:
			about === 'city' ? { type: 'city' as const } : { type: 'district' as const, adcode: about },
		...claim,
		article: article.id,
	}));
}

function listSiteClaims(article: CatalogArticle, catalog: Catalog) {
	return catalog.sites.flatMap((site) =>
		site.properties.claims
			.filter(({ excerpt }) => excerpt.split('#')[0] === article.id)
			.map((claim) => ({
				subject: { type: 'site' as const, id: site.id },
				...buildSiteClaim(claim, catalog),
			})),
	);
}
