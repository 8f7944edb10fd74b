/** A site's card by an earlier day. */

import { showBy } from '../../domain/as_of/timeline.ts';
import type { SiteView } from '../site_view.ts';
import type { CardState } from './site_past.ts';

/** What a card shows; the status is null where none was reported by then. */
export type CardView = Omit<SiteView, 'status'> & Pick<CardState, 'status'>;

/** The view without what was reported after an ISO day; null where that is all. */
export function showSiteBy(site: SiteView, day: string): CardView | null {
	const places = site.excerpts.flatMap(({ date }, index) => (date <= day ? [index] : []));
	if (places.length === 0) return null;
	const move = <T extends { excerpt: number }>(one: T): T => ({
		...one,
		excerpt: places.indexOf(one.excerpt),
	});
	const now: CardState = {
		...{ status: site.status, last_reported: site.last_reported },
		...{ is_single: site.is_single, gaps: site.gaps },
		key: site.claims.flatMap(({ id, is_key }) => (is_key ? id : [])),
	};
	const { key, ...state } = (site.past && showBy(now, site.past, day)) ?? now;
	const claims = site.claims
		.filter(({ reported }) => reported <= day)
		.map((claim) => ({ ...move(claim), is_key: key.includes(claim.id) }));
	const ids = new Set(claims.map(({ id }) => id));
	return {
		...site,
		...state,
		claims,
		excerpts: places.map((place) => site.excerpts[place]!),
		steps: site.steps
			.filter(({ date }) => date <= day)
			.map((step) => ({
				...step,
				statuses: step.statuses.map(move),
				figures: step.figures.map(move),
				others: step.others.map((place) => places.indexOf(place)),
			})),
		corrections: site.corrections.filter(({ claim_id }) => claim_id === null || ids.has(claim_id)),
		papers: { newest: site.papers.newest.filter(({ date }) => date <= day), more: 0 },
	};
}
