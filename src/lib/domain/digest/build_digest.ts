/** What became new in one month, of the whole or of a district: computed from the same events as feeds. */

import type { ChangeEvent } from '../events/change_event.ts';
import {
	findWatchedSites,
	listScopedEvents,
	type ScopedEvent,
} from '../exports/feeds/scoped_events.ts';
import type { Catalog, CatalogSite } from '../reading/catalog.ts';

/** `month`: `2023-11`; `adcode`: null for the whole. */
export type DigestKey = { month: string; adcode: number | null };

/** In the order in which a digest tells them. */
export const DIGEST_KINDS = ['report', 'status', 'figure', 'correction'] as const;
export type DigestKind = (typeof DIGEST_KINDS)[number];

/** A kind and what it has, by the day of the event; kinds that have nothing are left out. */
export type DigestSection = { kind: DigestKind; entries: readonly ScopedEvent[] };

export type Digest = DigestKey & {
	sections: readonly DigestSection[];
	/** Of earlier months, taken into the atlas in this one. */
	taken_in: readonly ScopedEvent[];
	/** Sites of the whole or of the district, the one that was longest without a report first. */
	quiet: readonly CatalogSite[];
};

/** How many entries of each kind are surely of it, and how many of any kind only possibly. */
export type DigestCounts = { sure: ReadonlyMap<DigestKind, number>; possible: number };

const kept = new WeakMap<Catalog, ReadonlyMap<string, DigestKey & { counts: DigestCounts }>>();

/** Every month in which something happened, the newest first; of districts where something surely did. */
export function listDigests(catalog: Catalog): readonly DigestKey[] {
	return [...findGround(catalog).values()];
}

/** Of one that there is; counted once, for all pages that name it. */
export function countEntries(catalog: Catalog, key: DigestKey): DigestCounts {
	return findGround(catalog).get(findDigestPath(key))!.counts;
}

/** By the digest's path. */
function findGround(catalog: Catalog) {
	const known = kept.get(catalog);
	if (known) return known;
	const ground = new Map(findDigests(catalog).map((one) => [findDigestPath(one), one]));
	kept.set(catalog, ground);
	return ground;
}

function findDigests(catalog: Catalog): (DigestKey & { counts: DigestCounts })[] {
	const adcodes = [
		null,
		...catalog.districts
			.filter(({ properties }) => properties.role === 'district')
			.map(({ id }) => id),
	];
	return adcodes
		.flatMap((adcode) => {
			return [...groupByMonth(listEntries(catalog, adcode))].flatMap(([month, entries]) => {
				const counts = countAll(entries);
				return counts.sure.size > 0 ? [{ month, adcode, counts }] : [];
			});
		})
		.toSorted((a, b) => (a.month < b.month ? 1 : a.month > b.month ? -1 : 0));
}

function groupByMonth(entries: readonly ScopedEvent[]): ReadonlyMap<string, ScopedEvent[]> {
	const months = new Map<string, ScopedEvent[]>();
	for (const entry of entries) {
		const month = findMonth(entry.event.date);
		const list = months.get(month);
		if (list) list.push(entry);
		else months.set(month, [entry]);
	}
	return months;
}

function countAll(entries: readonly ScopedEvent[]): DigestCounts {
	const sure = new Map<DigestKind, number>();
	for (const { event, nearness } of entries) {
		if (nearness !== 'possible') sure.set(event.kind, (sure.get(event.kind) ?? 0) + 1);
	}
	return { sure, possible: entries.filter(({ nearness }) => nearness === 'possible').length };
}

export function hasDigest(catalog: Catalog, key: DigestKey): boolean {
	return findGround(catalog).has(findDigestPath(key));
}

/** Path of its page, without the language. */
export function findDigestPath({ month, adcode }: DigestKey): string {
	return adcode === null ? `digest/${month}/` : `digest/${month}/${adcode}/`;
}

export function buildDigest(catalog: Catalog, { month, adcode }: DigestKey): Digest {
	const entries = listEntries(catalog, adcode);
	const own = entries.filter(({ event }) => findMonth(event.date) === month);
	return {
		...{ month, adcode },
		sections: DIGEST_KINDS.flatMap((kind) => {
			const of_kind = own.filter(({ event }) => event.kind === kind);
			return of_kind.length > 0 ? [{ kind, entries: of_kind }] : [];
		}),
		taken_in: entries.filter(
			({ event }) => findMonth(event.added) === month && findMonth(event.date) < month,
		),
		quiet: listSites(catalog, adcode).toSorted((a, b) =>
			a.properties.last_reported < b.properties.last_reported
				? -1
				: Number(a.properties.last_reported > b.properties.last_reported),
		),
	};
}

/** Whether the atlas had it only in a later month. */
export function isLate({ date, added }: ChangeEvent): boolean {
	return findMonth(added) > findMonth(date);
}

export function findMonth(day: string): string {
	return day.slice(0, 7);
}

function listEntries(catalog: Catalog, adcode: number | null): readonly ScopedEvent[] {
	return listScopedEvents(
		catalog,
		adcode === null ? { kind: 'all' } : { kind: 'district', adcode },
	);
}

function listSites(catalog: Catalog, adcode: number | null): readonly CatalogSite[] {
	if (adcode === null) return catalog.sites;
	const watched = findWatchedSites(catalog);
	return catalog.sites.filter(({ id }) => {
		const nearness = watched[id]?.districts[adcode];
		return nearness === 'inside' || nearness === 'touching';
	});
}
