import type { SiteRecord } from '../../query/site_query.ts';
import { measureAlongHilbert } from '../along_hilbert.ts';

/** Sites of one region at most: an atlas of more is cut into its counties. */
export const MOST_IN_ONE = 20_000;
/** Key of the region of sites that are known to be in no one county. */
const REST = 'rest';

/** `key`: null where there is but one. `sites`: places in the list that was cut, in the order of the files. */
export type CutRegion = { key: string | null; sites: number[] };

/**
 * One region up to `most` sites, else one for each county and one for what lies in none or in several. Regions of one parent follow each
 * other. `parents`: adcode of the area that an area is part of.
 */
export function cutSites(
	sites: readonly SiteRecord[],
	parents: ReadonlyMap<string, string>,
	most = MOST_IN_ONE,
): CutRegion[] {
	if (sites.length <= most)
		return [
			{
				key: null,
				sites: orderAlongCurve(
					sites,
					sites.map((_, at) => at),
				),
			},
		];
	const by_key = new Map<string, number[]>();
	for (const [at, { facets }] of sites.entries()) {
		const [district, ...more] = facets.district;
		const key =
			district !== undefined && more.length === 0 && /^\d+$/.test(district) ? district : REST;
		const own = by_key.get(key);
		if (own) own.push(at);
		else by_key.set(key, [at]);
	}
	const pathOf = (key: string): string => listAbove(key, parents).join(' ');
	return [...by_key]
		.map(([key, own]) => ({ key, path: key === REST ? '~' : pathOf(key), own }))
		.toSorted((a, b) => (a.path < b.path ? -1 : 1))
		.map(({ key, own }) => ({ key, sites: orderAlongCurve(sites, own) }));
}

/** The largest area first, the area itself last. */
export function listAbove(key: string, parents: ReadonlyMap<string, string>): string[] {
	const parent = parents.get(key);
	return [...(parent === undefined ? [] : listAbove(parent, parents)), key];
}

/** Along a Hilbert curve by where they are drawn; sites of one mark stay together, those nothing draws come last. */
function orderAlongCurve(sites: readonly SiteRecord[], some: readonly number[]): number[] {
	const along = new Map<string | null, number>([[null, Infinity]]);
	for (const at of some) {
		const { mark_id, drawn } = sites[at]!;
		if (mark_id === null || along.has(mark_id)) continue;
		along.set(mark_id, drawn[0] ? measureAlongHilbert(drawn[0]) : Infinity);
	}
	const keyOf = (at: number): string => sites[at]!.mark_id ?? '';
	return some.toSorted((a, b) => {
		const [one, other] = [along.get(sites[a]!.mark_id)!, along.get(sites[b]!.mark_id)!];
		if (one !== other) return one - other;
		return keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : a - b;
	});
}
