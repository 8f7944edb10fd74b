import type { FacetValue } from '$lib/data/facet_values.ts';
import type { Advice } from '$lib/domain/query/facets.ts';
import type { Language } from '$lib/domain/schema/localized.ts';
import type { Facet, Sort } from '$lib/domain/query/site_query.ts';
import { m } from '$lib/i18n/paraglide/messages.js';

/** In another language than the page's. */
type InLanguage = { locale?: Language };
type Say = (inputs?: Record<string, never>, options?: InLanguage) => string;

const FACET_WORDS: Record<Facet, Say> = {
	theme: m.facet_theme,
	district: m.facet_district,
	status: m.facet_status,
	class: m.facet_class,
	article: m.facet_article,
	amount: m.facet_amount,
};

const VALUE_WORDS: Record<string, Say> = {
	'district-city': m.facet_city,
	'district-outside': m.facet_outside,
	'amount-with': m.facet_with_amount,
	'amount-without': m.facet_without_amount,
};

const SORT_WORDS: Record<Sort, () => string> = {
	district: m.sort_district,
	nearest: m.sort_nearest,
	page: m.sort_page,
	amount: m.sort_amount,
	name: m.sort_name,
};

/** The filter's name. */
export function describeFacet(facet: Facet, options?: InLanguage): string {
	return FACET_WORDS[facet]({}, options);
}

export function describeFacetValue(
	facet: Facet,
	{ value, label }: FacetValue,
	options?: InLanguage,
): string {
	return label || (VALUE_WORDS[`${facet}-${value}`]?.({}, options) ?? value);
}

/** With words to look for, the list under headings gives way to the best matches. */
export function describeSort(sort: Sort, has_text: boolean): string {
	return sort === 'district' && has_text ? m.sort_best() : SORT_WORDS[sort]();
}

/** What to give up to see sites again. */
export function describeDrop(drop: Advice['drop']): string {
	if (drop === 'text') return m.drop_text();
	return drop === 'bounds' ? m.drop_bounds() : m.drop_facet({ name: describeFacet(drop) });
}
