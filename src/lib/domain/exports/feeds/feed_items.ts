/** What feeds tell: every event once, with its own date. */

import type { Catalog } from '../../reading/catalog.ts';
import type { Language } from '../../schema/localized.ts';
import { buildFeedItem, type FeedItem } from './feed_item.ts';
import type { FeedScope } from './feed_name.ts';
import { listScopedEvents } from './scoped_events.ts';

/** The first `most` events of the scope in their order, the newest first. */
export function listFeedItems(
	catalog: Catalog,
	scope: FeedScope,
	language: Language,
	most = Infinity,
): FeedItem[] {
	return listScopedEvents(catalog, scope)
		.slice(0, most)
		.map(({ event, nearness }) => ({ ...buildFeedItem(event, catalog, language), nearness }));
}
