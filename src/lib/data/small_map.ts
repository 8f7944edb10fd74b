/** The small drawing on a site's, an article's or a district's page. */

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

/** The district asked for, else the districts the sites lie in, else the sites' own extents. */
function chooseBounds(catalog: Catalog, model: MapModel, adcode: number | undefined): Bounds {
	if (adcode !== undefined) {
		return boundsOf([catalog.district_by_adcode.get(adcode)?.geometry ?? null]);
	}
	const touched = new Set(
		[...model.marks, ...model.lines]
			.flatMap((drawn) => ('site_ids' in drawn ? drawn.site_ids : [drawn.site_id]))
			.map((id) => catalog.site_by_id.get(id)?.properties.district ?? null),
	);
	const extents = model.marks.map((mark) =>
		mark.radius_m === null
			? { type: 'Point' as const, coordinates: mark.position }
			: buildCircle(mark.position, mark.radius_m, 16),
	);
	const lines = model.lines.map(({ coordinates }) => ({ type: 'LineString' as const, coordinates }));
	const districts = [...touched].map((code) =>
		code === null ? null : (catalog.district_by_adcode.get(code)?.geometry ?? null),
	);
	return boundsOf([...districts, ...extents, ...lines]);
}
