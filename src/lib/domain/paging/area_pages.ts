/** The lists of a district that has more sites than its page shows, and those of its townships. */

import type { Catalog, CatalogSite } from '../reading/catalog.ts';
import { listFurtherPages, PAGE_SIZE } from './pages.ts';

/** Sites of a township that the page of a crowded district names. */
export const TOWNSHIP_ROWS = 12;

/** `township`: its code; null for the whole district. `page`: from 1. */
export type AreaList = { township: string | null; page: number };

/** More sites than a page of a list has rows. */
export function isCrowded(area: {
	sites: readonly unknown[];
	crossing: readonly unknown[];
}): boolean {
	return area.sites.length + area.crossing.length > PAGE_SIZE;
}

/** What follows a district's address: `page/2`, `township/<code>/page/2`. */
export function formatAreaList({ township, page }: AreaList): string {
	const parts = [
		...(township === null ? [] : [`township/${township}`]),
		...(page === 1 ? [] : [`page/${page}`]),
	];
	return parts.join('/');
}

/** null for the district's own page. */
export function parseAreaList(path: string): AreaList | null {
	const [, township = null, page] = /^(?:township\/(\d+)\/?)?(?:page\/(\d+)\/?)?$/.exec(path) ?? [];
	return township === null && page === undefined ? null : { township, page: Number(page ?? 1) };
}

/** Every list of a district; none while its page holds all. */
export function listAreaLists(catalog: Pick<Catalog, 'sites'>, adcode: number): AreaList[] {
	const { sites, crossing } = listAreaSites(catalog, adcode);
	if (!isCrowded({ sites, crossing })) return [];
	const rows_by_township = new Map<string, number>();
	for (const { properties } of sites) {
		const { township } = properties;
		if (township !== null) {
			rows_by_township.set(township, (rows_by_township.get(township) ?? 0) + 1);
		}
	}
	return [
		...listFurtherPages(sites.length + crossing.length).map((page) => ({ township: null, page })),
		...[...rows_by_township].flatMap(([township, rows]) =>
			[1, ...listFurtherPages(rows)].map((page) => ({ township, page })),
		),
	];
}

/** Sites that lie in a district, and those of elsewhere that pass through or touch it, in the catalog's order. */
export function listAreaSites(
	{ sites }: Pick<Catalog, 'sites'>,
	adcode: number,
): { sites: CatalogSite[]; crossing: CatalogSite[] } {
	return {
		sites: sites.filter(({ properties }) => properties.district === adcode),
		crossing: sites.filter(
			({ properties }) => properties.district !== adcode && properties.crosses?.includes(adcode),
		),
	};
}
