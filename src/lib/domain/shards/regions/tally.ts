/** How many sites of a region have the same values: all that counts of filters need, in a fraction of its columns. */

import type { SiteRecord } from '../../query/site_query.ts';
import { codeValues, readRows, type RowsMeta, type SiteRows } from '../site_rows.ts';
import { packCodes, type Codes, type Table } from '../table_file.ts';
import { SHORT_FACETS } from './region_entry.ts';

export type TallyMeta = {
	facets: RowsMeta['facets'];
	headings: readonly (string | null)[];
};

/** A row stands for `counts` sites. Filters with long lists of values, and those that change with the day, are not in it. */
export type Tally = { rows: SiteRows; counts: Codes; headingOf: (row: number) => string | null };

/** `headings`: of each site; `short`: filters that are told apart. */
export function buildTally(
	sites: readonly SiteRecord[],
	headings: readonly (string | null)[],
	short = SHORT_FACETS,
): Table<TallyMeta> {
	const known = new Map<string, number>();
	const firsts: number[] = [];
	const counts: number[] = [];
	for (const [at, { facets }] of sites.entries()) {
		const key = JSON.stringify([short.map((facet) => facets[facet]), headings[at]]);
		const row = known.get(key) ?? firsts.push(at) - 1;
		known.set(key, row);
		counts[row] = (counts[row] ?? 0) + 1;
	}
	const coded = short.map(
		(facet) => [facet, codeValues(firsts.map((at) => sites[at]!.facets[facet]))] as const,
	);
	const heading = codeValues(firsts.map((at) => headings[at]!));
	return {
		meta: {
			facets: Object.fromEntries(coded.map(([facet, { values }]) => [facet, values])),
			headings: heading.values,
		},
		columns: {
			...Object.fromEntries(coded.map(([facet, { codes }]) => [facet, codes])),
			...{ heading: heading.codes, counts: packCodes(counts) },
		},
	};
}

export function readTally({ meta, columns }: Table<TallyMeta>): Tally {
	const counts = columns['counts'] as Codes;
	const codes = columns['heading']!;
	return {
		rows: readRows({ meta: { facets: meta.facets }, columns }, counts.length),
		counts,
		headingOf: (row) => meta.headings[codes[row]!] ?? null,
	};
}
