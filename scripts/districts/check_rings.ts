import { findCrossing } from '../../src/lib/geometry/crossings.ts';
import { isInside } from '../../src/lib/geometry/contains.ts';
import {
	listPolygons,
	type Polygonal,
	type Position,
	type Ring,
} from '../../src/lib/geometry/position.ts';
import { isClosed, isCounterClockwise } from '../../src/lib/geometry/ring.ts';

/** What makes a polygon invalid (RFC 7946, section 3.1.6; simple features), each as one sentence. Empty when valid. */
export function listRingProblems(name: string, geometry: Polygonal): string[] {
	return listPolygons(geometry).flatMap(([outer, ...holes], index) => {
		const label = geometry.type === 'Polygon' ? name : `${name}, polygon ${index + 1}`;
		if (!outer) return [`${label}: has no rings`];
		const problems = listOwnProblems(`${label}, outer ring`, outer, true);
		for (const [rank, hole] of holes.entries()) {
			const hole_label = `${label}, hole ${rank + 1}`;
			problems.push(...listOwnProblems(hole_label, hole, false));
			const outside = hole.find(
				(position) => !isInside(position, { type: 'Polygon', coordinates: [outer] }),
			);
			if (outside) problems.push(`${hole_label}: leaves the outer ring at ${formatAt(outside)}`);
		}
		return problems;
	});
}

/** `[lng, lat]` as people read it in a message. */
export function formatAt([lng, lat]: Position): string {
	return `[${Number(lng.toFixed(5))}, ${Number(lat.toFixed(5))}]`;
}

function listOwnProblems(label: string, ring: Ring, is_outer: boolean): string[] {
	if (ring.length < 4) return [`${label}: has ${ring.length} positions; a ring needs 4 or more`];
	if (!isClosed(ring)) return [`${label}: is not closed; the last position must repeat the first`];
	const problems: string[] = [];
	if (isCounterClockwise(ring) !== is_outer) {
		const wanted = is_outer ? 'counter-clockwise' : 'clockwise';
		problems.push(`${label}: must run ${wanted}`);
	}
	const crossing = findCrossing(ring);
	if (crossing) problems.push(`${label}: meets itself at ${formatAt(crossing)}`);
	return problems;
}
