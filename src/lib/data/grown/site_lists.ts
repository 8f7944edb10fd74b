/** On which page of a list every site stands, for an atlas in which sites have no pages of their own. */

import { formatAreaList, listAreaLists, type AreaList } from '../../domain/paging/area_pages.ts';
import { PAGE_SIZE } from '../../domain/paging/pages.ts';
import { anchorSite } from '../../domain/paging/site_pages.ts';
import { BASE_LANGUAGE } from '../../domain/language/languages.ts';
import type { Catalog } from '../../domain/reading/catalog.ts';
import { reportArea } from './area_list.ts';
import { orderNewest } from './light_area.ts';
import { buildWholeView } from './whole_view.ts';

const kept = new WeakMap<Catalog, ReadonlyMap<string, string>>();

/** Path without the language, with the site's anchor; null for no site of the catalog. */
export function findSiteList(catalog: Catalog, id: string): string | null {
	const known = kept.get(catalog) ?? listHomes(catalog);
	kept.set(catalog, known);
	const path = known.get(id);
	return path === undefined ? null : `${path}#${anchorSite(id)}`;
}

/** The township's list first, then the district's, then that of all sites. */
function listHomes(catalog: Catalog): ReadonlyMap<string, string> {
	const homes = new Map<string, string>();
	const put = (ids: readonly string[], nameOf: (page: number) => string): void => {
		for (const [at, id] of ids.entries()) {
			if (!homes.has(id)) homes.set(id, nameOf(Math.floor(at / PAGE_SIZE) + 1));
		}
	};
	for (const { id: adcode, properties } of catalog.districts) {
		if (properties.role !== 'district') continue;
		const root = `districts/${adcode}/`;
		const nameList = (list: AreaList): string => {
			const path = formatAreaList(list);
			return path === '' ? root : `${root}${path}/`;
		};
		const report = reportArea(catalog, adcode, BASE_LANGUAGE);
		if (listAreaLists(catalog, adcode).length > 0) {
			for (const township of report.townships) {
				const { sites } = orderNewest({ ...township, crossing: [] });
				put(
					sites.map(({ id }) => id),
					(page) => nameList({ township: township.code, page }),
				);
			}
		}
		const { sites } = orderNewest(report);
		put(
			sites.map(({ id }) => id),
			(page) => nameList({ township: null, page }),
		);
	}
	const all = buildWholeView(catalog, BASE_LANGUAGE).groups.flatMap(({ site_ids }) => site_ids);
	put(all, (page) => (page === 1 ? 'sites/' : `sites/page/${page}/`));
	return homes;
}
