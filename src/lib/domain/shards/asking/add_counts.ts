import type { FacetCounts } from '../../query/facets.ts';
import { mapFacets, type Facet } from '../../query/filters/filters.ts';
import type { SiteCount } from '../../query/site_queries.ts';

export type Counts = Omit<SiteCount, 'advice'>;

/** Of all of them together. */
export function addCounts(counts: readonly Counts[], is_exact = true): Counts {
	const sum = (facet: Facet): FacetCounts[Facet] => {
		const [first, ...more] = counts.map(({ facets }) => facets[facet]);
		if (more.length === 0) return first ?? new Map();
		const sums = new Map(first);
		for (const one of more) {
			for (const [value, count] of one) sums.set(value, (sums.get(value) ?? 0) + count);
		}
		return sums;
	};
	return {
		total: { count: counts.reduce((all, { total }) => all + total.count, 0), is_exact },
		facets: mapFacets(sum),
	};
}
