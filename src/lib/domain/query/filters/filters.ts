/** The filters: the only list of them. */

import { BASE_LANGUAGE } from '../../language/languages.ts';
import type { Language } from '../../schema/localized.ts';
import { AMOUNT } from './amount.ts';
import { ARTICLE } from './article.ts';
import { DISTRICT } from './district.ts';
import type { FilterNames, FilterSite, FilterSpec, FilterValue } from './filter_spec.ts';
import { PLACEMENT_CLASS } from './placement_class.ts';
import { SILENCE } from './silence.ts';
import { SITE_KIND } from './site_kind.ts';
import { STATUS } from './status.ts';
import { THEME } from './theme.ts';

/** By their keys in a link, in the order the page and the link have them. */
export const FILTERS = {
	theme: THEME,
	district: DISTRICT,
	status: STATUS,
	silence: SILENCE,
	is: SITE_KIND,
	class: PLACEMENT_CLASS,
	article: ARTICLE,
	amount: AMOUNT,
} as const satisfies Record<string, FilterSpec>;

export type Facet = keyof typeof FILTERS;
export const FACETS = Object.keys(FILTERS) as readonly Facet[];

/** Something for each filter. */
export function mapFacets<V>(make: (facet: Facet) => V): Record<Facet, V> {
	return Object.fromEntries(FACETS.map((facet) => [facet, make(facet)])) as Record<Facet, V>;
}

/** A site's values of each filter. */
export type SiteFacets = { readonly [F in Facet]: ReturnType<(typeof FILTERS)[F]['of']> };

/** Values chosen for each filter: any of them will do; an empty list filters nothing. */
export type Filters = Readonly<Record<Facet, readonly string[]>>;

export const NO_FILTERS: Filters = mapFacets(() => []);

/** Values that change with the day are empty here: `dateFacets` fills them in. */
export function listSiteFacets(site: FilterSite): SiteFacets {
	return mapFacets((facet) => FILTERS[facet].of(site)) as SiteFacets;
}

/** A site's values on this day; the same object where they are those already. `reported`: ISO day of its last report. */
export function dateFacets<F extends Readonly<Record<Facet, readonly string[]>>>(
	facets: F,
	reported: string,
	today: string,
): F {
	const dated = DATED.map(({ facet, ofDay }) => [facet, ofDay(reported, today)] as const);
	if (dated.every(([facet, values]) => values.join() === facets[facet].join())) return facets;
	return { ...facets, ...Object.fromEntries(dated) };
}

export function listFilterValues(
	names: FilterNames,
	language: Language,
): Record<Facet, FilterValue[]> {
	return mapFacets((facet) => FILTERS[facet].list(names, language));
}

/** Filters whose values change with the day. */
const DATED = FACETS.flatMap((facet) => {
	const { ofDay }: FilterSpec = FILTERS[facet];
	return ofDay ? { facet, ofDay } : [];
});

/** Values a link may name. */
export function listKnownValues(names: FilterNames): Record<Facet, ReadonlySet<string>> {
	return mapFacets(
		(facet) => new Set(FILTERS[facet].list(names, BASE_LANGUAGE).map(({ value }) => value)),
	);
}

/** Whether any filter is set. */
export function hasFilters(filters: Filters): boolean {
	return FACETS.some((facet) => filters[facet].length > 0);
}

/** Adds the value to a filter, or takes it away. */
export function toggleFilter(filters: Filters, facet: Facet, value: string): Filters {
	const chosen = filters[facet];
	const next = chosen.includes(value)
		? chosen.filter((other) => other !== value)
		: [...chosen, value];
	return { ...filters, [facet]: next };
}
