/** Names of the areas a site lies in. */

import type { Catalog, CatalogSite } from '../reading/catalog.ts';
import type { Localized } from '../schema/localized.ts';

type Names = Pick<Catalog, 'district_by_adcode' | 'township_by_code'>;

/** What an `area` placement stands for; null for other classes and for the whole city. */
export function nameArea(site: CatalogSite, catalog: Names): Localized | null {
	const { extent } = site.properties.placement;
	if (!extent || extent.kind === 'city') return null;
	if (extent.kind === 'township') return nameTownship(extent.code, catalog);
	if (extent.kind === 'district') return nameDistrict(extent.adcode, catalog);
	return extent.name;
}

/** Of a district or neighbour; null when there is none of that adcode. */
export function nameDistrict(adcode: number, catalog: Names): Localized | null {
	return catalog.district_by_adcode.get(adcode)?.properties.name ?? null;
}

/** Null when there is no unit of that code. */
export function nameTownship(code: string, catalog: Names): Localized | null {
	return catalog.township_by_code.get(code)?.properties.name ?? null;
}
