/** Which rows pass the filters, and how many there would be under each of their values. */

import type { FacetCounts } from '../query/facets.ts';
import { FACETS, mapFacets, type Facet, type Filters } from '../query/filters/filters.ts';
import type { SiteRows } from './site_rows.ts';

type Test = { facet: Facet; passes: (row: number) => boolean };

export function passRows(rows: SiteRows, list: readonly number[], filters: Filters): number[] {
	const tests = buildTests(rows, filters);
	return list.filter((row) => tests.every(({ passes }) => passes(row)));
}

/** Counts the values of each filter among rows that pass all the others. `weigh`: sites that a row stands for. */
export function countRows(
	rows: SiteRows,
	list: readonly number[],
	filters: Filters,
	weigh: (row: number) => number = () => 1,
): FacetCounts {
	const tests = buildTests(rows, filters);
	const counts = mapFacets((facet) => new Uint32Array(rows.facets[facet].values.length));
	for (const row of list) {
		const failed = tests.filter(({ passes }) => !passes(row));
		if (failed.length > 1) continue;
		const weight = weigh(row);
		for (const facet of failed.length === 1 ? [failed[0]!.facet] : FACETS) {
			const code = rows.facets[facet].codes[row]!;
			counts[facet][code]! += weight;
		}
	}
	return mapFacets((facet) => addUp(counts[facet], rows.facets[facet].values));
}

function addUp(
	counts: Uint32Array,
	values: readonly (readonly string[])[],
): ReadonlyMap<string, number> {
	const sums = new Map<string, number>();
	for (const [code, count] of counts.entries()) {
		if (count === 0) continue;
		for (const value of values[code]!) sums.set(value, (sums.get(value) ?? 0) + count);
	}
	return sums;
}

function buildTests(rows: SiteRows, filters: Filters): Test[] {
	return FACETS.filter((facet) => filters[facet].length > 0).map((facet) => {
		const { codes, values } = rows.facets[facet];
		const chosen = new Set(filters[facet]);
		const passing = values.map((of_code) => of_code.some((value) => chosen.has(value)));
		return { facet, passes: (row) => passing[codes[row]!]! };
	});
}
