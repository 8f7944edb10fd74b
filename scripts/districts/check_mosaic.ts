/** Whether polygons fit together like tiles: exact, from shared positions, without any tolerance. */

import {
	listPolygons,
	type Polygonal,
	type Position,
	type Ring,
} from '../../src/lib/geometry/position.ts';
import { measureWinding } from '../../src/lib/geometry/ring.ts';
import { formatAt } from './check_rings.ts';

type Edge = { from: Position; to: Position };

/**
 * Sentences on edges that two polygons run in the same direction (an overlap) and on holes between polygons (a gap).
 * Rings must be valid and wound as RFC 7946 wants. Empty when the polygons fit.
 */
export function listMosaicProblems(polygons: Iterable<Polygonal>): string[] {
	const problems: string[] = [];
	const open = new Map<string, Edge>();
	const seen = new Set<string>();
	for (const ring of [...polygons].flatMap((polygon) => listPolygons(polygon).flat())) {
		for (const edge of listEdges(ring)) {
			const key = formatKey(edge.from, edge.to);
			if (seen.has(key)) problems.push(`Two polygons overlap along ${formatAt(edge.from)}`);
			seen.add(key);
			if (!open.delete(formatKey(edge.to, edge.from))) open.set(key, edge);
		}
	}
	for (const ring of chainEdges([...open.values()])) {
		if (measureWinding(ring) < 0) problems.push(`Gap between polygons at ${formatAt(ring[0]!)}`);
	}
	return problems;
}

/** How many edges of `a` are edges of `b` too, run the other way. */
export function countSharedEdges(a: Polygonal, b: Polygonal): number {
	const own = new Set(listKeys(a, false));
	return listKeys(b, true).filter((key) => own.has(key)).length;
}

function listKeys(polygon: Polygonal, is_reversed: boolean): string[] {
	const edges = listPolygons(polygon).flat().flatMap(listEdges);
	return edges.map(({ from, to }) => (is_reversed ? formatKey(to, from) : formatKey(from, to)));
}

function listEdges(ring: Ring): Edge[] {
	return ring.slice(1).map((to, index) => ({ from: ring[index]!, to }));
}

function formatKey(from: Position, to: Position): string {
	return `${from.join(',')} ${to.join(',')}`;
}

/** Edges that no neighbour runs back, joined to rings: the outline counter-clockwise, gaps clockwise. */
function chainEdges(edges: Edge[]): Ring[] {
	const by_start = new Map<string, Edge[]>();
	for (const edge of edges) {
		const key = edge.from.join(',');
		by_start.set(key, [...(by_start.get(key) ?? []), edge]);
	}
	const rings: Ring[] = [];
	for (const edge of edges) {
		const ring: Ring = [edge.from];
		for (let next = takeEdge(by_start, edge.from); next; next = takeEdge(by_start, next.to)) {
			ring.push(next.to);
		}
		if (ring.length > 1) rings.push(ring);
	}
	return rings;
}

function takeEdge(by_start: Map<string, Edge[]>, from: Position): Edge | undefined {
	return by_start.get(from.join(','))?.pop();
}
