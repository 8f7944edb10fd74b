import { stringify } from 'csv-stringify/sync';
import type { Catalog, CatalogSite } from '../catalog.ts';
import { formatClaimValue } from '../format_value.ts';
import type { Language } from '../localized.ts';
import { PLACEMENT_CLASSES, STATUSES, THEMES } from '../vocabulary.ts';
import { LICENSES } from './terms.ts';

type Cell = string | number | null;

/** `/data/sites.csv`: RFC 4180 with CRLF, UTF-8 with BOM so that spreadsheets show Chinese. One row a site. */
export function formatSitesCsv(catalog: Catalog): string {
	return stringify(
		catalog.sites.map((site) => buildRow(site, catalog)),
		{ header: true, bom: true, record_delimiter: 'windows' },
	);
}

function buildRow(site: CatalogSite, catalog: Catalog): Record<string, Cell> {
	const { properties, geometry } = site;
	const { placement } = properties;
	const lead = catalog.article_by_id.get(site.excerpts[0]!.article_id)!;
	const [lng, lat] = geometry?.type === 'Point' ? geometry.coordinates : [null, null];
	const district = catalog.district_by_adcode.get(properties.district ?? 0)?.properties;
	const township = catalog.township_by_code.get(properties.township ?? '')?.properties;
	return {
		id: site.id,
		name_zh: properties.name.zh,
		name_en: properties.name.en,
		summary_zh: properties.summary.zh,
		summary_en: properties.summary.en,
		themes_zh: properties.themes.map((theme) => THEMES[theme].zh).join('、'),
		themes_en: properties.themes.map((theme) => THEMES[theme].en).join('; '),
		status_zh: STATUSES[properties.status].label.zh,
		status_en: STATUSES[properties.status].label.en,
		status_date: lead.date,
		district: properties.district,
		district_zh: district?.name.zh ?? null,
		district_en: district?.name.en ?? null,
		crosses: (properties.crosses ?? []).join('; '),
		township: properties.township,
		township_zh: township?.name.zh ?? null,
		township_en: township?.name.en ?? null,
		lng,
		lat,
		geometry_wkt: formatWkt(geometry),
		placement_class: placement.class,
		placement_zh: PLACEMENT_CLASSES[placement.class].zh,
		placement_en: PLACEMENT_CLASSES[placement.class].en,
		precision_m: placement.precision_m,
		placement_basis_zh: placement.basis.zh,
		placement_basis_en: placement.basis.en,
		placement_source: placement.source,
		part_of: properties.part_of ?? null,
		claims_zh: formatClaims(site, 'zh'),
		claims_en: formatClaims(site, 'en'),
		article: lead.id,
		byline: lead.byline.join('、'),
		publication_zh: lead.publication.zh,
		publication_en: lead.publication.en,
		citations: properties.citations.join('; '),
		quotation: site.excerpts[0]!.exact,
		quotation_en: site.excerpts[0]!.translation,
		license_zh: LICENSES.sites.zh,
		license_en: LICENSES.sites.en,
	};
}

function formatClaims(site: CatalogSite, language: Language): string {
	const [colon, comma] = language === 'zh' ? ['：', '；'] : [': ', '; '];
	return site.properties.claims
		.map((claim) => `${claim.label[language]}${colon}${formatClaimValue(claim, language)}`)
		.join(comma);
}

/** Well-known text, longitude first; null without a geometry. */
function formatWkt(geometry: CatalogSite['geometry']): string | null {
	const list = (positions: readonly (readonly number[])[]): string =>
		positions.map((position) => position.join(' ')).join(', ');
	switch (geometry?.type) {
		case 'Point':
			return `POINT (${geometry.coordinates.join(' ')})`;
		case 'LineString':
			return `LINESTRING (${list(geometry.coordinates)})`;
		case 'Polygon':
			return `POLYGON (${geometry.coordinates.map((ring) => `(${list(ring)})`).join(', ')})`;
		default:
			return null;
	}
}
