/** The whole map style, in draw order. No glyph server, no sprite; tiles only while a reader has switched a basemap on. */

import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { City } from '../domain/city/city.ts';
import type { Language } from '../domain/schema/localized.ts';
import type { MapModel } from '../domain/map_model/marks.ts';
import { DEFAULT_OVERLAYS, type OverlayState } from '../view/overlays.ts';
import type { Basemap } from './basemaps.ts';
import { GROUND_IDS, buildPaper } from './layers/ground.ts';
import type { GroundPaint } from './layers/ground/ground_layer.ts';
import { buildLineLayers } from './layers/lines.ts';
import { buildMarkLayers } from './layers/marks.ts';
import { buildNearLayers } from './layers/near.ts';
import { buildOutlineLayers } from './layers/outlines.ts';
import { buildOverlayLayers } from './layers/overlays.ts';
import type { PaintPart } from './map_part.ts';
import {
	buildExtents,
	buildLines,
	buildMarks,
	buildNames,
	buildOutlines,
	SOURCE_IDS,
	type MapName,
} from './map_sources.ts';
import { buildNear, type NearScene } from './near/near_features.ts';
import { TOKENS, type Scheme } from './tokens.ts';

export type StyleOptions = {
	model: MapModel;
	names: readonly MapName[];
	language: Language;
	scheme: Scheme;
	/** Number of each district's ground colour, by adcode. */
	tints: City['tints'];
	/** Base path of the site, for the data files. */
	base: string;
	/** The word for a sketched line. */
	sketch: string;
	/** Where "nearest" counts from; left out where nothing is asked. */
	near?: NearScene | null;
	/** What the page adds. */
	part?: PaintPart | null;
	/** From the lowest up; left out where they are as they come. */
	overlays?: readonly OverlayState[];
	/** An online picture the reader has switched on. */
	basemap?: Basemap | null;
	/** The operator's own ground, where there is one and it is shown. */
	ground?: GroundPaint | null;
};

/** Later layers lie above earlier ones. */
export function buildStyle(options: StyleOptions): StyleSpecification {
	const { model, language, scheme, tints, overlays = DEFAULT_OVERLAYS, ground = null } = options;
	const palette = TOKENS[scheme];
	const part = options.part?.(palette) ?? null;
	return {
		version: 8,
		sources: { ...buildSources(options), ...part?.sources, ...ground?.sources },
		layers: [
			buildPaper(palette),
			...(options.basemap ? [buildBasemapLayer(scheme)] : []),
			...(ground?.land ?? []),
			...layNames(
				buildOverlayLayers({
					overlays,
					palette,
					tints,
					model,
					language,
					part,
					has_ground: ground !== null,
				}),
				ground?.names ?? [],
			),
			...buildOutlineLayers(palette),
			...buildLineLayers(palette),
			...(part?.layers ?? []),
			...buildNearLayers(palette),
			...buildMarkLayers(palette),
		],
	};
}

/** Below the first layer with names of the atlas's own: what lies higher takes its room first. */
function layNames(
	layers: readonly LayerSpecification[],
	names: readonly LayerSpecification[],
): LayerSpecification[] {
	const first = layers.findIndex(({ type }) => type === 'symbol');
	return layers.toSpliced(first < 0 ? layers.length : first, 0, ...names);
}

function buildSources(options: StyleOptions): StyleSpecification['sources'] {
	const { model, names, language, base, sketch, near = null, basemap } = options;
	return {
		[SOURCE_IDS.districts]: { type: 'geojson', data: `${base}/data/districts.geojson` },
		[SOURCE_IDS.townships]: { type: 'geojson', data: `${base}/data/townships.geojson` },
		[SOURCE_IDS.extents]: { type: 'geojson', data: buildExtents(model), tolerance: 0.05 },
		[SOURCE_IDS.outlines]: { type: 'geojson', data: buildOutlines(model), tolerance: 0.05 },
		[SOURCE_IDS.lines]: { type: 'geojson', data: buildLines(model, language, sketch) },
		[SOURCE_IDS.marks]: { type: 'geojson', data: buildMarks(model, language) },
		[SOURCE_IDS.names]: { type: 'geojson', data: buildNames(names) },
		[SOURCE_IDS.near]: { type: 'geojson', data: buildNear(near, language) },
		...(basemap && {
			[SOURCE_IDS.basemap]: {
				type: 'raster',
				tiles: [basemap.tiles],
				tileSize: 256,
				maxzoom: basemap.max_zoom,
			},
		}),
	};
}

/** A little paler than it comes, so that marks stay the news. */
function buildBasemapLayer(scheme: Scheme): LayerSpecification {
	return {
		id: GROUND_IDS.basemap,
		type: 'raster',
		source: SOURCE_IDS.basemap,
		paint: {
			'raster-opacity': 0.85,
			...(scheme === 'dark' ? { 'raster-brightness-max': 0.7 } : {}),
		},
	};
}
