/** A site as it was reported by a day: what came later is not there yet. This file reaches the browser. */

import type { Dated } from '../figures/claim_time.ts';
import type { HistoryStep } from '../history/site_history.ts';
import { findStatusNote } from '../reading/status_note.ts';
import type { EditorNote } from '../schema/article.ts';
import type { Claim } from '../schema/claim.ts';
import type { Localized } from '../schema/localized.ts';
import type { Status } from '../schema/vocabulary.ts';

/** What is dated of a site. */
export type DatedSite = {
	id: string;
	properties: {
		status: Status | null;
		status_excerpt: string | null;
		status_date: string | null;
		last_reported: string;
		claims: readonly Dated<Claim>[];
	};
	excerpts: readonly {
		ref: string;
		article_id: string;
		notes?: readonly EditorNote[] | undefined;
	}[];
	steps: readonly HistoryStep[];
	status_note: Localized | null;
};

/** null: what was reported by then does not say how far the work was. */
type StatusByThen = {
	status: Status | null;
	status_excerpt: string | null;
	status_date: string | null;
};

export type SiteByThen<S extends DatedSite> = Omit<S, 'properties'> & {
	properties: Omit<S['properties'], keyof StatusByThen> & StatusByThen;
};

/** null for a site that nothing had been reported of. `dates`: ISO day by article. */
export function siteAsOf<S extends DatedSite>(
	site: S,
	day: string,
	dates: ReadonlyMap<string, string>,
): SiteByThen<S> | null {
	const findDay = (ref: string): string => dates.get(ref.split('#')[0]!) ?? '~';
	const excerpts = site.excerpts.filter(({ article_id }) => findDay(article_id) <= day);
	if (excerpts.length === 0) return null;
	const steps = site.steps.filter(({ reported }) => reported <= day);
	const newest = steps.at(-1) ?? null;
	const { claims } = site.properties;
	const leading = new Set(claims.filter(({ key }) => key).map(nameSeries));
	return {
		...site,
		excerpts,
		steps,
		status_note:
			newest && findStatusNote(site.id, excerpts.find(({ ref }) => ref === newest.excerpt)?.notes),
		properties: {
			...site.properties,
			status: newest?.status ?? null,
			status_excerpt: newest?.excerpt ?? null,
			status_date: newest?.reported ?? null,
			last_reported: excerpts.reduce<string>((last, { article_id }) => {
				const date = findDay(article_id);
				return date > last ? date : last;
			}, ''),
			// What is shown first is a series, whichever of its figures the editor marked: by then the newest known stood there.
			claims: claims
				.filter(({ reported }) => reported <= day)
				.map((claim) => (leading.has(nameSeries(claim)) ? { ...claim, key: true } : claim)),
		},
	} as SiteByThen<S>;
}

/** Days on which something was reported of a site, the oldest first. */
export function listReportDays(
	{ excerpts }: Pick<DatedSite, 'excerpts'>,
	dates: ReadonlyMap<string, string>,
): string[] {
	return [...new Set(excerpts.map(({ article_id }) => dates.get(article_id)!))].sort();
}

/** ISO day of the source of each article. */
export function dateArticles(
	articles: readonly { id: string; source: { date: string } }[],
): Map<string, string> {
	return new Map(articles.map(({ id, source }) => [id, source.date]));
}

function nameSeries({ role, series }: Claim): string {
	return `${role} ${series}`;
}
