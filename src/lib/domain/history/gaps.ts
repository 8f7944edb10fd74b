import type { SiteByThen } from '../as_of/site_as_of.ts';
import type { CatalogSite } from '../reading/catalog.ts';

/** What readers would ask first and no report says. */
export type Gap = 'cost' | 'date' | 'place';

/** Only an undertaking has a cost and a time of its own; every site has a place. */
export function findGaps({ properties, steps }: SiteByThen<CatalogSite>): Gap[] {
	const { is, claims, placement } = properties;
	const is_work = is === 'project';
	const has_cost = claims.some(({ kind }) => kind === 'investment' || kind === 'funding');
	const has_date =
		steps.some(({ valid }) => valid !== undefined) ||
		claims.some(({ period }) => period !== undefined);
	return [
		...(is_work && !has_cost ? (['cost'] as const) : []),
		...(is_work && !has_date ? (['date'] as const) : []),
		...(placement.excerpt === null ? (['place'] as const) : []),
	];
}
