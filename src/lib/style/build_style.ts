/**
 * The whole map style, in draw order: layers and empty sources. No glyph server, no sprite; tiles only while a reader has switched a basemap
 * on. What the sources show is `map_data.ts`.
 */

import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { City } from '../domain/city/city.ts';
import type { Language } from '../domain/schema/localized.ts';
import { DEFAULT_OVERLAYS, type OverlayState } from '../view/overlays.ts';
import type { Basemap } from './basemaps.ts';
import { GROUND_IDS, buildPaper } from './layers/ground.ts';
import type { GroundPaint } from './layers/ground/ground_layer.ts';
import { buildLineLayers } from './layers/lines.ts';
import { buildMarkLayers } from './layers/marks.ts';
import { buildNearLayers } from './layers/near.ts';
import { buildOutlineLayers } from './layers/outlines.ts';
import type { TiledStyle } from './layers/tiled.ts';
import { buildOverlayLayers } from './layers/overlays.ts';
import type { PaintPart, PartLook } from './map_part.ts';
import { SOURCE_IDS } from './map_sources.ts';
import { TOKENS, type Scheme } from './tokens.ts';

export type StyleOptions = {
	language: Language;
	scheme: Scheme;
	/** Number of each district's ground colour, by adcode. */
	tints: City['tints'];
	/** Base path of the site, for the data files. */
	base: string;
	/** How what the page adds looks. */
	paint?: PaintPart | null;
	/** From the lowest up; left out where they are as they come. */
	overlays?: readonly OverlayState[];
	/** An online picture the reader has switched on. */
	basemap?: Basemap | null;
	/** The operator's own ground, where there is one and it is shown. */
	ground?: GroundPaint | null;
	/** Sources that have nothing to show. */
	empty?: readonly string[];
	/** Marks come in tiles. */
	tiled?: TiledStyle | null;
};

/** Later layers lie above earlier ones. */
export function buildStyle(options: StyleOptions): StyleSpecification {
	const {
		language,
		scheme,
		tints,
		overlays = DEFAULT_OVERLAYS,
		ground = null,
		empty = [],
		tiled = null,
	} = options;
	const palette = TOKENS[scheme];
	const part = options.paint?.(palette) ?? null;
	const drawn = {
		...{ overlays, palette, tints, language, part },
		has_ground: ground !== null,
		districts: ground?.districts ?? { source: SOURCE_IDS.districts },
	};
	const layers = [
		buildPaper(palette),
		...(options.basemap ? [buildBasemapLayer(scheme)] : []),
		...(ground?.land ?? []),
		...layNames(buildOverlayLayers(drawn), ground?.names ?? []),
		...buildOutlineLayers(palette),
		...buildLineLayers(palette),
		...(part?.layers ?? []),
		...buildNearLayers(palette),
		...buildMarkLayers(palette),
	];
	return {
		version: 8,
		sources: {
			...buildSources(options),
			...emptySources(part?.sources ?? {}),
			...ground?.sources,
			...tiled?.sources,
		},
		...(ground?.terrain && { terrain: ground.terrain }),
		layers: hideEmpty(empty, tiled ? tiled.tile(layers) : layers),
	};
}

/** MapLibre marks off the tiles of every source whose layers it comes to, over the whole picture and in every frame, whether there is anything in them or not. */
function hideEmpty(
	empty: readonly string[],
	layers: readonly LayerSpecification[],
): LayerSpecification[] {
	return layers.map((layer) =>
		'source' in layer && typeof layer.source === 'string' && empty.includes(layer.source)
			? ({ ...layer, layout: { ...layer.layout, visibility: 'none' } } as LayerSpecification)
			: layer,
	);
}

/** Below the first layer with names of the atlas's own: what lies higher takes its room first. */
function layNames(
	layers: readonly LayerSpecification[],
	names: readonly LayerSpecification[],
): LayerSpecification[] {
	const first = layers.findIndex(({ type }) => type === 'symbol');
	return layers.toSpliced(first < 0 ? layers.length : first, 0, ...names);
}

function buildSources({ base, basemap }: StyleOptions): StyleSpecification['sources'] {
	return {
		[SOURCE_IDS.districts]: { type: 'geojson', data: `${base}/data/districts.geojson` },
		[SOURCE_IDS.townships]: { type: 'geojson', data: `${base}/data/townships.geojson` },
		...emptySources({
			[SOURCE_IDS.extents]: { tolerance: 0.05 },
			[SOURCE_IDS.outlines]: { tolerance: 0.05 },
			[SOURCE_IDS.lines]: {},
			[SOURCE_IDS.marks]: {},
			[SOURCE_IDS.names]: {},
			[SOURCE_IDS.leaders]: {},
			[SOURCE_IDS.near]: {},
		}),
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

function emptySources(sources: PartLook['sources']): StyleSpecification['sources'] {
	const data = { type: 'FeatureCollection' as const, features: [] };
	return Object.fromEntries(
		Object.entries(sources).map(([id, how]) => [id, { type: 'geojson', data, ...how }]),
	);
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
