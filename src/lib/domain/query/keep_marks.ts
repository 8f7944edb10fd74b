/** From sites that pass to the marks and headings that keep them. */

import { STATUSES, type Status } from '../schema/vocabulary.ts';
import type { Facet } from './filters/filters.ts';
import type { KeptHeading, KeptMark } from './site_queries.ts';

/** A site that passes. */
export type MarkedSite = {
	id: string;
	mark_id: string | null;
	facets: Pick<Readonly<Record<Facet, readonly string[]>>, 'theme' | 'status' | 'class'>;
};

/** By the first site of each mark. */
export function keepMarks(sites: Iterable<MarkedSite>): KeptMark[] {
	const kept = new Map<string, KeptMark>();
	for (const { id, mark_id, facets } of sites) {
		const tray = mark_id === null ? nameTray(facets.class) : null;
		const key = mark_id ?? `tray:${tray}`;
		const mark = kept.get(key) ?? {
			...{ id: mark_id, tray, site_ids: [], themes: [], done_ids: [] },
		};
		kept.set(key, mark);
		mark.site_ids.push(id);
		for (const theme of facets.theme) if (!mark.themes.includes(theme)) mark.themes.push(theme);
		if (facets.status.some((word) => STATUSES[word as Status]?.phase === 'done')) {
			mark.done_ids.push(id);
		}
	}
	return [...kept.values()];
}

/** The mark or line that keeps each site; what nothing draws is left out. */
export function indexSites(
	marks: readonly Pick<KeptMark, 'id' | 'site_ids'>[],
): ReadonlyMap<string, string> {
	const mark_of = new Map<string, string>();
	for (const { id, site_ids } of marks) {
		if (id !== null) for (const site of site_ids) mark_of.set(site, id);
	}
	return mark_of;
}

function nameTray(classes: readonly string[]): 'city' | 'unplaced' {
	return classes.includes('unplaced') ? 'unplaced' : 'city';
}

/** A district's heading, as fragments of pages have it. */
const DISTRICT_KEY = /^district-(\d+)$/;

/** `count`: how many alike it stands for; left out: itself. */
export type HeadedSite = {
	id: string;
	heading: string | null;
	districts: readonly string[];
	count?: number;
};

/** In the order of `keys`. `sites`: those that pass, in the order of the page; those without a heading are left out. */
export function keepHeadings(
	keys: readonly string[],
	sites: Iterable<HeadedSite>,
	limit: number,
): KeptHeading[] {
	const kept = new Map(
		keys.map((key): [string, KeptHeading] => [
			key,
			{ ...{ key, count: 0, crossing: 0, site_ids: [] } },
		]),
	);
	const by_district = new Map(
		[...kept].flatMap(([key, heading]) => {
			const code = DISTRICT_KEY.exec(key)?.[1];
			return code === undefined ? [] : [[code, heading] as const];
		}),
	);
	for (const { id, heading, districts, count = 1 } of sites) {
		const own = heading === null ? undefined : kept.get(heading);
		if (own) {
			own.count += count;
			if (own.site_ids.length < limit) own.site_ids.push(id);
		}
		for (const code of districts) {
			const crossed = by_district.get(code);
			if (crossed && crossed !== own) crossed.crossing += count;
		}
	}
	return [...kept.values()].filter(({ count }) => count > 0);
}
