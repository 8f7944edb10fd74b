/** Rings that share borders, cut where borders meet, so that each border exists once. */

import type { Position, Ring } from '../../src/lib/geometry/position.ts';

/** A border from one meeting point to the next. `weights` count how often a position was repeated in place. */
export type Arc = { positions: Position[]; weights: number[] };

/** How to walk a ring: arcs by index, some of them backwards. */
export type ArcStep = { arc: number; is_reversed: boolean };

export type ArcMap = { arcs: Arc[]; rings: ArcStep[][] };

type Corner = { position: Position; key: string; weight: number };

/** Shared borders must have equal positions to the digit. The rings' own start points do not matter. */
export function cutArcs(rings: readonly Ring[]): ArcMap {
	const corner_rings = rings.map(collapseRepeats);
	const meets = findMeetings(corner_rings);
	const index_by_key = new Map<string, number>();
	const map: ArcMap = { arcs: [], rings: [] };
	for (const corners of corner_rings) {
		map.rings.push(
			cutRing(corners, meets).map((piece) => {
				const is_reversed = isBackwards(piece);
				const forward = is_reversed ? piece.toReversed() : piece;
				const key = forward.map((corner) => corner.key).join(' ');
				if (!index_by_key.has(key)) index_by_key.set(key, map.arcs.push(buildArc(forward)) - 1);
				return { arc: index_by_key.get(key)!, is_reversed };
			}),
		);
	}
	return map;
}

/** Closed rings again, from arcs whose positions may have moved. */
export function joinArcs({ arcs, rings }: ArcMap): Ring[] {
	return rings.map((steps) => {
		const ring: Ring = [];
		for (const { arc, is_reversed } of steps) {
			const { positions } = arcs[arc]!;
			const walk = is_reversed ? positions.toReversed() : positions;
			ring.push(...walk.slice(ring.length > 0 ? 1 : 0));
		}
		return ring;
	});
}

function buildArc(corners: Corner[]): Arc {
	return {
		positions: corners.map(({ position }) => position),
		weights: corners.map(({ weight }) => weight),
	};
}

/** An open ring of corners; a position repeated in place becomes one corner with a weight. */
function collapseRepeats(ring: Ring): Corner[] {
	const corners: Corner[] = [];
	for (const position of ring) {
		const key = position.join(',');
		const last = corners.at(-1);
		if (last?.key === key) last.weight += 1;
		else corners.push({ position, key, weight: 1 });
	}
	if (corners.length > 1 && corners.at(-1)!.key === corners[0]!.key) {
		const closing = corners.pop()!;
		corners[0]!.weight += closing.weight - 1;
	}
	return corners;
}

/** Positions that some ring passes with other neighbours than another ring, or than itself, does. */
function findMeetings(corner_rings: Corner[][]): ReadonlySet<string> {
	const passes = new Map<string, Set<string>>();
	for (const corners of corner_rings) {
		for (const [index, { key }] of corners.entries()) {
			const before = corners.at(index - 1)!.key;
			const after = corners[(index + 1) % corners.length]!.key;
			const pass = before < after ? `${before} ${after}` : `${after} ${before}`;
			passes.set(key, (passes.get(key) ?? new Set()).add(pass));
		}
	}
	return new Set([...passes].filter(([, { size }]) => size > 1).map(([key]) => key));
}

/** Pieces from meeting to meeting in ring order; a ring without any starts at its first position by key. */
function cutRing(corners: Corner[], meets: ReadonlySet<string>): Corner[][] {
	const first_key = corners.map(({ key }) => key).sort()[0]!;
	const is_end = ({ key }: Corner): boolean => meets.has(key);
	const start = corners.some(is_end)
		? corners.findIndex(is_end)
		: corners.findIndex(({ key }) => key === first_key);
	const turned = [...corners.slice(start), ...corners.slice(0, start), corners[start]!];
	const pieces: Corner[][] = [];
	let piece: Corner[] = [turned[0]!];
	for (const corner of turned.slice(1)) {
		piece.push(corner);
		if (is_end(corner)) {
			pieces.push(piece);
			piece = [corner];
		}
	}
	if (piece.length > 1) pieces.push(piece);
	return pieces;
}

/** Both sides of a border must agree on which way is forwards. */
function isBackwards(piece: Corner[]): boolean {
	const forward = piece.map(({ key }) => key);
	const backward = forward.toReversed();
	return backward.join(' ') < forward.join(' ');
}
