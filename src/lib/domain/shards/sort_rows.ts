import type { Sort } from '../query/site_query.ts';
import { valueAt, type SiteRows } from './site_rows.ts';

/** What an order goes by that the columns have, the same in every region; null for the order of the page. */
export function keyOfSort(
	rows: SiteRows,
	sort: Exclude<Sort, 'name' | 'nearest'>,
): ((row: number) => number) | null {
	switch (sort) {
		case 'amount':
			return (row) => keyOfAmount(valueAt(rows.amount_cny, row));
		case 'silence': {
			const days = rows.reported.values.map(keyOfDay);
			return (row) => days[rows.reported.codes[row]!]!;
		}
		case 'page':
		case 'district':
			return null;
	}
}

/** The largest first, those without an amount last. */
export function keyOfAmount(amount_cny: number | null): number {
	return -(amount_cny ?? -1);
}

/** `day`: ISO. */
export function keyOfDay(day: string): number {
	return Number(day.replaceAll('-', ''));
}
