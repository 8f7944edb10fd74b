import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import { startDay } from '../../city/city_time.ts';
import type { Catalog } from '../../reading/catalog.ts';
import type { Language } from '../../schema/localized.ts';
import {
	describeScope,
	FEED_RIGHTS,
	listFeedItems,
	nameFeed,
	type FeedItem,
	type FeedScope,
} from './feed_items.ts';
import { findDataDate } from '../terms.ts';

/** `site`: address of a site's page; `home`: of the page the feed is about; `self`: of the feed. */
export type FeedLinks = { site: (id: string) => string; home: string; self: string };

const LANGUAGE_TAGS = { zh: 'zh-CN', en: 'en' } as const;

function formatText(item: FeedItem, language: Language): string {
	return [
		item.summary,
		language === 'zh' ? `「${item.quotation}」` : `“${item.translation}” (translation ours)`,
		item.credit,
		...item.misprints,
		item.date_basis,
		`${item.status} · ${item.placement}`,
	].join('\n');
}

/** Atom (RFC 4287) with a GeoRSS point where a site has one of its own. */
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
		updated: toTime(items[0]?.date ?? findDataDate(catalog)),
		// The texts are the atlas's; whom a quotation is owed to stands beside it.
		authors: [{ name: title[language] }],
		rights: { value: FEED_RIGHTS[language] },
		links: [
			{ href: links.self, rel: 'self', type: 'application/atom+xml' },
			{ href: links.home, rel: 'alternate', type: 'text/html', hreflang: LANGUAGE_TAGS[language] },
		],
		entries: items.map((item) => ({
			id: item.id,
			title: { value: item.title },
			updated: toTime(item.date),
			published: toTime(item.date),
			categories: item.themes.map((term) => ({ term })),
			summary: { value: item.summary },
			content: { type: 'text', value: formatText(item, language) },
			links: [{ href: links.site(item.site_id), rel: 'alternate', type: 'text/html' }],
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
		language: LANGUAGE_TAGS[language],
		authors: [{ name: title[language] }],
		items: items.map((item) => ({
			id: item.id,
			url: links.site(item.site_id),
			title: item.title,
			summary: item.summary,
			content_text: formatText(item, language),
			date_published: toTime(item.date),
			tags: item.themes,
			language: LANGUAGE_TAGS[language],
			_atlas: { placement: item.placement, position: item.position },
		})),
	} as Parameters<typeof generateJsonFeed>[0]);
	return typeof feed === 'string' ? feed : JSON.stringify(feed, null, '\t');
}
