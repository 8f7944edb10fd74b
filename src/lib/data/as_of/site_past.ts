/** What a site's card was by an earlier day, as far as the dates of what stands in it cannot tell. */

import { dateArticles, listReportDays, siteAsOf } from '../../domain/as_of/site_as_of.ts';
import { buildTimeline, type Timeline } from '../../domain/as_of/timeline.ts';
import { listKeyClaims } from '../../domain/figures/current_claims.ts';
import { findGaps, type Gap } from '../../domain/history/gaps.ts';
import type { Catalog, CatalogSite } from '../../domain/reading/catalog.ts';
import type { Language } from '../../domain/schema/localized.ts';
import { STATUSES, type Phase } from '../../domain/schema/vocabulary.ts';

export type CardState = {
	/** null where none was reported by then; `note`: what puts it in doubt. */
	status: { word: string; phase: Phase; date: string; note: string | null } | null;
	/** ISO day of the last report. */
	last_reported: string;
	/** Everything known of it came from one source. */
	is_single: boolean;
	/** What no report said. */
	gaps: Gap[];
	/** Ids of the claims shown first. */
	key: string[];
};

/** Left out of a site that was reported on one day only. */
export function buildSitePast(
	site: CatalogSite,
	catalog: Catalog,
	language: Language,
): { past?: Timeline<CardState> } {
	const dates = dateArticles(catalog.articles);
	const days = listReportDays(site, dates);
	if (days.length < 2) return {};
	const states = days.map((day) => {
		const then = siteAsOf(site, day, dates)!;
		const { status, status_date, last_reported, claims } = then.properties;
		const sources = then.excerpts.map(
			({ article_id }) => catalog.article_by_id.get(article_id)!.source.id,
		);
		const state: CardState = {
			status:
				status && status_date
					? {
							word: STATUSES[status].label[language],
							phase: STATUSES[status].phase,
							date: status_date,
							note: then.status_note?.[language] ?? null,
						}
					: null,
			last_reported,
			is_single: new Set(sources).size === 1,
			gaps: findGaps(then),
			key: listKeyClaims(claims).map(({ id }) => id),
		};
		return { day, state };
	});
	return { past: buildTimeline(states) };
}
