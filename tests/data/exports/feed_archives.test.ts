import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import { listEvents } from '../../../src/lib/domain/events/list_events.ts';
import { countArchives, FEED_SIZE } from '../../../src/lib/domain/exports/feeds/feed_archives.ts';
import type { FeedPart } from '../../../src/lib/domain/exports/feeds/feed_archives.ts';
import { formatFeedName, type FeedScope } from '../../../src/lib/domain/exports/feeds/feed_name.ts';
import { formatAtomFeed, formatJsonFeed } from '../../../src/lib/domain/exports/feeds/feeds.ts';
import type { Catalog } from '../../../src/lib/domain/reading/catalog.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import { growGeo } from '../../grown_geo.ts';
import { multiplySites } from '../../synthetic_catalog.ts';
import { ATOM_RULES, checkXml, loadXmlSchema } from './xml_schemas.ts';

const own = parseGeo(loadGeoFromDisk('geo')).catalog!;
const large = multiplySites(own, 730, 7);
const all: FeedScope = { kind: 'all' };
const root = 'https://atlas.example.org';
const buildLinks = (scope: FeedScope, ending: string) => ({
	page: (path: string) => `${root}/${path}`,
	home: `${root}/`,
	file: (part: FeedPart) => `${root}/data/${formatFeedName(scope, 'en', part)}.${ending}`,
});

/** A part as a program has it: its links by their relation, its ids, whether it says that it is an archive. */
function readAtom(catalog: Catalog, scope: FeedScope, part: FeedPart) {
	const text = formatAtomFeed(catalog, scope, 'en', buildLinks(scope, 'xml'), part);
	const { links = [], entries = [], subtitle } = parseAtomFeed(text);
	return {
		...{ text, subtitle: subtitle?.value },
		link: Object.fromEntries(links.map(({ rel, href }) => [rel, href])),
		ids: entries.map(({ id }) => id),
		is_archive: text.includes('<fh:archive/>'),
	};
}

describe('archives of a feed (RFC 5005)', () => {
	const total = listEvents(large).length;
	const count = countArchives(large, all);

	it('are none while the feed has everything, and whole hundreds of the oldest after that', () => {
		expect(countArchives(own, all)).toBe(0);
		expect(Object.keys(readAtom(own, all, null).link).toSorted()).toEqual(['alternate', 'self']);
		expect(total).toBeGreaterThan(3 * FEED_SIZE);
		expect(count).toBe(Math.floor(total / FEED_SIZE));
	});

	it('lead from the newest feed back to the first entry, and lose none', () => {
		const feed = readAtom(large, all, null);
		expect(feed.ids).toHaveLength(FEED_SIZE);
		expect(feed.is_archive).toBe(false);
		expect(feed.subtitle).toBe(
			`The newest 100 of ${total} entries; older ones are in ${count} archives, all of them in changes.json.`,
		);
		expect(feed.text.length).toBeLessThan(300_000);
		const seen = new Set(feed.ids);
		let before = feed;
		for (let part = count; part >= 1; part--) {
			expect(before.link['prev-archive']).toBe(`${root}/data/feed.archive-${part}.en.xml`);
			const archive = readAtom(large, all, part);
			expect(archive.link['self']).toBe(before.link['prev-archive']);
			expect(archive.link['current']).toBe(`${root}/data/feed.en.xml`);
			expect(archive.link['next-archive']).toBe(part === count ? undefined : before.link['self']);
			expect(archive.is_archive).toBe(true);
			expect(archive.ids).toHaveLength(FEED_SIZE);
			for (const id of archive.ids) seen.add(id);
			before = archive;
		}
		expect(before.link['prev-archive']).toBeUndefined();
		expect(seen.size).toBe(total);
	});

	it('are followed by readers of JSON Feed too', () => {
		const seen = new Set<unknown>();
		const parts = [null, ...Array.from({ length: count }, (_, at) => count - at)];
		for (const [at, part] of parts.entries()) {
			const links = buildLinks(all, 'json');
			const text = formatJsonFeed(large, all, 'en', links, part);
			const feed = parseJsonFeed(JSON.parse(text));
			for (const { id } of feed.items ?? []) seen.add(id);
			const next = parts[at + 1];
			expect(feed.next_url).toBe(next === undefined ? undefined : links.file(next!));
		}
		expect(seen.size).toBe(total);
	});

	it('that are full stay as they are when something new is reported', () => {
		const files = loadGeoFromDisk('geo');
		const [before, after] = [3, 4].map((copies) => {
			const grown = growGeo(files, copies * own.sites.length, 7);
			return parseGeo(grown).catalog!;
		});
		const full = countArchives(before!, all);
		expect(full).toBeGreaterThan(1);
		expect(countArchives(after!, all)).toBeGreaterThan(full);
		for (let part = 1; part <= full; part++) {
			expect(readAtom(after!, all, part).ids).toEqual(readAtom(before!, all, part).ids);
		}
	});

	it('follow RFC 4287', () => {
		const schema = loadXmlSchema('atom.rng');
		for (const part of [null, 1, count]) {
			expect(checkXml(readAtom(large, all, part).text, schema, ATOM_RULES)).toBe('');
		}
	});
});
