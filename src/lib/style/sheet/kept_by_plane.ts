import type { PlaneId } from '../../geometry/systems/plane.ts';

/** What is made of each thing in a plane, once for all sheets of a series; null leaves it out. The same list of things is not worked through again. */
export function keepByPlane<T, R>(
	place: (thing: T, plane: PlaneId) => R | null,
): (things: readonly T[], plane: PlaneId) => readonly R[] {
	const kept = new WeakMap<readonly T[], Map<PlaneId, R[]>>();
	return (things, plane) => {
		const planes = kept.get(things) ?? new Map<PlaneId, R[]>();
		kept.set(things, planes);
		const placed = planes.get(plane) ?? things.flatMap((thing) => place(thing, plane) ?? []);
		planes.set(plane, placed);
		return placed;
	};
}
