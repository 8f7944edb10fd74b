/** What feeds tell: every event once, with its own date. */

import type { Catalog } from '../../reading/catalog.ts';
import type { Language } from '../../schema/localized.ts';
import { listPartEvents, type FeedPart } from './feed_archives.ts';
import { buildFeedItem, type FeedItem } from './feed_item.ts';
import type { FeedScope } from './feed_name.ts';
import { listScopedEvents, type ScopedEvent } from './scoped_events.ts';

/** All events of the scope in their order, the newest first. */
export function listFeedItems(catalog: Catalog, scope: FeedScope, language: Language): FeedItem[] {
	return buildItems(listScopedEvents(catalog, scope), catalog, language);
}

/** Those of one part of the feed. */
export function listPartItems(
	catalog: Catalog,
	scope: FeedScope,
	language: Language,
	part: FeedPart,
): FeedItem[] {
	return buildItems(listPartEvents(catalog, scope, part), catalog, language);
}

function buildItems(
	events: readonly ScopedEvent[],
	catalog: Catalog,
	language: Language,
): FeedItem[] {
	return events.map(({ event, nearness }) => ({
		...buildFeedItem(event, catalog, language),
		nearness,
	}));
}
