/** The first rows of an order, over as few regions as can have them. */

import { findNearestPoint } from '../../../geometry/nearest_point.ts';
import type { Origin } from '../../near/site_distance.ts';
import type { SiteQuery } from '../../query/site_query.ts';
import type { Bounds } from '../../schema/geojson.ts';
import type { DistancesByPlace } from '../distances_by_place.ts';
import type { RegionReader } from '../regions/region_reader.ts';
import type { Part, RowFinder } from './row_finder.ts';
import { keyOfAmount, keyOfDay, keyOfSort } from '../sort_rows.ts';

/** `key`: the least first; `page`: what comes first of equals. */
type Ordered = { key: number; page: number };
/** `row`: of its part. */
export type FoundSite = Ordered & { part: Part; row: number };

/** Distances to a box are a lower bound of those inside but for this share: its edges are no geodesics. */
const SURE_SHARE = 0.98;

export type OrderSources = {
	finder: RowFinder;
	distances: DistancesByPlace;
};

/** The first `most` that pass, from everywhere; fewer where there are no more. `query`: without a text. */
export async function findFirst(
	query: SiteQuery,
	most: number,
	sources: OrderSources,
): Promise<FoundSite[]> {
	const regions = await sources.finder.listRegions(query);
	const left = orderRegions(regions, query);
	let first: FoundSite[] = [];
	for (let batch = 1; left.length > 0; batch *= 2) {
		const reach = first.length < most ? null : first.at(-1)!;
		const could = reach ? left.filter((one) => compare(one, reach) <= 0) : left;
		if (could.length === 0) break;
		const next = could.slice(0, isFinite(most) ? batch : undefined);
		left.splice(0, next.length);
		const parts = await sources.finder.openAll(
			next.map(({ region }) => region),
			query,
		);
		const lists = await Promise.all(parts.map((part) => orderPart(part, query, sources)));
		first = [...first, ...lists.flatMap((list) => list.slice(0, most))]
			.toSorted(compare)
			.slice(0, most);
	}
	return first;
}

/** All that passes of a region. */
export async function orderPart(
	part: Part,
	query: SiteQuery,
	{ distances }: OrderSources,
): Promise<FoundSite[]> {
	const { day, rows } = part;
	const keyOf = await chooseKey(part, query, distances);
	const found = rows.map((row) => ({
		...{ part, row, key: keyOf?.(row) ?? 0, page: day.pageOf(row) },
	}));
	return keyOf ? found.toSorted(compare) : found;
}

export function compare(a: Ordered, b: Ordered): number {
	// Infinities are equal to each other.
	return a.key === b.key ? a.page - b.page : a.key - b.key;
}

/** What an order goes by; null for the order of the page. */
async function chooseKey(
	{ region, day }: Part,
	{ sort, origin }: SiteQuery,
	distances: DistancesByPlace,
): Promise<((row: number) => number) | null> {
	if (sort === 'name') return day.loadNames();
	if (sort !== 'nearest') return keyOfSort(day.rows, sort);
	if (!origin) return null;
	const distanceOf = await distances.measure(origin, await region.places());
	return (row) => distanceOf(day.siteOf(row))?.best_m ?? Infinity;
}

/** By what the first of each can be at best. */
function orderRegions(
	regions: readonly RegionReader[],
	{ sort, origin }: SiteQuery,
): (Ordered & { region: RegionReader })[] {
	const keyOf = ({ entry }: RegionReader): number => {
		if (!entry) return -Infinity;
		switch (sort) {
			case 'amount':
				return keyOfAmount(entry.most_cny);
			case 'silence':
				return keyOfDay(entry.reported);
			case 'nearest':
				if (!origin) return 0;
				return entry.around ? measureBox(origin, entry.around) * SURE_SHARE : Infinity;
			case 'name':
				return -Infinity;
			case 'page':
			case 'district':
				return 0;
		}
	};
	return regions
		.map((region) => ({ region, key: keyOf(region), page: region.entry?.page ?? 0 }))
		.toSorted(compare);
}

/** Metres to a box, 0 inside. */
function measureBox({ position }: Origin, [west, south, east, north]: Bounds): number {
	const ring = [
		...[[west, south] as const, [east, south] as const],
		...[[east, north] as const, [west, north] as const, [west, south] as const],
	].map(([lng, lat]): [number, number] => [lng, lat]);
	return findNearestPoint(position, { type: 'Polygon', coordinates: [ring] }).distance_m;
}
