/** What the numbers of a file look like, where it does not say. */

import type { Geometry } from 'geojson';
import { buildBelt, type Belt } from '../../geometry/systems/belt.ts';
import { isInBounds } from '../../geometry/bounds.ts';
import type { Bounds, Position } from '../../geometry/position.ts';
import {
	findGaussKrueger,
	fromSource,
	getSource,
	type SourceId,
} from '../../geometry/systems/source_systems.ts';
import type { City } from '../city/city.ts';
import { DEPTHS } from './clean/clean_geometry.ts';
import type { OwnFeature } from './own_reading.ts';

export type Guess = { system: SourceId; is_swapped: boolean };

/** Where the reader's layers are likely to lie. */
export type Surroundings = {
	/** The 3-degree belt the city is surveyed in. */
	belt: Belt;
	/** As far as anybody plans for it: `[west, south, east, north]`. */
	around: Bounds;
};

/** How far beyond the map layers are still meant for the city, degrees. */
const BEYOND = 0.4;

export function findSurroundings({
	belt,
	max_bounds,
}: Pick<City, 'belt' | 'max_bounds'>): Surroundings {
	const [west, south, east, north] = max_bounds;
	return { belt, around: [west - BEYOND, south - BEYOND, east + BEYOND, north + BEYOND] };
}

/** Tried in this order; the first that most positions fit stays. */
function listCandidates({ zone, plain, numbered }: Belt): SourceId[] {
	const [east, west] = [buildBelt(zone + 1), buildBelt(zone - 1)];
	return ['wgs84', plain, numbered, east.plain, west.plain, 'EPSG:3857'];
}

/** Northings of China, and half the width of a zone with room to spare, metres. */
const NORTHINGS = [1_800_000, 6_000_000] as const;
const HALF_ZONE = 200_000;
/** Features, and positions of each, that are looked at. */
const MOST_FEATURES = 200;
const MOST_POSITIONS = 5;

/** The system and the order that most of the first positions fit; `declared` leaves the order alone open. */
export function guessSystem(
	features: readonly OwnFeature[],
	{ belt, around }: Surroundings,
	declared: SourceId | null = null,
): Guess {
	const sample = features
		.filter(({ geometry }) => geometry !== null)
		.slice(0, MOST_FEATURES)
		.flatMap(({ geometry }) => listPositions(geometry));
	const zone = declared === null ? findZone(sample, belt) : null;
	const candidates = declared ? [declared] : [...listCandidates(belt), ...(zone ? [zone] : [])];
	let best: Guess & { count: number } = {
		system: candidates[0]!,
		is_swapped: false,
		count: 0,
	};
	for (const looksRight of [isNearMeridian, isMeantHere]) {
		for (const system of candidates) {
			for (const is_swapped of [false, true]) {
				const turned = is_swapped ? sample.map(([x, y]): Position => [y, x]) : sample;
				const count = turned.filter((position) => looksRight(position, system, around)).length;
				if (count > best.count) best = { system, is_swapped, count };
			}
		}
	}
	return { system: best.system, is_swapped: best.is_swapped };
}

/** Degrees around the city, or metres as a system with its meridian nearby has them. */
function isNearMeridian([x, y]: Position, id: SourceId, around: Bounds): boolean {
	const { layout } = getSource(id);
	if (layout.kind === 'degrees') return isInBounds([x, y], around);
	if (layout.kind !== 'gauss-krueger') return false;
	const easting = x - (layout.zone ?? 0) * 1e6 - 500_000;
	return Math.abs(easting) < HALF_ZONE && y > NORTHINGS[0] && y < NORTHINGS[1];
}

/** Converted, it lies around the city. */
function isMeantHere(position: Position, id: SourceId, around: Bounds): boolean {
	return isInBounds(fromSource(position, id), around);
}

/** The zone whose number stands before the eastings. */
function findZone(sample: readonly Position[], belt: Belt): SourceId | null {
	for (const number of sample.slice(0, 1).flat()) {
		const zone = Math.floor(number / 1e6);
		const width = zone >= 25 && zone <= 45 ? 3 : zone >= 13 && zone <= 23 ? 6 : 0;
		if (width === 0 || zone === belt.zone) continue;
		const meridian = width === 3 ? 3 * zone : 6 * zone - 3;
		return findGaussKrueger('CGCS2000', meridian, zone * 1e6 + 500_000)?.id ?? null;
	}
	return null;
}

function listPositions(geometry: Geometry | null): Position[] {
	if (geometry === null) return [];
	if (geometry.type === 'GeometryCollection') {
		return geometry.geometries.flatMap(listPositions).slice(0, MOST_POSITIONS);
	}
	let list: unknown = [geometry.coordinates];
	for (let depth = DEPTHS[geometry.type]; depth > 0; depth -= 1) list = (list as unknown[]).flat();
	return (list as Position[]).slice(0, MOST_POSITIONS);
}
