/** Simplifies polygons that share borders so that they still share them afterwards. */

import type { Position } from '../domain/schema/geojson.ts';
import { simplifyLine } from '../geometry/simplify.ts';

type Ring = Position[];

/**
 * Cuts every ring where borders meet, simplifies each piece once, and puts the rings together again.
 * `tolerance_deg` in degrees, asked for with a vertex of the piece. Shared vertices must be equal to the digit.
 */
export function simplifyBorders(
	rings: Ring[],
	tolerance_deg: (vertex: Position) => number,
): Ring[] {
	const is_node = findNodes(rings);
	const done = new Map<string, Position[]>();
	return rings.map((ring) => {
		const result: Position[] = [];
		for (const piece of cutRing(ring, is_node)) {
			for (const position of simplifyOnce(
				piece,
				tolerance_deg(piece[Math.floor(piece.length / 2)]!),
				done,
			)) {
				const last = result.at(-1);
				if (!last || last[0] !== position[0] || last[1] !== position[1]) result.push(position);
			}
		}
		return result;
	});
}

function formatKey(position: Position): string {
	return `${position[0]},${position[1]}`;
}

/** A node is a vertex where more than two different edges end. */
function findNodes(rings: Ring[]): (position: Position) => boolean {
	const neighbours = new Map<string, Set<string>>();
	for (const ring of rings) {
		for (let index = 0; index + 1 < ring.length; index++) {
			const from = formatKey(ring[index]!);
			const to = formatKey(ring[index + 1]!);
			if (!neighbours.has(from)) neighbours.set(from, new Set());
			if (!neighbours.has(to)) neighbours.set(to, new Set());
			neighbours.get(from)!.add(to);
			neighbours.get(to)!.add(from);
		}
	}
	return (position) => (neighbours.get(formatKey(position))?.size ?? 0) > 2;
}

/** Pieces from node to node, in ring order; a ring without nodes is halved so that it cannot collapse. */
function cutRing(ring: Ring, isNode: (position: Position) => boolean): Position[][] {
	const open = ring.slice(0, -1);
	const first = open.findIndex(isNode);
	if (first < 0) {
		const middle = Math.floor(ring.length / 2);
		return [ring.slice(0, middle + 1), ring.slice(middle)];
	}
	const turned = [...open.slice(first), ...open.slice(0, first), open[first]!];
	const pieces: Position[][] = [];
	let piece: Position[] = [turned[0]!];
	for (const position of turned.slice(1)) {
		piece.push(position);
		if (isNode(position)) {
			pieces.push(piece);
			piece = [position];
		}
	}
	if (piece.length > 1) pieces.push(piece);
	return pieces;
}

/** Both sides of a border meet the same piece, one of them backwards. */
function simplifyOnce(
	piece: Position[],
	tolerance_deg: number,
	done: Map<string, Position[]>,
): Position[] {
	const first = formatKey(piece[0]!);
	const last = formatKey(piece.at(-1)!);
	const is_forward =
		first < last || (first === last && formatKey(piece[1]!) < formatKey(piece.at(-2)!));
	const line = is_forward ? piece : piece.toReversed();
	const key = `${formatKey(line[0]!)} ${formatKey(line[1]!)} ${formatKey(line.at(-1)!)}`;
	if (!done.has(key)) done.set(key, line.length > 2 ? simplifyLine(line, tolerance_deg) : line);
	const simple = done.get(key)!;
	return is_forward ? simple : simple.toReversed();
}
