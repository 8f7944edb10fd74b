import { orderNames } from '../language/compare_names.ts';
import type { Language } from '../schema/localized.ts';
import type { SiteDistance } from '../near/site_distance.ts';
import type { SiteRecord, Sort } from './site_query.ts';

type Compare = (a: SiteRecord, b: SiteRecord) => number;

/** A new list in that order; what an order says nothing about keeps the order of the page. */
export function sortSites(
	sites: readonly SiteRecord[],
	sort: Sort,
	distances: ReadonlyMap<string, SiteDistance>,
	language: Language,
): SiteRecord[] {
	const compare = chooseCompare(sort, distances, language);
	return sites.toSorted((a, b) => compare(a, b) || a.order - b.order);
}

function chooseCompare(
	sort: Sort,
	distances: ReadonlyMap<string, SiteDistance>,
	language: Language,
): Compare {
	switch (sort) {
		case 'nearest': {
			const far = (site: SiteRecord): number => distances.get(site.id)?.best_m ?? Infinity;
			return (a, b) => compareNumbers(far(a), far(b));
		}
		case 'amount':
			return (a, b) => compareNumbers(b.amount_cny ?? -1, a.amount_cny ?? -1);
		case 'silence':
			return (a, b) => (a.reported < b.reported ? -1 : a.reported > b.reported ? 1 : 0);
		case 'name': {
			const compare = orderNames(language);
			return (a, b) => compare(a.name, b.name);
		}
		case 'page':
		case 'district':
			return () => 0;
	}
}

/** Infinities are equal to each other. */
function compareNumbers(a: number, b: number): number {
	return a === b ? 0 : a - b;
}
