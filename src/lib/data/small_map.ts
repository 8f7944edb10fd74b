/** The small drawing on a site's, an article's or a district's page. */

import type { Geometry } from 'geojson';
import type { Catalog } from '../domain/catalog.ts';
import type { Bounds } from '../domain/geojson.ts';
import type { Language } from '../domain/localized.ts';
import { buildMapModel, type MapModel } from '../domain/marks.ts';
import { boundsOf } from '../geometry/bounds.ts';
import { buildCircle } from '../geometry/circle.ts';
import { buildDrawing, type Drawing } from '../style/drawing.ts';

/** The drawing and the names of the sites in it. */
export type SmallMapView = { drawing: Drawing; names: Record<string, string> };

export type SmallMapOptions = {
	language: Language;
	site_ids: readonly string[];
	/** Shows this district whole. */
	adcode?: number;
};

/** Draws the sites in their surroundings; null when none of them has a place on a map. */
export function buildSmallMap(catalog: Catalog, options: SmallMapOptions): SmallMapView | null {
	const wanted = new Set(options.site_ids);
	const model = narrowModel(buildMapModel(catalog), wanted);
	if (model.marks.length + model.lines.length === 0 && options.adcode === undefined) return null;
	return {
		drawing: buildDrawing(catalog, model, {
			language: options.language,
			shape: 'small',
			bounds: chooseBounds(catalog, model, options.adcode),
		}),
		names: Object.fromEntries(
			catalog.sites
				.filter((site) => wanted.has(site.id))
				.map((site) => [site.id, site.properties.name[options.language]]),
		),
	};
}

function narrowModel(model: MapModel, wanted: ReadonlySet<string>): MapModel {
	return {
		...model,
		marks: model.marks
			.map((mark) => ({ ...mark, site_ids: mark.site_ids.filter((id) => wanted.has(id)) }))
			.filter((mark) => mark.site_ids.length > 0),
		lines: model.lines.filter((line) => wanted.has(line.site_id)),
	};
}

/** The district asked for; else the districts the sites lie in or cross; else the sites' own extents. */
function chooseBounds(catalog: Catalog, model: MapModel, adcode: number | undefined): Bounds {
	const ids = [
		...model.marks.flatMap((mark) => mark.site_ids),
		...model.lines.map((line) => line.site_id),
	];
	const touched = new Set(
		ids.flatMap((id) => {
			const { district = null, crosses = [] } = catalog.site_by_id.get(id)?.properties ?? {};
			return district === null ? crosses : [district];
		}),
	);
	const adcodes = adcode === undefined ? [...touched] : [adcode];
	const districts = adcodes.map((code) => catalog.district_by_adcode.get(code)?.geometry ?? null);
	return boundsOf(districts.length > 0 ? districts : listExtents(model));
}

function listExtents(model: MapModel): Geometry[] {
	return [
		...model.marks.map(({ position, radius_m }) =>
			radius_m === null
				? { type: 'Point' as const, coordinates: position }
				: buildCircle(position, radius_m, 16),
		),
		...model.lines.map(({ coordinates }) => ({ type: 'LineString' as const, coordinates })),
	];
}
