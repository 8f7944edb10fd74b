import type { DistrictFeature } from '../schema/district.ts';
import { TINT_COUNT } from './tint_count.ts';

/** Borders of two files may differ a little: districts with corners in one cell, or in two side by side, are neighbours. Degrees. */
const CELL = 0.005;

/** A number from 1 to `TINT_COUNT` for each district, by adcode: in their order while there are enough, then so that neighbours differ. */
export function assignTints(districts: readonly DistrictFeature[]): Record<number, number> {
	const tints: Record<number, number> = {};
	const cells = districts.map(listCells);
	districts.forEach(({ id }, index) => {
		if (districts.length <= TINT_COUNT) {
			tints[id] = index + 1;
			return;
		}
		const beside = districts
			.slice(0, index)
			.filter((_, other) => touches(cells[index]!, cells[other]!))
			.map((other) => tints[other.id]!);
		tints[id] = chooseRarest(Object.values(tints), new Set(beside));
	});
	return tints;
}

/** What is used least among the tints that no neighbour has; the least used of all where every one is taken. */
function chooseRarest(used: readonly number[], taken: ReadonlySet<number>): number {
	const all = Array.from({ length: TINT_COUNT }, (_, index) => index + 1);
	const free = all.filter((tint) => !taken.has(tint));
	const count = (tint: number): number => used.filter((one) => one === tint).length;
	return (free.length > 0 ? free : all).toSorted((a, b) => count(a) - count(b) || a - b)[0]!;
}

type Cells = ReadonlyMap<number, ReadonlySet<number>>;

/** Columns of cells that hold a corner of the outline, with their rows. */
function listCells({ geometry }: DistrictFeature): Cells {
	const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
	const cells = new Map<number, Set<number>>();
	for (const [lng, lat] of polygons.flat(2)) {
		const [x, y] = [Math.floor(lng / CELL), Math.floor(lat / CELL)];
		if (!cells.has(x)) cells.set(x, new Set());
		cells.get(x)!.add(y);
	}
	return cells;
}

function touches(one: Cells, other: Cells): boolean {
	const near = [-1, 0, 1];
	for (const [x, rows] of one) {
		for (const y of rows) {
			if (near.some((dx) => near.some((dy) => other.get(x + dx)?.has(y + dy)))) return true;
		}
	}
	return false;
}
