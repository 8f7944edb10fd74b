import { hasFilters, NO_FILTERS } from './filters/filters.ts';
import type { SiteQuery } from './site_query.ts';

/** Everything that was reported by the day. */
export function askAll({ as_of }: Pick<SiteQuery, 'as_of'>): SiteQuery {
	return {
		...{ text: '', filters: NO_FILTERS, bounds: null, as_of, origin: null },
		sort: 'page',
	};
}

/** Whether something keeps sites out of the list. */
export function isNarrow({ text, filters, bounds }: SiteQuery): boolean {
	return text.trim() !== '' || bounds !== null || hasFilters(filters);
}
