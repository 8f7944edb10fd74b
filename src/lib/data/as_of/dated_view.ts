/** What the explorer fetches to show an earlier day: of each site what was otherwise, in one language. */

import { dateArticles, listReportDays, siteAsOf } from '../../domain/as_of/site_as_of.ts';
import { listStops } from '../../domain/as_of/stops.ts';
import { buildTimeline, type Timeline } from '../../domain/as_of/timeline.ts';
import type { Catalog } from '../../domain/reading/catalog.ts';
import type { Language } from '../../domain/schema/localized.ts';
import type { SiteSummary } from '../../domain/query/site_summary.ts';
import { buildSummary } from '../explorer_view.ts';

export type DatedView = {
	/** By site. */
	sites: Record<string, Timeline<SiteSummary>>;
	/** ISO day of each article. */
	articles: Record<string, string>;
	/** How much there was to read from each day on. */
	counts: { day: string; reports: number; captions: number }[];
};

export function buildDatedView(catalog: Catalog, language: Language): DatedView {
	const dates = dateArticles(catalog.articles);
	return {
		sites: Object.fromEntries(
			catalog.sites.map((site) => {
				const states = listReportDays(site, dates).map((day) => ({
					day,
					state: buildSummary(siteAsOf(site, day, dates)!, catalog, language) as SiteSummary,
				}));
				return [site.id, buildTimeline(states)];
			}),
		),
		articles: Object.fromEntries(dates),
		counts: countReading(catalog),
	};
}

export function countReading({ articles }: Pick<Catalog, 'articles'>): DatedView['counts'] {
	return listStops(articles).map((day) => {
		const known = articles.filter(({ source }) => source.date <= day);
		const reports = known.filter(({ kind }) => kind === 'report').length;
		return { day, reports, captions: known.length - reports };
	});
}
