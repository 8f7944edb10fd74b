import { FACETS, mapFacets, type Facet, type Filters } from './filters/filters.ts';
import type { SiteRecord } from './site_query.ts';

/** For each filter, how many sites every value would leave. */
export type FacetCounts = Record<Facet, ReadonlyMap<string, number>>;

/** Whether a site passes every filter; `except` leaves one of them out. */
export function passesFilters(
	site: Pick<SiteRecord, 'facets'>,
	filters: Filters,
	except?: Facet,
): boolean {
	return FACETS.every(
		(facet) =>
			facet === except ||
			filters[facet].length === 0 ||
			site.facets[facet].some((value) => filters[facet].includes(value)),
	);
}

/** Counts the values of each filter among sites that pass all the others. */
export function countFacets(sites: readonly SiteRecord[], filters: Filters): FacetCounts {
	const counts = mapFacets(() => new Map<string, number>());
	for (const site of sites) {
		const failed = FACETS.filter(
			(facet) =>
				filters[facet].length > 0 &&
				!site.facets[facet].some((value) => filters[facet].includes(value)),
		);
		if (failed.length > 1) continue;
		for (const facet of failed.length === 1 ? failed : FACETS) {
			for (const value of site.facets[facet]) {
				counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
			}
		}
	}
	return counts;
}

/** What could be given up to see sites again, with how many it would bring. */
export type Advice = { drop: Facet | 'text' | 'bounds'; gain: number };
