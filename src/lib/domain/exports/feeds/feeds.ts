import { LANGUAGES } from '../../language/languages.ts';
import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import { startDay } from '../../city/city_time.ts';
import type { Catalog } from '../../reading/catalog.ts';
import type { Language } from '../../schema/localized.ts';
import { formatTag } from '../../city/format_tag.ts';
import type { Nearness } from '../../watch/changes_file.ts';
import { LICENSES } from '../terms.ts';
import { countArchives, FEED_SIZE, findNeighbours, type FeedPart } from './feed_archives.ts';
import { listPartItems } from './feed_items.ts';
import type { FeedScope } from './feed_name.ts';
import { describeScope, nameFeed } from './feed_scope.ts';
import type { FeedItem } from './feed_item.ts';
import type { FeedPlace } from './feed_place.ts';
import { listScopedEvents } from './scoped_events.ts';
import { findNewestDay } from '../../events/list_events.ts';

/** `page`: address of a page of the atlas by its path; `home`: of the page the feed is about; `file`: of a part of the feed. */
export type FeedLinks = {
	page: (path: string) => string;
	home: string;
	file: (part: FeedPart) => string;
};

/** Of archives: `archive` and the relations of links to others (RFC 5005). */
const HISTORY = 'http://purl.org/syndication/history/1.0';

/** What is only partly, or only perhaps, in the district or township of the feed. */
const NEARNESS_WORDS = {
	touching: { zh: '部分在此', en: 'partly here' },
	possible: { zh: '可能在此', en: 'possibly here' },
} as const satisfies Partial<Record<Nearness, Record<Language, string>>>;
/** As programs know it. */
const NEARNESS_TERMS = { touching: 'partly', possible: 'possibly' } as const;

/** How many entries the scope has, and how many of them this part. */
function describeCount(
	catalog: Catalog,
	scope: FeedScope,
	language: Language,
	part: FeedPart,
): string {
	const total = listScopedEvents(catalog, scope).length;
	const archives = countArchives(catalog, scope);
	if (part !== null) {
		return {
			zh: `存档第${part}期，共${archives}期；这里不会再有新的内容。`,
			en: `Archive ${part} of ${archives}; nothing new comes into it.`,
		}[language];
	}
	if (total === 0) {
		return {
			zh: '还没有内容；有新的报道就会出现在这里。',
			en: 'Nothing yet; what is newly reported will stand here.',
		}[language];
	}
	if (archives === 0) {
		return {
			zh: `共${total}条，最新的在前。`,
			en: total === 1 ? '1 entry.' : `${total} entries, the newest first.`,
		}[language];
	}
	return {
		zh: `共${total}条，这里是最新的${FEED_SIZE}条；更早的在${archives}期存档中，全部在 changes.json。`,
		en: `The newest ${FEED_SIZE} of ${total} entries; older ones are in ${archives} archive${archives === 1 ? '' : 's'}, all of them in changes.json.`,
	}[language];
}

function describeNearness({ nearness }: FeedItem, language: Language): string {
	if (nearness === null || nearness === 'inside') return '';
	return NEARNESS_WORDS[nearness][language];
}

function listNearness({ nearness }: FeedItem): string[] {
	return nearness === null || nearness === 'inside' ? [] : [NEARNESS_TERMS[nearness]];
}

/** Latitude first is the format's business, not ours. */
function formatPlace(place: FeedPlace) {
	if (place.kind === 'point') {
		const { position, radius_m } = place;
		return { point: toPoint(position), ...(radius_m ? { radius: radius_m } : {}) };
	}
	const points = place.positions.map(toPoint);
	if (place.kind === 'box') return { box: { lowerCorner: points[0]!, upperCorner: points[1]! } };
	return { [place.kind]: { points } };
}

function toPoint([lng, lat]: readonly [number, number]) {
	return { lat, lng };
}

