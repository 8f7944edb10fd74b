/** The whole map style, in draw order. No glyph server, no sprite, no tiles: nothing comes from elsewhere. */

import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Language } from '../domain/localized.ts';
import type { MapModel } from '../domain/marks.ts';
import { buildExtentLayers } from './layers/extents.ts';
import { buildGround } from './layers/ground.ts';
import { buildLineLayers } from './layers/lines.ts';
import { buildMarkLayers } from './layers/marks.ts';
import { buildNameLayers } from './layers/names.ts';
import { buildNearLayers } from './layers/near.ts';
import {
	buildExtents,
	buildLines,
	buildMarks,
	buildNames,
	SOURCE_IDS,
	type MapName,
} from './map_sources.ts';
import { buildNear, type NearScene } from './near_features.ts';
import { TOKENS, type Scheme } from './tokens.ts';

export type StyleOptions = {
	model: MapModel;
	names: readonly MapName[];
	language: Language;
	scheme: Scheme;
	/** Base path of the site, for the data files. */
	base: string;
	/** The word for a sketched line. */
	sketch: string;
	/** Where "nearest" counts from; left out where nothing is asked. */
	near?: NearScene | null;
};

/** Later layers lie above earlier ones. */
export function buildStyle(options: StyleOptions): StyleSpecification {
	const { model, names, language, scheme, base, sketch, near = null } = options;
	const palette = TOKENS[scheme];
	return {
		version: 8,
		sources: {
			[SOURCE_IDS.districts]: { type: 'geojson', data: `${base}/data/districts.geojson` },
			[SOURCE_IDS.townships]: { type: 'geojson', data: `${base}/data/townships.geojson` },
			[SOURCE_IDS.extents]: { type: 'geojson', data: buildExtents(model), tolerance: 0.05 },
			[SOURCE_IDS.lines]: { type: 'geojson', data: buildLines(model, language, sketch) },
			[SOURCE_IDS.marks]: { type: 'geojson', data: buildMarks(model) },
			[SOURCE_IDS.names]: { type: 'geojson', data: buildNames(names) },
			[SOURCE_IDS.near]: { type: 'geojson', data: buildNear(near, language) },
		},
		layers: [
			...buildGround(palette),
			...buildExtentLayers(palette, model),
			...buildLineLayers(palette),
			...buildNameLayers(palette, language),
			...buildNearLayers(palette),
			...buildMarkLayers(palette),
		],
	};
}
