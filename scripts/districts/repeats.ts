import type { Ring } from '../../src/lib/geometry/position.ts';

/** How often each position, as `lng,lat`, stands in a row in the ring that repeats it most. */
export function countRepeats(rings: readonly Ring[]): Map<string, number> {
	const most = new Map<string, number>();
	for (const ring of rings) {
		const open = ring.slice(0, -1).map(String);
		// From where a run begins, so that none is cut in two.
		const start = open.findIndex((key, index) => key !== open.at(index - 1));
		const turned = [...open.slice(Math.max(start, 0)), ...open.slice(0, Math.max(start, 0))];
		let run = 0;
		for (const [index, key] of turned.entries()) {
			run = key === turned[index - 1] ? run + 1 : 1;
			most.set(key, Math.max(most.get(key) ?? 0, run));
		}
	}
	return most;
}
