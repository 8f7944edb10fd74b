import type { CatalogSite } from '../reading/catalog.ts';

/** ISO day of the newest report of any of these sites; empty without sites. */
export function findLastReported(sites: readonly CatalogSite[]): string {
	return sites.reduce((last, { properties }) => {
		const { last_reported } = properties;
		return last_reported > last ? last_reported : last;
	}, '');
}
