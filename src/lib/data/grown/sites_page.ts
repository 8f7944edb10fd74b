/** One page of the list of all sites. */

import { countPages, isGrown, slicePage } from '../../domain/paging/pages.ts';
import type { Catalog } from '../../domain/reading/catalog.ts';
import type { Language, Localized } from '../../domain/schema/localized.ts';
import type { SiteSummary } from '../../domain/query/site_summary.ts';
import { buildExplorerView, type SiteGroup } from '../explorer_view.ts';
import { buildWholeView } from './whole_view.ts';

export type SitesPage = {
	sites: SiteSummary[];
	groups: SiteGroup[];
	/** ISO day of the newest report. */
	date: string;
	/** From 1. */
	page: number;
	pages: number;
};

const CONTINUED: Localized = { zh: '（续）', en: '(continued)' };

/** Headings that go on from the page before say so and keep their whole count. */
export function buildSitesPage(catalog: Catalog, language: Language, page: number): SitesPage {
	const { sites, groups, date } = isGrown(catalog)
		? buildWholeView(catalog, language)
		: buildExplorerView(catalog, language);
	const pages = countPages(sites.length);
	if (pages === 1) return { sites, groups, date, page, pages };
	const shown = new Set(
		slicePage(
			groups.flatMap(({ site_ids }) => site_ids),
			page,
		),
	);
	return {
		sites: sites.filter(({ id }) => shown.has(id)),
		groups: groups
			.map((group) => ({
				...group,
				site_ids: group.site_ids.filter((id) => shown.has(id)),
				part: {
					total: group.site_ids.length,
					note: shown.has(group.site_ids[0]!) ? null : CONTINUED[language],
				},
			}))
			.filter(({ site_ids }) => site_ids.length > 0),
		date,
		...{ page, pages },
	};
}
