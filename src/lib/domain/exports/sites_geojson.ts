import { findTheme } from '../city/themes.ts';
import type { Catalog, CatalogSite } from '../reading/catalog.ts';
import type { Dated } from '../figures/claim_time.ts';
import type { HistoryStep } from '../history/site_history.ts';
import { namePublication } from '../reading/source_words.ts';
import type { Claim } from '../schema/claim.ts';
import type { DatedCollection } from './collection.ts';
import { buildExcerptTarget } from './excerpt_target.ts';
import { LICENSES, findDataDate } from './terms.ts';

/** A site as every download of sites starts from it. */
export type SiteExport = ReturnType<typeof buildFeature>;

/** `/data/sites.geojson`: every site with its citations and claims; geometry null where the place is unknown. */
export function buildSitesGeojson(catalog: Catalog): DatedCollection<SiteExport> {
	return {
		type: 'FeatureCollection',
		name: 'sites',
		license: LICENSES.sites,
		date: findDataDate(catalog),
		features: catalog.sites.map((site) => buildFeature(site, catalog)),
	};
}

function buildFeature(site: CatalogSite, catalog: Catalog) {
	const { properties, geometry, id } = site;
	const { citations, claims, status_excerpt, district, township, history, ...own } = properties;
	return {
		type: 'Feature' as const,
		id,
		geometry,
		properties: {
			id,
			...own,
			theme_names: own.themes.map((theme) => findTheme(catalog.city.themes, theme).name),
			district,
			district_name: catalog.district_by_adcode.get(district ?? 0)?.properties.name ?? null,
			township,
			township_name: catalog.township_by_code.get(township ?? '')?.properties.name ?? null,
			status_note: site.status_note,
			status_excerpt,
			history: site.steps.map(buildStep),
			crosses: properties.crosses ?? [],
			outside: properties.outside ?? false,
			part_of: properties.part_of ?? null,
			bodies: properties.bodies ?? [],
			citations: site.excerpts.map((excerpt) => buildCitation(excerpt, catalog)),
			claims: claims.map((claim) => buildSiteClaim(claim, catalog)),
		},
	};
}

/** `reported`: the day it was printed; `valid`: when it was so, in EDTF, where the words say when. */
function buildStep({ status, excerpt, reported, valid, valid_words }: HistoryStep) {
	return { status, excerpt, reported, valid: valid ?? null, valid_words: valid_words ?? null };
}

function buildCitation(excerpt: CatalogSite['excerpts'][number], catalog: Catalog) {
	const article = catalog.article_by_id.get(excerpt.article_id)!;
	return {
		article: article.id,
		excerpt: excerpt.id,
		...buildExcerptTarget(excerpt),
		title: article.title,
		byline: article.byline,
		byline_role: article.byline_role,
		source: article.source.id,
		publication: namePublication(article.source),
		date: article.source.date,
		date_basis: article.source.date_basis,
	};
}

/** A claim with its reference in two parts, its source, and the days it is of (`reported`, `valid_from`, `valid_to`). */
export function buildSiteClaim({ excerpt, ...claim }: Dated<Claim>, catalog: Catalog) {
	const [article = '', excerpt_id = ''] = excerpt.split('#');
	const source = catalog.article_by_id.get(article)!.source.id;
	return { ...claim, article, excerpt: excerpt_id, source };
}
