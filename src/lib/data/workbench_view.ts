/** What the workbench needs beyond the explorer's data, in one language. */

import { isGrown } from '../domain/paging/pages.ts';
import type { Catalog } from '../domain/reading/catalog.ts';
import type { Position } from '../domain/schema/geojson.ts';
import type { Language } from '../domain/schema/localized.ts';

export type WorkbenchDistrict = { adcode: number; name: string };

export type WorkbenchTownship = {
	code: string;
	name: string;
	district: number;
	/** Seat, `[lng, lat]`; null where none is known. */
	seat: Position | null;
	/** How far the township may reach from its seat, metres. */
	radius_m: number | null;
	/** Sites are reported in it. Left out where there are none, and where a page can see that of the sites themselves. */
	has_sites?: true;
};

export type WorkbenchView = {
	districts: WorkbenchDistrict[];
	townships: WorkbenchTownship[];
};

export function buildWorkbenchView(catalog: Catalog, language: Language): WorkbenchView {
	const used = isGrown(catalog)
		? new Set(catalog.sites.map(({ properties }) => properties.township))
		: null;
	return {
		districts: catalog.districts
			.filter(({ properties }) => properties.role === 'district')
			.map(({ properties: { adcode, name } }) => ({ adcode, name: name[language] })),
		townships: catalog.townships.map(({ geometry, properties }) => ({
			code: properties.code,
			name: properties.name[language],
			district: properties.district,
			seat: geometry ? (geometry.coordinates as Position) : null,
			radius_m: properties.radius_m,
			...(used?.has(properties.code) && { has_sites: true }),
		})),
	};
}
