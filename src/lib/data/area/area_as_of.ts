import { dateArticles, siteAsOf } from '../../domain/as_of/site_as_of.ts';
import type { AreaData, AreaSite } from './area_data.ts';

/** What had been reported of a district by an ISO day, and corrected by then. */
export function takeAreaBack(area: AreaData, day: string): AreaData {
	const dates = dateArticles(area.articles);
	const take = (sites: readonly AreaSite[]): AreaSite[] =>
		sites.flatMap((site) => (siteAsOf(site, day, dates) as AreaSite | null) ?? []);
	return {
		...area,
		sites: take(area.sites),
		crossing: take(area.crossing),
		articles: area.articles.filter(({ source }) => source.date <= day),
		corrections: area.corrections.filter(({ on }) => on <= day),
	};
}
