import { LANGUAGES } from '../../language/languages.ts';
import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import { startDay } from '../../city/city_time.ts';
import type { Catalog } from '../../reading/catalog.ts';
import type { Language } from '../../schema/localized.ts';
import {
	describeScope,
	FEED_RIGHTS,
	listFeedItems,
	nameFeed,
	type FeedScope,
} from './feed_items.ts';
import type { FeedItem } from './feed_item.ts';
import { findNewestDay } from '../../events/list_events.ts';

/** `page`: address of a page of the atlas by its path; `home`: of the page the feed is about; `self`: of the feed. */
export type FeedLinks = { page: (path: string) => string; home: string; self: string };

function formatText({ summary, quote, status, placement }: FeedItem, language: Language): string {
	const quoted = quote && [
		{ zh: `「${quote.quotation}」`, en: `“${quote.translation}” (translation ours)` }[language],
		quote.credit,
		...quote.misprints,
		quote.date_basis,
	];
	const where = [status, placement].filter((part) => part !== null).join(' · ');
	return [summary, ...(quoted ?? []), where].filter(Boolean).join('\n');
}

/**
 * Atom (RFC 4287): an entry is published on the day of the report and updated on the day it came into the atlas; with a GeoRSS point where a site has one of its own.
 */
export function formatAtomFeed(
	catalog: Catalog,
	scope: FeedScope,
	language: Language,
	links: FeedLinks,
): string {
	const items = listFeedItems(catalog, scope, language);
	const { title, time_zone } = catalog.city;
	const toTime = (date: string): string => startDay(date, time_zone);
	return generateAtomFeed({
		id: nameFeed(scope, catalog, language),
		title: { value: describeScope(scope, catalog, language) },
		updated: toTime(findNewestDay(items, catalog)),
		// The texts are the atlas's; whom a quotation is owed to stands beside it.
		authors: [{ name: title[language] }],
		rights: { value: FEED_RIGHTS[language] },
		links: [
			{ href: links.self, rel: 'self', type: 'application/atom+xml' },
			{ href: links.home, rel: 'alternate', type: 'text/html', hreflang: LANGUAGES[language].tag },
		],
		entries: items.map((item) => ({
			id: item.id,
			title: { value: item.title },
			updated: toTime(item.added),
			published: toTime(item.date),
			categories: item.themes.map((term) => ({ term })),
			summary: { value: item.summary },
			content: { type: 'text', value: formatText(item, language) },
			links: [{ href: links.page(item.path), rel: 'alternate', type: 'text/html' }],
			...(item.position
				? {
						georss: {
							point: { lat: item.position[1], lng: item.position[0] },
							...(item.precision_m === null ? {} : { radius: item.precision_m }),
						},
					}
				: {}),
		})),
	});
}

/** JSON Feed 1.1; a site's point and its placement stand in `_atlas`. */
export function formatJsonFeed(
	catalog: Catalog,
	scope: FeedScope,
	language: Language,
	links: FeedLinks,
): string {
	const items = listFeedItems(catalog, scope, language);
	const { title, time_zone } = catalog.city;
	const toTime = (date: string): string => startDay(date, time_zone);
	const feed = generateJsonFeed({
		title: describeScope(scope, catalog, language),
		home_page_url: links.home,
		feed_url: links.self,
		language: LANGUAGES[language].tag,
		authors: [{ name: title[language] }],
		items: items.map((item) => ({
			id: item.id,
			url: links.page(item.path),
			title: item.title,
			summary: item.summary,
			content_text: formatText(item, language),
			date_published: toTime(item.date),
			...(item.added === item.date ? {} : { date_modified: toTime(item.added) }),
			tags: item.themes,
			language: LANGUAGES[language].tag,
			_atlas: { placement: item.placement, position: item.position },
		})),
	} as Parameters<typeof generateJsonFeed>[0]);
	return typeof feed === 'string' ? feed : JSON.stringify(feed, null, '\t');
}