function formatText(item: FeedItem, language: Language): string {
	const { summary, quote, status, placement } = item;
	const quoted = quote && [
		{ zh: `「${quote.quotation}」`, en: `“${quote.translation}” (translation ours)` }[language],
		quote.credit,
		...quote.misprints,
		quote.date_basis,
	];
	const where = [status, placement, describeNearness(item, language)].filter(Boolean).join(' · ');
	return [summary, ...(quoted ?? []), where].filter(Boolean).join('\n');
}

/**
 * Atom (RFC 4287): an entry is published on the day of the report and updated on the day it came into the atlas; with the GeoRSS of where
 * its site is or may be, and the category `possibly` where that may lie outside of what the feed is about.
 */
export function formatAtomFeed(
	catalog: Catalog,
	scope: FeedScope,
	language: Language,
	links: FeedLinks,
	part: FeedPart = null,
): string {
	const items = listPartItems(catalog, scope, language, part);
	const { title, time_zone } = catalog.city;
	const toTime = (date: string): string => startDay(date, time_zone);
	const xml = generateAtomFeed({
		id: nameFeed(scope, catalog, language),
		title: { value: describeScope(scope, catalog, language) },
		subtitle: { value: describeCount(catalog, scope, language, part) },
		updated: toTime(findNewestDay(items, catalog)),
		// The texts are the atlas's; whom a quotation is owed to stands beside it.
		authors: [{ name: title[language] }],
		rights: { value: LICENSES.sites[language] },
		links: [
			{ href: links.file(part), rel: 'self', type: 'application/atom+xml' },
			{ href: links.home, rel: 'alternate', type: 'text/html', hreflang: LANGUAGES[language].tag },
			...listHistoryLinks(catalog, scope, links, part),
		],
		entries: items.map((item) => ({
			id: item.id,
			title: { value: item.title },
			updated: toTime(item.added),
			published: toTime(item.date),
			categories: [
				...item.themes.map((term) => ({ term })),
				...listNearness(item).map((term) => ({
					...{ term, scheme: `${formatTag(catalog.city)}:nearness` },
					label: describeNearness(item, language),
				})),
			],
			summary: { value: item.summary },
			content: { type: 'text', value: formatText(item, language) },
			links: [{ href: links.page(item.path), rel: 'alternate', type: 'text/html' }],
			...(item.place && { georss: formatPlace(item.place) }),
		})),
	});
	return part === null ? xml : markArchive(xml);
}

function listHistoryLinks(catalog: Catalog, scope: FeedScope, links: FeedLinks, part: FeedPart) {
	const { older, newer } = findNeighbours(catalog, scope, part);
	const type = 'application/atom+xml';
	return [
		...(part === null ? [] : [{ href: links.file(null), rel: 'current', type }]),
		...(older === null ? [] : [{ href: links.file(older), rel: 'prev-archive', type }]),
		...(newer === null ? [] : [{ href: links.file(newer), rel: 'next-archive', type }]),
	];
}

/** The library knows no such element: it comes behind the feed's own id, the first there is. */
function markArchive(xml: string): string {
	return xml
		.replace('<feed ', `<feed xmlns:fh="${HISTORY}" `)
		.replace('</id>', '</id>\n  <fh:archive/>');
}

/** JSON Feed 1.1, older entries by `next_url`; a site's point and its placement stand in `_atlas`. */
export function formatJsonFeed(
	catalog: Catalog,
	scope: FeedScope,
	language: Language,
	links: FeedLinks,
	part: FeedPart = null,
): string {
	const items = listPartItems(catalog, scope, language, part);
	const { title, time_zone } = catalog.city;
	const toTime = (date: string): string => startDay(date, time_zone);
	const { older } = findNeighbours(catalog, scope, part);
	const feed = generateJsonFeed({
		title: describeScope(scope, catalog, language),
		description: describeCount(catalog, scope, language, part),
		home_page_url: links.home,
		feed_url: links.file(part),
		...(older !== null && { next_url: links.file(older) }),
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
			tags: [...item.themes, ...listNearness(item)],
			language: LANGUAGES[language].tag,
			_atlas: { placement: item.placement, position: item.position },
		})),
	} as Parameters<typeof generateJsonFeed>[0]);
	return typeof feed === 'string' ? feed : JSON.stringify(feed, null, '\t');
}
