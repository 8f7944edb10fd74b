/** The date by which what a page shows was reported, as links carry it. */

import { isDay } from '../domain/as_of/stops.ts';
import { fieldEntry, type AnyEntry, type LinkTable } from './link_table.ts';

export const AS_OF_KEY = 'asof';

/** What a link carries of it. */
export type AsOfPart = { as_of: string | null };

export function asOfEntry<V extends AsOfPart>(): AnyEntry<V> {
	return fieldEntry<V, 'as_of'>('as_of', {
		key: AS_OF_KEY,
		format: (day) => day,
		parse: (text, { days }) =>
			days && isDay(text) && days.first <= text && text <= days.last ? text : undefined,
	});
}

/** Of a page that has no more than the date. */
export const AS_OF_LINK: LinkTable<AsOfPart> = {
	entries: [asOfEntry()],
	defaults: { as_of: null },
};
