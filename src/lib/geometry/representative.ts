import { measureDistance } from './distance.ts';
import { findLabelPoint } from './label_point.ts';
import type { Polygonal, Position } from './position.ts';

/** Everything a site may be, with positions of two numbers. */
export type Shape =
	| { type: 'Point'; coordinates: Position }
	| { type: 'MultiPoint'; coordinates: Position[] }
	| { type: 'LineString'; coordinates: Position[] }
	| { type: 'MultiLineString'; coordinates: Position[][] }
	| Polygonal;

const kept = new WeakMap<Shape, Position>();

/**
 * One position (`[lng, lat]`) that stands for a shape, always on it: the point itself; of several points the one with the least way to
 * the others; the middle of the longest line; of polygons the place farthest from every border of the largest. Rounded to a decimetre.
 */
export function findRepresentative(shape: Shape): Position {
	if (shape.type === 'Point') return shape.coordinates;
	const position = kept.get(shape) ?? find(shape);
	kept.set(shape, position);
	return position;
}

function find(shape: Exclude<Shape, { type: 'Point' }>): Position {
	switch (shape.type) {
		case 'MultiPoint':
			return findMedoid(shape.coordinates);
		case 'LineString':
			return round(findMiddle(shape.coordinates));
		case 'MultiLineString':
			return round(findMiddle(findLongest(shape.coordinates)));
		default:
			return round(findLabelPoint(shape));
	}
}

/** The longest of several lines. */
export function findLongest(lines: readonly Position[][]): Position[] {
	return lines.toSorted((a, b) => measureLength(b) - measureLength(a))[0]!;
}

function findMedoid(points: readonly Position[]): Position {
	const sum = (from: Position): number =>
		points.reduce((all, to) => all + measureDistance(from, to), 0);
	return points.toSorted((a, b) => sum(a) - sum(b))[0]!;
}

function measureLength(line: readonly Position[]): number {
	return line
		.slice(1)
		.reduce((sum, position, index) => sum + measureDistance(line[index]!, position), 0);
}

function findMiddle(line: readonly Position[]): Position {
	let left_m = measureLength(line) / 2;
	for (const [index, to] of line.slice(1).entries()) {
		const from = line[index]!;
		const step_m = measureDistance(from, to);
		if (step_m >= left_m && step_m > 0) {
			const share = left_m / step_m;
			return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
		}
		left_m -= step_m;
	}
	return line[0]!;
}

function round([lng, lat]: Position): Position {
	return [Number(lng.toFixed(6)), Number(lat.toFixed(6))];
}
