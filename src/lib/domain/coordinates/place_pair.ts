/** From two numbers to the positions they may mean. */

import type { Belt } from '../../geometry/systems/belt.ts';
import {
	fromSystem,
	isGaussKrueger,
	isInSystemArea,
	type SystemId,
} from '../../geometry/systems/systems.ts';
import type { Position } from '../schema/geojson.ts';
import type {
	CoordinateReading,
	FoundPosition,
	PairOrder,
	ReadingNote,
	ToldBy,
} from './coordinate_reading.ts';
import type { PairPart } from './read_pair.ts';

/** What stood beside the numbers. */
export type Said = {
	told_by: ToldBy;
	notes: readonly ReadingNote[];
	/** A third number stood behind: a height, where the pair is clear by itself. */
	has_third?: boolean;
	/** The 3-degree zone that is named beside them, or the 6-degree one. */
	zone?: number | null;
	/** A format that always has longitude first. */
	is_x_first?: boolean;
};

type Parts = readonly [PairPart, PairPart];

/** Eastings with a prefix start at its multiple of this, metres. */
const ZONE_SIZE = 1_000_000;
/** A 3-degree zone is at most so wide on either side of its meridian at China's southern end, metres. */
const EASTINGS: [number, number] = [300_000, 700_000];
/** A 6-degree zone. */
const WIDE_EASTINGS: [number, number] = [150_000, 850_000];
const NORTHINGS: [number, number] = [1_800_000, 6_000_000];
/** Numbers of 6-degree and 3-degree zones over China. */
const ZONES: [number, number] = [13, 45];

const ORDERS = ['east-north', 'north-east'] as const;

/** `ways`: the pair with its words, in each way they may belong to it. `belt`: where metres without a zone are meant. */
export function placePairs(
	ways: readonly Parts[],
	system: SystemId,
	belt: Belt,
	said: Said,
): CoordinateReading {
	const readings = ways.map((parts) =>
		parts.every(({ value, has_degrees }) => !has_degrees && Math.abs(value) > 1000)
			? readMetres(parts, belt, said)
			: readDegrees(parts, system, said),
	);
	const options = new Map<string, FoundPosition>();
	for (const reading of readings) {
		if (reading.kind === 'fault') continue;
		for (const option of reading.kind === 'position' ? [reading] : reading.options) {
			options.set(option.position.join(), option);
		}
	}
	const [one, other] = options.values();
	if (!one) return readings[0] ?? { kind: 'fault', fault: 'no-pair' };
	if (!other) return one;
	// Three numbers in no clear order may be anything.
	if (said.has_third) return { kind: 'fault', fault: 'no-pair' };
	return { kind: 'ambiguous', about: 'order', options: [...options.values()] };
}

function readMetres([first, second]: Parts, belt: Belt, said: Said): CoordinateReading {
	const { zone: named = null } = said;
	if (named !== null && named !== belt.zone) {
		return { kind: 'fault', fault: 'other-zone', zone: named };
	}
	for (const order of ORDERS) {
		const [east, north] = order === 'east-north' ? [first, second] : [second, first];
		if (east.axis === 'north' || north.axis === 'east') continue;
		if (!isWithin(north.value, NORTHINGS)) continue;
		const metres = { ...withHeight(said), told_by: 'metres', order } as const;
		if (isWithin(east.value, EASTINGS)) {
			const notes = named === null ? [...metres.notes, 'no-zone' as const] : metres.notes;
			return buildPosition([east.value, north.value], belt.plain, { ...metres, notes });
		}
		const zone = Math.floor(east.value / ZONE_SIZE);
		const rest = east.value - zone * ZONE_SIZE;
		if (zone === belt.zone && isWithin(rest, EASTINGS)) {
			return buildPosition([east.value, north.value], belt.numbered, metres);
		}
		if (isWithin(zone, ZONES) && isWithin(rest, WIDE_EASTINGS)) {
			return { kind: 'fault', fault: 'other-zone', zone };
		}
	}
	return { kind: 'fault', fault: 'out-of-range' };
}

function readDegrees([first, second]: Parts, chosen: SystemId, said: Said): CoordinateReading {
	const system = isGaussKrueger(chosen) ? 'cgcs2000' : chosen;
	const orders = ORDERS.filter((order) => {
		const [east, north] = order === 'east-north' ? [first, second] : [second, first];
		if (east.axis === 'north' || north.axis === 'east') return false;
		return Math.abs(east.value) <= 180 && Math.abs(north.value) <= 90;
	});
	const [one, other] = orders.map((order): FoundPosition => {
		const [east, north] = order === 'east-north' ? [first, second] : [second, first];
		return buildPosition([east.value, north.value], system, { ...withHeight(said), order });
	});
	if (!one) return { kind: 'fault', fault: 'out-of-range' };
	if (!other || said.is_x_first) return one;
	return { kind: 'ambiguous', about: 'order', options: [one, other] };
}

function withHeight(said: Said): Said {
	return said.has_third ? { ...said, notes: [...said.notes, 'height'] } : said;
}

/** `typed` as `[lng, lat]` or `[easting, northing]`. */
export function buildPosition(
	typed: Position,
	system: SystemId,
	{ told_by, notes, order = 'east-north' }: Omit<Said, 'is_x_first'> & { order?: PairOrder },
): FoundPosition {
	const position = fromSystem(typed, system);
	const is_in_area = isInSystemArea(position, system);
	return {
		kind: 'position',
		position,
		typed,
		system,
		order,
		is_in_area,
		told_by,
		notes,
		other: null,
	};
}

function isWithin(value: number, [low, high]: [number, number]): boolean {
	return value >= low && value <= high;
}
