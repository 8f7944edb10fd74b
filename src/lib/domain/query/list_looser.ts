import type { Advice } from './facets.ts';
import { FACETS } from './filters/filters.ts';
import type { SiteQuery } from './site_query.ts';

/** The query without each of the parts that narrow it. */
export function listLooser(query: SiteQuery): { drop: Advice['drop']; query: SiteQuery }[] {
	const { filters } = query;
	const looser: ReturnType<typeof listLooser> = FACETS.filter(
		(facet) => filters[facet].length > 0,
	).map((drop) => ({ drop, query: { ...query, filters: { ...filters, [drop]: [] } } }));
	if (query.text.trim() !== '') looser.push({ drop: 'text', query: { ...query, text: '' } });
	if (query.bounds) looser.push({ drop: 'bounds', query: { ...query, bounds: null } });
	return looser;
}
