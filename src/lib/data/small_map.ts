/** The small drawing on a site's, an article's or a district's page. */

import type { Catalog } from '../domain/reading/catalog.ts';
import type { Bounds } from '../domain/schema/geojson.ts';
import type { Language } from '../domain/schema/localized.ts';
import { filterModel } from '../domain/map_model/filter_model.ts';
import type { MapModel } from '../domain/map_model/marks.ts';
import { boundsOf } from '../geometry/bounds.ts';
import { buildDrawing, type Drawing } from '../style/drawing.ts';
import { groupSigns } from '../style/grown/group_signs.ts';
import { indexCatalog } from './catalog_index.ts';
import { chooseBounds } from './choose_bounds.ts';

/** The drawing and the names of the sites in it. */
export type SmallMapView = { drawing: Drawing; names: Record<string, string> };

export type SmallMapOptions = {
	language: Language;
	site_ids: readonly string[];
	/** Shows this district whole. */
	adcode?: number;
	/** Places that would cover each other become one sign. */
	is_grouped?: boolean;
};

/** Draws the sites in their surroundings; null when none of them has a place on a map. */
export function buildSmallMap(catalog: Catalog, options: SmallMapOptions): SmallMapView | null {
	const wanted = new Set(options.site_ids);
	const model = filterModel(indexCatalog(catalog).model, wanted);
	if (model.marks.length + model.lines.length === 0 && options.adcode === undefined) return null;
	const bounds = frameSites(catalog, model, options.adcode);
	const grouped = options.is_grouped ? groupSigns(catalog, model, { bounds }) : null;
	return {
		drawing: {
			...buildDrawing(catalog, grouped?.model ?? model, {
				language: options.language,
				shape: 'small',
				bounds,
			}),
			...(grouped && grouped.undrawn > 0 && { undrawn: grouped.undrawn }),
		},
		names: Object.fromEntries(
			(grouped ? listNamed(grouped.model) : options.site_ids).flatMap((id) => {
				const site = catalog.site_by_id.get(id);
				return site ? [[id, site.properties.name[options.language]] as const] : [];
			}),
		),
	};
}

/** Sites by which signs are called. */
function listNamed({ marks, lines }: MapModel): string[] {
	return [...marks.map(({ site_ids }) => site_ids[0]!), ...lines.map(({ site_id }) => site_id)];
}

/** The district asked for, whole; else what holds the sites. */
function frameSites(catalog: Catalog, model: MapModel, adcode: number | undefined): Bounds {
	const district = adcode === undefined ? undefined : catalog.district_by_adcode.get(adcode);
	if (district) return boundsOf([district.geometry]);
	return chooseBounds(model, catalog.districts, (id) => {
		const { district: home = null, crosses = [] } = catalog.site_by_id.get(id)?.properties ?? {};
		return home === null ? crosses : [home];
	});
}
