/** Lines of a graticule and of a kilometre grid. Positions are `[lng, lat]`, WGS-84; bounds are `[west, south, east, north]`. */

import type { Bounds, Position } from './position.ts';
import { fromSystem, toSystem, type GaussKruegerId } from './systems/systems.ts';

export type GridLine = {
	/** `east`: a line of one longitude or easting. */
	axis: 'east' | 'north';
	/** Degrees, or metres as the system writes them. */
	value: number;
	coordinates: Position[];
	/** Degrees and minutes, or the axis and kilometres: "E 540 km". */
	label: string;
	/** Where the line meets the western or the southern edge. */
	label_at: Position;
};

/** Steps of the graticule, degrees. */
const DEGREES = [1 / 60, 2 / 60, 5 / 60, 10 / 60, 15 / 60, 0.5, 1, 2, 5, 10];
/** Steps of the grid, metres. */
const METRES = [100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 200_000];
/** Most lines of one axis. */
const MOST_LINES = 8;
/** Points of a line: a straight line of a projection is a curve in longitude and latitude, and the other way round. */
const POINTS = 33;

/** Meridians and parallels. `step`: degrees; left out, at most eight lines of either axis. */
export function buildGraticule(bounds: Bounds, step?: number): GridLine[] {
	const [west, south, east, north] = bounds;
	const by = step ?? chooseStep(Math.max(east - west, north - south), DEGREES);
	return [
		...listValues(west, east, by).map((lng): GridLine => ({
			axis: 'east',
			value: lng,
			coordinates: buildPath((t) => [lng, south + (north - south) * t]),
			label: formatDegrees(lng, 'E', 'W'),
			label_at: [lng, south],
		})),
		...listValues(south, north, by).map((lat): GridLine => ({
			axis: 'north',
			value: lat,
			coordinates: buildPath((t) => [west + (east - west) * t, lat]),
			label: formatDegrees(lat, 'N', 'S'),
			label_at: [west, lat],
		})),
	];
}

/** Eastings and northings of a Gauss-Krueger system. `step`: metres; left out, at most eight lines of either axis. */
export function buildKilometreGrid(
	bounds: Bounds,
	system: GaussKruegerId,
	step?: number,
): GridLine[] {
	const [low, high] = measureExtent(bounds, system);
	const by = step ?? chooseStep(Math.max(high[0] - low[0], high[1] - low[1]), METRES);
	const lines: GridLine[] = [];
	for (const value of listValues(low[0], high[0], by)) {
		const path = buildPath((t) => fromSystem([value, low[1] + (high[1] - low[1]) * t], system));
		add(lines, 'east', value, clip(path, bounds));
	}
	for (const value of listValues(low[1], high[1], by)) {
		const path = buildPath((t) => fromSystem([low[0] + (high[0] - low[0]) * t, value], system));
		add(lines, 'north', value, clip(path, bounds));
	}
	return lines;
}

/**
 * Angle from true north to grid north, degrees, clockwise positive. Measured along a kilometre of the grid line through
 * `position`.
 */
export function measureConvergence(position: Position, system: GaussKruegerId): number {
	const [east, north] = toSystem(position, system);
	const [lng, lat] = fromSystem([east, north + 1000], system);
	const across = (lng - position[0]) * Math.cos((((lat + position[1]) / 2) * Math.PI) / 180);
	return (Math.atan2(across, lat - position[1]) * 180) / Math.PI;
}

function add(lines: GridLine[], axis: GridLine['axis'], value: number, path: Position[]): void {
	const [first] = path;
	if (!first || path.length < 2) return;
	const label = `${axis === 'east' ? 'E' : 'N'} ${Number((value / 1000).toFixed(3))} km`;
	lines.push({ axis, value, coordinates: path, label, label_at: first });
}

/** What of a finely cut path lies within the bounds; its ends are moved onto the edge. */
function clip(path: Position[], bounds: Bounds): Position[] {
	const kept: Position[] = [];
	path.slice(1).forEach((to, at) => {
		const part = clipSegment(path[at]!, to, bounds);
		if (!part) return;
		if (kept.length === 0) kept.push(part[0]);
		kept.push(part[1]);
	});
	return kept;
}

/** Liang and Barsky, "A new concept and method for line clipping", 1984. */
function clipSegment(from: Position, to: Position, bounds: Bounds): [Position, Position] | null {
	const [west, south, east, north] = bounds;
	const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
	let [enter, leave] = [0, 1];
	for (const [p, q] of [
		[-dx, from[0] - west],
		[dx, east - from[0]],
		[-dy, from[1] - south],
		[dy, north - from[1]],
	] as const) {
		if (p === 0) {
			if (q < 0) return null;
		} else if (p < 0) enter = Math.max(enter, q / p);
		else leave = Math.min(leave, q / p);
	}
	if (enter >= leave) return null;
	return [
		[from[0] + dx * enter, from[1] + dy * enter],
		[from[0] + dx * leave, from[1] + dy * leave],
	];
}

/** Least and greatest easting and northing of the bounds' edge. */
function measureExtent(
	[west, south, east, north]: Bounds,
	system: GaussKruegerId,
): [Position, Position] {
	const edge = [
		...buildPath((t) => [west + (east - west) * t, south]),
		...buildPath((t) => [west + (east - west) * t, north]),
		...buildPath((t) => [west, south + (north - south) * t]),
		...buildPath((t) => [east, south + (north - south) * t]),
	].map((position) => toSystem(position, system));
	const eastings = edge.map(([x]) => x);
	const northings = edge.map(([, y]) => y);
	return [
		[Math.min(...eastings), Math.min(...northings)],
		[Math.max(...eastings), Math.max(...northings)],
	];
}

function chooseStep(size: number, steps: readonly number[]): number {
	return steps.find((step) => size / step <= MOST_LINES) ?? steps.at(-1)!;
}

function listValues(low: number, high: number, step: number): number[] {
	const first = Math.ceil(low / step - 1e-9);
	const last = Math.floor(high / step + 1e-9);
	return Array.from(
		{ length: Math.max(0, last - first + 1) },
		(_, index) => (first + index) * step,
	);
}

function buildPath(at: (t: number) => Position): Position[] {
	return Array.from({ length: POINTS }, (_, index) => at(index / (POINTS - 1)));
}

function formatDegrees(value: number, positive: string, negative: string): string {
	const minutes = Math.round(Math.abs(value) * 60);
	const rest = String(minutes % 60).padStart(2, '0');
	return `${Math.floor(minutes / 60)}°${rest}′${value < 0 ? negative : positive}`;
}
