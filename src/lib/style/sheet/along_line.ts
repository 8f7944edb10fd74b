/** Places for words along a line on paper. */

import type { Position } from '../../domain/schema/geojson.ts';

/** `angle`: degrees clockwise from level, never upside down. */
export type AlongSpot = { at: Position; angle: number };

/** A piece of a line is straight where its ends are so far apart, as a share of its length. */
const STRAIGHT = 0.985;

/** Where a straight `width` of the line lies, the nearest to its middle first, a `step` apart. */
export function listStraight(line: readonly Position[], width: number, step: number): AlongSpot[] {
	const walk = measureWalk(line);
	const spare = walk.length - width;
	return listSteps(spare, step).flatMap((start) => {
		const from = walk.find(start);
		const to = walk.find(start + width);
		if (Math.hypot(to[0] - from[0], to[1] - from[1]) < width * STRAIGHT) return [];
		return [{ at: [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2], angle: turnUp(from, to) }];
	});
}

/** Points of the line, the nearest to its middle first. */
export function listAlong(line: readonly Position[], step: number): AlongSpot[] {
	const walk = measureWalk(line);
	return listSteps(walk.length, step).map((at) => ({ at: walk.find(at), angle: 0 }));
}

/** From the middle of `0` to `length` outwards; none of a negative length. */
function listSteps(length: number, step: number): number[] {
	if (length < 0) return [];
	const count = Math.floor(length / 2 / step);
	return Array.from({ length: 2 * count + 1 }, (_, index) => {
		const away = Math.ceil(index / 2) * step;
		return length / 2 + (index % 2 ? away : -away);
	});
}

function turnUp(from: Position, to: Position): number {
	const angle = (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI;
	return angle > 90 ? angle - 180 : angle <= -90 ? angle + 180 : angle;
}

type Walk = { length: number; find: (along: number) => Position };

function measureWalk(line: readonly Position[]): Walk {
	const marks = [0];
	for (const [index, [x, y]] of line.entries()) {
		if (index === 0) continue;
		const [from_x, from_y] = line[index - 1]!;
		marks.push(marks.at(-1)! + Math.hypot(x - from_x, y - from_y));
	}
	const find = (along: number): Position => {
		const next = marks.findIndex((mark, index) => index > 0 && mark >= along);
		const end = next < 0 ? line.length - 1 : next;
		const [from, to] = [line[end - 1] ?? line[end]!, line[end]!];
		const span = marks[end]! - (marks[end - 1] ?? 0);
		const share = span > 0 ? Math.min(1, Math.max(0, (along - marks[end - 1]!) / span)) : 0;
		return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
	};
	return { length: marks.at(-1)!, find };
}
