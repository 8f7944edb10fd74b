/** What the numbers of a file look like, where it does not say. */

import type { Geometry } from 'geojson';
import type { Bounds, Position } from '../../geometry/position.ts';
import {
	findGaussKrueger,
	fromSource,
	getSource,
	type SourceId,
} from '../../geometry/source_systems.ts';
import { DEPTHS } from './clean_geometry.ts';
import type { OwnFeature } from './own_reading.ts';

export type Guess = { system: SourceId; is_swapped: boolean };

/** Around the city, as far as anybody plans for it: `[west, south, east, north]`. */
export const AROUND: Bounds = [111.5, 25.5, 116.2, 30];

/** Tried in this order; the first that most positions fit stays. */
const CANDIDATES: readonly SourceId[] = [
	'wgs84',
	'gk114',
	'gk38',
	'EPSG:4548',
	'EPSG:4546',
	'EPSG:3857',
];
/** Northings of China, and half the width of a zone with room to spare, metres. */
const NORTHINGS = [1_800_000, 6_000_000] as const;
const HALF_ZONE = 200_000;
/** Features, and positions of each, that are looked at. */
const MOST_FEATURES = 200;
const MOST_POSITIONS = 5;

/** The system and the order that most of the first positions fit; `declared` leaves the order alone open. */
export function guessSystem(
	features: readonly OwnFeature[],
	declared: SourceId | null = null,
): Guess {
	const sample = features
		.filter(({ geometry }) => geometry !== null)
		.slice(0, MOST_FEATURES)
		.flatMap(({ geometry }) => listPositions(geometry));
	const zone = declared === null ? findZone(sample) : null;
	const candidates = declared ? [declared] : [...CANDIDATES, ...(zone ? [zone] : [])];
	let best: Guess & { count: number } = {
		system: candidates[0]!,
		is_swapped: false,
		count: 0,
	};
	for (const looksRight of [isNearMeridian, isMeantHere]) {
		for (const system of candidates) {
			for (const is_swapped of [false, true]) {
				const turned = is_swapped ? sample.map(([x, y]): Position => [y, x]) : sample;
				const count = turned.filter((position) => looksRight(position, system)).length;
				if (count > best.count) best = { system, is_swapped, count };
			}
		}
	}
	return { system: best.system, is_swapped: best.is_swapped };
}

/** Degrees around the city, or metres as a system with its meridian nearby has them. */
function isNearMeridian([x, y]: Position, id: SourceId): boolean {
	const { layout } = getSource(id);
	if (layout.kind === 'degrees') return isAround([x, y]);
	if (layout.kind !== 'gauss-krueger') return false;
	const easting = x - (layout.zone ?? 0) * 1e6 - 500_000;
	return Math.abs(easting) < HALF_ZONE && y > NORTHINGS[0] && y < NORTHINGS[1];
}

/** Converted, it lies around the city. */
function isMeantHere(position: Position, id: SourceId): boolean {
	return isAround(fromSource(position, id));
}

/** The zone whose number stands before the eastings. */
function findZone(sample: readonly Position[]): SourceId | null {
	for (const number of sample.slice(0, 1).flat()) {
		const zone = Math.floor(number / 1e6);
		const width = zone >= 25 && zone <= 45 ? 3 : zone >= 13 && zone <= 23 ? 6 : 0;
		if (width === 0 || zone === 38) continue;
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

function isAround([lng, lat]: Position): boolean {
	return lng >= AROUND[0] && lng <= AROUND[2] && lat >= AROUND[1] && lat <= AROUND[3];
}
