import type { Sort } from '../query/site_query.ts';
import { valueAt, type SiteRows } from './site_rows.ts';

/** The least first; rows of one key stay in the order given. */
export function sortByKey(rows: readonly number[], keyOf: (row: number) => number): number[] {
	const keyed = rows.map((row) => ({ row, key: keyOf(row) }));
	// Infinities are equal to each other.
	keyed.sort((a, b) => (a.key === b.key ? 0 : a.key - b.key));
	return keyed.map(({ row }) => row);
}

/** What an order goes by that the columns have; null for the order of the page. */
export function keyOfSort(
	rows: SiteRows,
	sort: Exclude<Sort, 'name' | 'nearest'>,
): ((row: number) => number) | null {
	switch (sort) {
		case 'amount':
			return (row) => -(valueAt(rows.amount_cny, row) ?? -1);
		case 'silence': {
			const days = [...new Set(rows.reported.values)].toSorted();
			const ranks = rows.reported.values.map((day) => days.indexOf(day));
			return (row) => ranks[rows.reported.codes[row]!]!;
		}
		case 'page':
		case 'district':
			return null;
	}
}
