/** From pasted text to a position, or to what stands in the way of one. */

import type { Position } from '../schema/geojson.ts';
import { fromSystem, isInSystemArea, type SystemId } from '../../geometry/systems.ts';
import { readPair, type PairFault, type PairPart } from './read_pair.ts';

/** The two orders of a pair. For metres, `east-north` is easting first. */
export type PairOrder = 'east-north' | 'north-east';

export type FoundPosition = {
	kind: 'position';
	/** `[lng, lat]`, WGS-84. */
	position: Position;
	/** As typed, in its system: `[lng, lat]` in degrees or `[easting, northing]` in metres. */
	typed: Position;
	system: SystemId;
	order: PairOrder;
	/** The position lies where its system may be used. */
	is_in_area: boolean;
};

export type CoordinateReading =
	| FoundPosition
	/** Both orders make sense: the reader must say. */
	| { kind: 'ambiguous'; options: [FoundPosition, FoundPosition] }
	| { kind: 'fault'; fault: PairFault | 'out-of-range' }
	/** Gauss-Krueger metres whose prefix names a zone other than 38. */
	| { kind: 'fault'; fault: 'other-zone'; zone: number };

/** Eastings of zone 38 with its prefix start here, metres. */
const ZONE_38 = 38_000_000;
const ZONE_SIZE = 1_000_000;
/** A 3-degree zone is at most so wide on either side of its meridian at China's southern end, metres. */
const EASTINGS: [number, number] = [300_000, 700_000];
const NORTHINGS: [number, number] = [1_800_000, 6_000_000];

/**
 * Reads a pair that is given in `system`. Metres are told from degrees by their size, and the zone prefix by its digits, whatever
 * `system` says. Degrees whose order neither letters nor size tell are ambiguous.
 */
export function readCoordinates(text: string, system: SystemId): CoordinateReading {
	const pair = readPair(text);
	if (typeof pair === 'string') return { kind: 'fault', fault: pair };
	const is_metres = pair.every(({ value, has_degrees }) => !has_degrees && Math.abs(value) > 1000);
	return is_metres ? readMetres(pair) : readDegrees(pair, system);
}

function readMetres(pair: [PairPart, PairPart]): CoordinateReading {
	const [first, second] = pair;
	for (const order of ['east-north', 'north-east'] as const) {
		const [east, north] = order === 'east-north' ? [first, second] : [second, first];
		if (east.axis === 'north' || north.axis === 'east') continue;
		if (!isWithin(north.value, NORTHINGS)) continue;
		if (isWithin(east.value, EASTINGS)) return build([east.value, north.value], 'gk114', order);
		const zone = Math.floor(east.value / ZONE_SIZE);
		if (!isWithin(east.value - zone * ZONE_SIZE, EASTINGS)) continue;
		if (zone * ZONE_SIZE === ZONE_38) return build([east.value, north.value], 'gk38', order);
		if (zone >= 13 && zone <= 45) return { kind: 'fault', fault: 'other-zone', zone };
	}
	return { kind: 'fault', fault: 'out-of-range' };
}

function readDegrees([first, second]: [PairPart, PairPart], chosen: SystemId): CoordinateReading {
	const system = chosen === 'gk114' || chosen === 'gk38' ? 'cgcs2000' : chosen;
	const orders = (['east-north', 'north-east'] as const).filter((order) => {
		const [east, north] = order === 'east-north' ? [first, second] : [second, first];
		if (east.axis === 'north' || north.axis === 'east') return false;
		return Math.abs(east.value) <= 180 && Math.abs(north.value) <= 90;
	});
	const options = orders.map((order) => {
		const [east, north] = order === 'east-north' ? [first, second] : [second, first];
		return build([east.value, north.value], system, order);
	});
	const [one, other] = options;
	if (!one) return { kind: 'fault', fault: 'out-of-range' };
	return other ? { kind: 'ambiguous', options: [one, other] } : one;
}

function build(typed: Position, system: SystemId, order: PairOrder): FoundPosition {
	const position = fromSystem(typed, system);
	const is_in_area = isInSystemArea(position, system);
	return { kind: 'position', position, typed, system, order, is_in_area };
}

function isWithin(value: number, [low, high]: [number, number]): boolean {
	return value >= low && value <= high;
}
