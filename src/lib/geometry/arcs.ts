import type { Polygon, Topology } from 'topojson-specification';
import { topology } from 'topojson-server';
import type { Position, Ring } from './position.ts';

/** How to walk a ring: arcs by index, some of them backwards. */
export type ArcStep = { arc: number; is_reversed: boolean };

/** Rings that share borders, cut where borders meet, so that each border exists once. */
export type ArcMap = { arcs: Position[][]; rings: ArcStep[][] };

/**
 * Cuts closed rings of `[lng, lat]` into arcs. Shared borders must have equal positions to the digit; where a ring
 * starts and which way it runs does not matter. A position repeated in place counts once.
 */
export function cutArcs(rings: readonly Ring[]): ArcMap {
	const objects = Object.fromEntries(
		rings.map((ring, index) => [
			index,
			{ type: 'Polygon' as const, coordinates: [dropRepeats(ring)] },
		]),
	);
	const cut = topology(objects) as Topology<Record<string, Polygon>>;
	return {
		arcs: cut.arcs as Position[][],
		rings: rings.map((_, index) =>
			// TopoJSON names an arc that is walked backwards by the complement of its index.
			(cut.objects[index]!.arcs[0] ?? []).map((arc) => ({
				arc: arc < 0 ? ~arc : arc,
				is_reversed: arc < 0,
			})),
		),
	};
}

/** Closed rings again, from arcs whose positions may have moved or become fewer. */
export function joinArcs({ arcs, rings }: ArcMap): Ring[] {
	return rings.map((steps) =>
		steps.flatMap(({ arc, is_reversed }, index) => {
			const walk = is_reversed ? arcs[arc]!.toReversed() : arcs[arc]!;
			return walk.slice(index > 0 ? 1 : 0);
		}),
	);
}

function dropRepeats(ring: Ring): Ring {
	return ring.filter(([lng, lat], index) => {
		const before = ring[index - 1];
		return !before || before[0] !== lng || before[1] !== lat;
	});
}
