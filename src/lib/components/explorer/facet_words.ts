import type { Advice } from '$lib/domain/query/facets.ts';
import { FILTERS } from '$lib/domain/query/filters/filters.ts';
import type { Sort } from '$lib/domain/query/site_query.ts';
import { m } from '$lib/i18n/paraglide/messages.js';
import { getLocale } from '$lib/i18n/paraglide/runtime.js';

const SORT_WORDS: Record<Sort, () => string> = {
	district: m.sort_district,
	nearest: m.sort_nearest,
	page: m.sort_page,
	amount: m.sort_amount,
	silence: m.sort_silence,
	name: m.sort_name,
};

/** With words to look for, the list under headings gives way to the best matches. */
export function describeSort(sort: Sort, has_text: boolean): string {
	return sort === 'district' && has_text ? m.sort_best() : SORT_WORDS[sort]();
}

/** What to give up to see sites again. */
export function describeDrop(drop: Advice['drop']): string {
	if (drop === 'text') return m.drop_text();
	if (drop === 'bounds') return m.drop_bounds();
	return m.drop_facet({ name: FILTERS[drop].name[getLocale()] });
}
