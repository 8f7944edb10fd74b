import { inEvery } from '../../domain/language/languages.ts';
import type { Relation } from '../../domain/area/relate_site.ts';
import type { Catalog } from '../../domain/reading/catalog.ts';
import { buildSitesGeojson } from '../../domain/exports/sites_geojson.ts';
import type { Language, Localized } from '../../domain/schema/localized.ts';
import { buildBrief, type BriefView } from './brief_view.ts';
import { indexCatalog } from '../catalog_index.ts';
import type { DistrictClaimView } from '../area/area_report.ts';
import { buildDistrictView } from '../district_view.ts';

export type DistrictBrief = {
	adcode: number;
	name: Localized;
	/** Sites that lie in it, and those that cross or touch it. */
	count: number;
	crossing: number;
	brief: BriefView;
	/** The newspaper's figures about the district itself, in both languages. */
	claims: Record<Language, DistrictClaimView>[];
};

/** Throws a RangeError for an adcode that is none of the city's districts. */
export function buildDistrictBrief(
	catalog: Catalog,
	adcode: number,
	language: Language,
): DistrictBrief {
	const views = inEvery((one) => buildDistrictView(catalog, adcode, one));
	const own = views[language];
	const relations = new Map<string, Relation>([
		...own.sites.map(({ id }) => [id, 'inside'] as const),
		...own.crossing.map(({ id }) => [id, 'touching'] as const),
	]);
	const { features, date } = buildSitesGeojson(catalog);
	return {
		adcode,
		name: inEvery((one) => views[one].name),
		count: own.sites.length,
		crossing: own.crossing.length,
		brief: buildBrief({
			language,
			sites: features.filter(({ id }) => relations.has(id)),
			relations,
			model: indexCatalog(catalog).model,
			districts: catalog.districts,
			ground: catalog.ground,
			area: null,
			adcode,
			date,
			city: catalog.city,
		}),
		claims: own.claims.map((_, index) => inEvery((one) => views[one].claims[index]!)),
	};
}
