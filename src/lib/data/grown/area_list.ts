/** One page of the list of a crowded district's sites, or of a township's. */

import { listAreaLists, type AreaList } from '../../domain/paging/area_pages.ts';
import { countPages, slicePage } from '../../domain/paging/pages.ts';
import type { Catalog } from '../../domain/reading/catalog.ts';
import type { Language } from '../../domain/schema/localized.ts';
import { buildAreaReport, type AreaReport, type TownshipReport } from '../area/area_report.ts';
import { pickArea } from '../area/pick_area.ts';
import type { SiteLinkView } from '../site_link.ts';
import { lightenTownship, orderNewest } from './light_area.ts';

export type AreaListView = {
	district: { adcode: number; name: string };
	/** `history`: on its first page. */
	township: {
		code: string;
		name: string;
		history: ReturnType<typeof lightenTownship> | null;
	} | null;
	sites: SiteLinkView[];
	/** Sites of elsewhere that pass through or touch the district. */
	crossing: SiteLinkView[];
	total: number;
	/** ISO day of the last report. */
	last_reported: string;
	page: number;
	pages: number;
};

/** null where the district has no such list. */
export function buildAreaList(
	catalog: Catalog,
	adcode: number,
	list: AreaList,
	language: Language,
): AreaListView | null {
	const known = listAreaLists(catalog, adcode);
	if (!known.some(({ township, page }) => township === list.township && page === list.page)) {
		return null;
	}
	const report = reportArea(catalog, adcode, language);
	const township = report.townships.find(({ code }) => code === list.township) ?? null;
	const { sites, crossing } = orderNewest(township ? { ...township, crossing: [] } : report);
	const all = [...sites, ...crossing];
	const listed = new Set(slicePage(all, list.page));
	return {
		district: {
			adcode,
			name: catalog.district_by_adcode.get(adcode)!.properties.name[language],
		},
		township: township && nameTownship(township, list.page),
		sites: sites.filter((site) => listed.has(site)),
		crossing: crossing.filter((site) => listed.has(site)),
		total: all.length,
		last_reported: (township ?? report).last_reported,
		...{ page: list.page, pages: countPages(all.length) },
	};
}

const reports = new WeakMap<Catalog, Map<string, AreaReport>>();

/** What there is to say of a district, made once for all its lists. */
export function reportArea(catalog: Catalog, adcode: number, language: Language): AreaReport {
	const known = reports.get(catalog) ?? new Map<string, AreaReport>();
	reports.set(catalog, known);
	const key = `${adcode} ${language}`;
	const report = known.get(key) ?? buildAreaReport(pickArea(catalog, adcode), language);
	known.set(key, report);
	return report;
}

function nameTownship(report: TownshipReport, page: number): AreaListView['township'] {
	const { code, name } = report;
	return { code, name, history: page === 1 ? lightenTownship(report) : null };
}
