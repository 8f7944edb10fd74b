/** The city an atlas is of: what `city.yaml` says, and what follows from its districts. */

import { DEFAULT_THEMES, type CityTheme } from './themes.ts';
import { findBelt, type Belt } from '../../geometry/systems/belt.ts';
import { boundsOf } from '../../geometry/bounds.ts';
import type { CityFile } from '../schema/city.ts';
import type { Boundaries, DistrictFeature } from '../schema/district.ts';
import type { Bounds } from '../schema/geojson.ts';
import type { Localized } from '../schema/localized.ts';
import { assignTints } from './assign_tints.ts';

export type City = Omit<CityFile, 'themes'> & {
	short_title: Localized;
	themes: readonly CityTheme[];
	example: Localized;
	/** Around its districts, `[west, south, east, north]`. */
	bounds: Bounds;
	/** As far as its map reaches. */
	max_bounds: Bounds;
	/** The 3-degree belt it is surveyed in. */
	belt: Belt;
	/** Whose its districts' polygons are. */
	boundaries: Boundaries;
	/** Number of each district's ground colour, from 1, by adcode. */
	tints: Readonly<Record<number, number>>;
};

/** How far its map reaches beyond it, in shares of its size: maps are wider than high. */
const BEYOND = { east: 1.6, north: 1.15 } as const;
/** Edges of the map are whole tenths of a degree. */
const EDGE = 10;

/** `districts`: those of the city, and perhaps neighbours; `boundaries`: whose they are. */
export function buildCity(
	file: CityFile,
	districts: readonly DistrictFeature[],
	boundaries: Boundaries,
): City {
	const own = file.districts.flatMap((adcode) => districts.find(({ id }) => id === adcode) ?? []);
	const bounds = boundsOf(own.map(({ geometry }) => geometry));
	return {
		...file,
		short_title: file.short_title ?? file.title,
		example: file.example ?? own[0]!.properties.name,
		themes: file.themes ?? DEFAULT_THEMES,
		bounds,
		max_bounds: reachBeyond(bounds),
		belt: findBelt(bounds),
		boundaries: { credit: boundaries.credit, terms: boundaries.terms },
		tints: assignTints(own),
	};
}

function reachBeyond([west, south, east, north]: Bounds): Bounds {
	const size = Math.max(east - west, north - south);
	const [x, y] = [size * BEYOND.east, size * BEYOND.north];
	return [
		Math.floor((west - x) * EDGE) / EDGE,
		Math.floor((south - y) * EDGE) / EDGE,
		Math.ceil((east + x) * EDGE) / EDGE,
		Math.ceil((north + y) * EDGE) / EDGE,
	];
}
