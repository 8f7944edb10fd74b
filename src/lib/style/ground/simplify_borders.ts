import type { Position } from '../../domain/schema/geojson.ts';
import { cutArcs, joinArcs, type ArcMap } from '../../geometry/arcs.ts';
import { simplifyLine } from '../../geometry/simplify.ts';

/**
 * Simplifies rings that share borders so that they still share them afterwards: each border once.
 * `tolerance_deg` in degrees, asked for with a vertex of the border. Shared vertices must be equal to the digit.
 */
export function simplifyBorders(
	rings: Position[][],
	tolerance_deg: (vertex: Position) => number,
): Position[][] {
	return simplifyArcs(cutArcs(rings), tolerance_deg);
}

/** The same for rings that are cut already. */
export function simplifyArcs(
	{ arcs, rings: walks }: ArcMap,
	tolerance_deg: (vertex: Position) => number,
): Position[][] {
	const simple = arcs.map((arc) => {
		const middle = Math.floor(arc.length / 2);
		const tolerance = tolerance_deg(arc[middle]!);
		const [first, last] = [arc[0]!, arc.at(-1)!];
		// A ring that meets no other is one closed arc; in halves it cannot collapse.
		if (first[0] !== last[0] || first[1] !== last[1]) return simplifyLine(arc, tolerance);
		const halves = [arc.slice(0, middle + 1), arc.slice(middle)];
		return halves.flatMap((half, index) => simplifyLine(half, tolerance).slice(index));
	});
	return joinArcs({ arcs: simple, rings: walks });
}
