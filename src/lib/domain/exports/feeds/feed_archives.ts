/**
 * A feed has its newest entries; what is older stands in archives of a fixed size, counted from the oldest, so that a
 * full archive never changes when something new comes (RFC 5005, section 4). The feed and its archives together have
 * every entry at least once.
 */

import type { Catalog } from '../../reading/catalog.ts';
import type { FeedScope } from './feed_name.ts';
import { listScopedEvents, type ScopedEvent } from './scoped_events.ts';

/** Entries of a feed at the most, and of each archive. */
export const FEED_SIZE = 100;

/** `null`: the feed that is followed; from 1 on: an archive, the oldest first. */
export type FeedPart = number | null;

/** None while the feed itself has every entry. */
export function countArchives(catalog: Catalog, scope: FeedScope): number {
	const total = listScopedEvents(catalog, scope).length;
	return total > FEED_SIZE ? Math.floor(total / FEED_SIZE) : 0;
}

/** The events of a part, the newest first. */
export function listPartEvents(
	catalog: Catalog,
	scope: FeedScope,
	part: FeedPart,
): readonly ScopedEvent[] {
	const events = listScopedEvents(catalog, scope);
	if (part === null) return events.slice(0, FEED_SIZE);
	return events.slice(events.length - part * FEED_SIZE, events.length - (part - 1) * FEED_SIZE);
}

/** The archives beside a part in time: of the feed that is followed the newest is the one before. */
export function findNeighbours(
	catalog: Catalog,
	scope: FeedScope,
	part: FeedPart,
): { older: number | null; newer: number | null } {
	const count = countArchives(catalog, scope);
	if (part === null) return { older: count || null, newer: null };
	return { older: part > 1 ? part - 1 : null, newer: part < count ? part + 1 : null };
}
