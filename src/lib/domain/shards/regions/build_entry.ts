import { boundsOf } from '../../../geometry/bounds.ts';
import type { Facet } from '../../query/filters/filters.ts';
import type { SiteRecord } from '../../query/site_query.ts';
import type { Bounds, Position } from '../../schema/geojson.ts';
import { SHORT_FACETS, type RegionEntry } from './region_entry.ts';

/** More values than these are no help to whoever looks for one. */
const MOST_VALUES = 24;
/** Steps of a degree that bounds are rounded to. */
const STEPS = 1e4;

type EntrySource = {
	sites: readonly SiteRecord[];
	/** Sites as they were. */
	states: readonly SiteRecord[];
	/** Places of the sites on the page. */
	pages: readonly number[];
};

export function buildEntry(
	{ key, start }: Pick<RegionEntry, 'key' | 'start'>,
	{ sites, states, pages }: EntrySource,
): RegionEntry {
	const drawn = sites.flatMap((site) => site.drawn);
	const around: Position[] = [];
	for (const { whereabouts } of sites) {
		if (whereabouts?.kind === 'district') around.push(whereabouts.middle);
		else if (whereabouts) {
			const shape = whereabouts.kind === 'around' ? whereabouts.geometry : whereabouts.polygon;
			const [west, south, east, north] = boundsOf([shape]);
			around.push([west, south], [east, north]);
		}
	}
	const facets: RegionEntry['facets'] = {};
	const before: RegionEntry['before'] = {};
	for (const facet of SHORT_FACETS) {
		const counts = countValues(sites, facet);
		const gone = [...countValues(states, facet).keys()].filter((value) => !counts.has(value));
		if (counts.size + gone.length > MOST_VALUES) continue;
		facets[facet] = Object.fromEntries(counts);
		if (gone.length > 0) before[facet] = gone;
	}
	const ever = [...sites, ...states];
	const amounts = ever.flatMap(({ amount_cny }) => amount_cny ?? []);
	return {
		...{ key, start, count: sites.length, page: least(pages) },
		...{ bounds: goRound(drawn), around: goRound(around) },
		reported: ever.reduce((day, site) => (site.reported < day ? site.reported : day), '~'),
		most_cny: amounts.length > 0 ? -least(amounts.map((amount) => -amount)) : null,
		...{ facets, before },
	};
}

/** What is known of several that follow each other. */
export function joinEntries(key: string, entries: readonly RegionEntry[]): RegionEntry {
	const [first] = entries;
	const facets: RegionEntry['facets'] = {};
	const before: RegionEntry['before'] = {};
	for (const facet of SHORT_FACETS) {
		if (!entries.every((entry) => entry.facets[facet])) continue;
		const counts: Record<string, number> = {};
		for (const entry of entries) {
			for (const [value, count] of Object.entries(entry.facets[facet]!)) {
				counts[value] = (counts[value] ?? 0) + count;
			}
		}
		const gone = [...new Set(entries.flatMap((entry) => entry.before[facet] ?? []))];
		const left = gone.filter((value) => !(value in counts));
		if (Object.keys(counts).length + left.length > MOST_VALUES) continue;
		facets[facet] = counts;
		if (left.length > 0) before[facet] = left;
	}
	const join = (of: (entry: RegionEntry) => Bounds | null): Bounds | null =>
		goRound(
			entries.flatMap((entry): Position[] => {
				const bounds = of(entry);
				return bounds ? [bounds.slice(0, 2) as Position, bounds.slice(2) as Position] : [];
			}),
		);
	const amounts = entries.flatMap(({ most_cny }) => most_cny ?? []);
	return {
		...{ key, parts: entries.length, start: first!.start },
		count: entries.reduce((sum, { count }) => sum + count, 0),
		page: least(entries.map(({ page }) => page)),
		...{ bounds: join(({ bounds }) => bounds), around: join(({ around }) => around) },
		reported: entries.map(({ reported }) => reported).toSorted()[0]!,
		most_cny: amounts.length > 0 ? Math.max(...amounts) : null,
		...{ facets, before },
	};
}

function countValues(sites: readonly SiteRecord[], facet: Facet): Map<string, number> {
	const counts = new Map<string, number>();
	for (const { facets } of sites) {
		for (const value of facets[facet]) counts.set(value, (counts.get(value) ?? 0) + 1);
	}
	return counts;
}

function goRound(positions: readonly Position[]): Bounds | null {
	if (positions.length === 0) return null;
	const [lngs, lats] = [positions.map(([lng]) => lng), positions.map(([, lat]) => lat)];
	const floor = (degrees: number): number => Math.floor(degrees * STEPS) / STEPS;
	const ceil = (degrees: number): number => Math.ceil(degrees * STEPS) / STEPS;
	return [
		...[floor(least(lngs)), floor(least(lats))],
		...[ceil(-least(lngs.map((lng) => -lng))), ceil(-least(lats.map((lat) => -lat)))],
	] as unknown as Bounds;
}

function least(numbers: readonly number[]): number {
	return numbers.reduce((a, b) => Math.min(a, b), Infinity);
}
