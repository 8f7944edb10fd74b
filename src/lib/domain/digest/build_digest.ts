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

const kept = new WeakMap<Catalog, readonly DigestKey[]>();

/** Every month in which something happened, the newest first; of districts where something surely did. */
export function listDigests(catalog: Catalog): readonly DigestKey[] {
	const keys = kept.get(catalog) ?? findDigests(catalog);
	kept.set(catalog, keys);
	return keys;
}

function findDigests(catalog: Catalog): DigestKey[] {
	const adcodes = [
		null,
		...catalog.districts
			.filter(({ properties }) => properties.role === 'district')
			.map(({ id }) => id),
	];
	return adcodes
		.flatMap((adcode) => {
			const sure = listEntries(catalog, adcode).filter(({ nearness }) => nearness !== 'possible');
			const months = new Set(sure.map(({ event }) => findMonth(event.date)));
			return [...months].map((month) => ({ month, adcode }));
		})
		.toSorted((a, b) => (a.month < b.month ? 1 : a.month > b.month ? -1 : 0));
}

export function hasDigest(catalog: Catalog, { month, adcode }: DigestKey): boolean {
	return listDigests(catalog).some((one) => one.month === month && one.adcode === adcode);
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
