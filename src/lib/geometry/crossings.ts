import type { Position } from './position.ts';

/**
 * Where a closed ring meets itself other than at neighbouring corners: a crossing, a touch, or an edge
 * run twice. Null when the ring is simple. Degrees, treated as a plane.
 */
export function findCrossing(ring: readonly Position[]): Position | null {
	const edges = ring
		.slice(0, -1)
		.map((from, index) => buildEdge(from, ring[index + 1]!, index))
		.sort((a, b) => a.west - b.west);
	for (const [rank, edge] of edges.entries()) {
		for (let next = rank + 1; next < edges.length; next++) {
			const other = edges[next]!;
			if (other.west > edge.east) break;
			if (other.south > edge.north || edge.south > other.north) continue;
			const meeting = meetEdges(edge, other, edges.length);
			if (meeting) return meeting;
		}
	}
	return null;
}

type Edge = {
	from: Position;
	to: Position;
	index: number;
	west: number;
	east: number;
	south: number;
	north: number;
};

function buildEdge(from: Position, to: Position, index: number): Edge {
	const [west, east] = from[0] < to[0] ? [from[0], to[0]] : [to[0], from[0]];
	const [south, north] = from[1] < to[1] ? [from[1], to[1]] : [to[1], from[1]];
	return { from, to, index, west, east, south, north };
}

/** Neighbouring edges share a corner by right; they must not share more. */
function meetEdges(a: Edge, b: Edge, count: number): Position | null {
	const step = Math.abs(a.index - b.index);
	if (step !== 1 && step !== count - 1) return meetSegments(a, b);
	const [first, second] = (a.index + 1) % count === b.index ? [a, b] : [b, a];
	if (isOn(second.to, first)) return second.to;
	return isOn(first.from, second) ? first.from : null;
}

function meetSegments(a: Edge, b: Edge): Position | null {
	for (const end of [b.from, b.to]) if (isOn(end, a)) return end;
	for (const end of [a.from, a.to]) if (isOn(end, b)) return end;
	const side_from = turn(a.from, a.to, b.from);
	const side_to = turn(a.from, a.to, b.to);
	if (side_from * side_to >= 0) return null;
	if (turn(b.from, b.to, a.from) * turn(b.from, b.to, a.to) >= 0) return null;
	const share = side_from / (side_from - side_to);
	return [b.from[0] + share * (b.to[0] - b.from[0]), b.from[1] + share * (b.to[1] - b.from[1])];
}

function isOn(position: Position, edge: Edge): boolean {
	const [x, y] = position;
	if (x < edge.west || x > edge.east || y < edge.south || y > edge.north) return false;
	return turn(edge.from, edge.to, position) === 0;
}

/** Over 0 when `c` lies to the left of the way from `a` to `b`. */
function turn(a: Position, b: Position, c: Position): number {
	return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}
