/** The operator's own ground: sources and layers, below what the atlas says. */

import { DISTRICT_LAYER } from '../../../domain/ground/district_layer.ts';
import type { Ground, GroundArchive } from '../../../domain/ground/ground_file.ts';
import { joinBounds } from '../../../geometry/bounds.ts';
import { getGroundSchema } from '../../../domain/ground/ground_schemas.ts';
import type { Bounds } from '../../../domain/schema/geojson.ts';
import type { Language } from '../../../domain/schema/localized.ts';
import type { Scheme } from '../../tokens.ts';
import { fadeLayers } from '../fade_layers.ts';
import { buildBuildings } from './buildings.ts';
import { buildBuilt } from './built.ts';
import { GROUND_COLORS } from './ground_colors.ts';
import { GROUND_SOURCES, type GroundPaint } from './ground_layer.ts';
import { buildGroundNames } from './names.ts';
import { buildRails } from './rails.ts';
import { buildRelief, buildShadedRelief } from './relief.ts';
import { buildRivers } from './rivers.ts';
import { buildRoads } from './roads.ts';
import { buildWater } from './water.ts';
import { buildWoods } from './woods.ts';

export type GroundOptions = {
	ground: Ground;
	/** Of the atlas's own places, in all languages. */
	own_names: readonly string[];
	scheme: Scheme;
	language: Language;
	/** In percent. */
	opacity: number;
	/** The relief stands up. */
	has_terrain?: boolean;
	/** Whether there are pictures of its light and shade; else MapLibre shades it in every frame. */
	has_shades?: boolean;
	/** Its tiles come with the atlas's districts in them, over all of these `[west, south, east, north]`. */
	districts_in?: Bounds | null;
};

/** How MapLibre asks for archives, by their names; `map/` answers. */
export const GROUND_PROTOCOL = 'pmtiles';
/** And for pictures of the relief's light and shade: a scheme, and an archive's name. */
export const SHADE_PROTOCOL = 'shade';

export function buildGround(options: GroundOptions): GroundPaint {
	const { ground, own_names, scheme, language } = options;
	const { has_terrain = false, has_shades = false, districts_in = null } = options;
	const colors = GROUND_COLORS[scheme];
	const share = options.opacity / 100;
	const style = ground.map && { schema: getGroundSchema(ground.map.schema), colors };
	// Light comes from the upper left however a tilted map is turned; and there it is drawn once, onto the relief.
	const is_shaded = has_shades && !has_terrain;
	const shading = is_shaded ? buildShadedRelief(share) : buildRelief(colors, share);
	const relief = ground.relief ? shading : [];
	return {
		sources: buildSources(ground, { scheme, has_terrain, is_shaded, districts_in }),
		...(ground.map &&
			districts_in && {
				districts: { source: GROUND_SOURCES.map, 'source-layer': DISTRICT_LAYER },
			}),
		// As tall as it is.
		...(has_terrain &&
			ground.relief && { terrain: { source: GROUND_SOURCES.terrain, exaggeration: 1 } }),
		land: style
			? [
					...fadeLayers([...buildWoods(style), ...buildBuilt(style)], share),
					...relief,
					...fadeLayers(
						[
							...buildRivers(style),
							...buildWater(style),
							...buildBuildings(style),
							...buildRoads(style),
							...buildRails(style),
						],
						share,
					),
				]
			: relief,
		names: style ? fadeLayers(buildGroundNames({ ...style, language, own_names }), share) : [],
	};
}

type Served = {
	scheme: Scheme;
	has_terrain: boolean;
	is_shaded: boolean;
	districts_in: Bounds | null;
};

function buildSources(
	{ map, relief }: Ground,
	{ scheme, has_terrain, is_shaded, districts_in }: Served,
): GroundPaint['sources'] {
	const heights = relief && {
		type: 'raster-dem' as const,
		encoding: relief.encoding,
		tileSize: relief.tile_px,
		...describeTiles(relief),
	};
	return {
		...(map && {
			[GROUND_SOURCES.map]: {
				type: 'vector',
				...describeTiles(map),
				...(districts_in && { bounds: joinBounds(map.bounds, districts_in) }),
			},
		}),
		...(heights && !is_shaded && { [GROUND_SOURCES.relief]: heights }),
		...(relief &&
			is_shaded && {
				[GROUND_SOURCES.shades]: {
					...describeTiles(relief, `${SHADE_PROTOCOL}://${scheme}`),
					type: 'raster',
					tileSize: relief.tile_px,
				},
			}),
		// Shades and terrain ask for tiles of different zooms: each has a source.
		...(heights && has_terrain && { [GROUND_SOURCES.terrain]: heights }),
	};
}

/** Its credit stands beside the atlas's own, not in a corner of MapLibre's. */
function describeTiles(
	{ file, zooms: [minzoom, maxzoom], bounds }: GroundArchive,
	of = `${GROUND_PROTOCOL}:/`,
) {
	return {
		tiles: [`${of}/${file}/{z}/{x}/{y}`],
		minzoom,
		maxzoom,
		bounds: [...bounds] as [number, number, number, number],
	};
}
