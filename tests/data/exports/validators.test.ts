import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import type { Catalog } from '../../../src/lib/domain/reading/catalog.ts';
import { buildOembed } from '../../../src/lib/domain/exports/embed.ts';
import {
	listFeedScopes,
	listSmallScopes,
} from '../../../src/lib/domain/exports/feeds/feed_scope.ts';
import { formatAtomFeed, formatJsonFeed } from '../../../src/lib/domain/exports/feeds/feeds.ts';
import { buildSitemaps } from '../../../src/lib/domain/exports/feeds/sitemap.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import { buildJsonFeedSchema } from './json_feed_schema.ts';
import { oembed_schema } from './oembed_schema.ts';
import { ATOM_RULES, checkXml, loadXmlSchema } from './xml_schemas.ts';

let catalog: Catalog;
beforeAll(() => {
	const parsed = parseGeo(loadGeoFromDisk('geo'));
	if (!parsed.catalog) throw new Error('geo/ has problems');
	catalog = parsed.catalog;
});

const address = 'https://atlas.example.org';
const link = (root: string) => ({
	page: (path: string) => `${root}/${path}`,
	home: `${root}/`,
	file: () => `${root}/data/feed.xml`,
});
const LANGUAGES = ['zh', 'en'] as const;
const all = { kind: 'all' } as const;

describe('Atom feeds', () => {
	const schema = loadXmlSchema('atom.rng');

	it('follow RFC 4287 and GeoRSS, with and without an origin', () => {
		for (const scope of [...listFeedScopes(catalog), ...listSmallScopes(catalog)]) {
			for (const language of LANGUAGES) {
				for (const root of [address, '']) {
					expect(
						checkXml(formatAtomFeed(catalog, scope, language, link(root)), schema, ATOM_RULES),
					).toBe('');
				}
			}
		}
	});

	it.each([
		['a feed without an id', /<id>tag:[^<]*feed\/all\/zh<\/id>/, ''],
		[
			'an entry without a date',
			/(<published>[^<]*<\/published>[^]*?)<updated>[^<]*<\/updated>/,
			'$1',
		],
		['a feed that does not name itself', /<link href="[^"]*" rel="self"[^>]*>/, ''],
		['an entry told twice', /<entry>[^]*?<\/entry>/, '$&$&'],
		['two pages of one kind', /<link href="[^"]*sites[^>]*>/, '$&$&'],
		['an entry that leads nowhere', /<link href="[^"]*sites[^>]*>/, ''],
		['a date without a time', /<updated>[^<]*</, '<updated>2023-11-29<'],
		['an id that is a path', /<id>tag:[^<]*</, '<id>/feed/<'],
		['two titles', /<title>/, '<title>A</title><title>'],
		['nobody as author', /<author>[^]*?<\/author>/, ''],
		['a point that lies nowhere', /<georss:point>[^<]*</, '<georss:point>113.8 27.6<'],
		[
			'a polygon that is not closed',
			/(<georss:polygon>\S+ \S+) [^<]* (\S+ \S+)</,
			'$1 27.5 113.5 27.6 113.6 27.7 113.7<',
		],
		['a line of one place', /<georss:line>(\S+ \S+) [^<]*</, '<georss:line>$1<'],
		['two places', /<georss:point>/, '<georss:box>27 113 28 114</georss:box>$&'],
		['a word of no standard', /<entry>/, '<entry><place>A</place>'],
	] as [string, RegExp, string][])('do not follow it with %s', (_, pattern, replacement) => {
		const text = formatAtomFeed(catalog, all, 'zh', link(address));
		const broken = text.replace(pattern, replacement);
		expect(broken).not.toBe(text);
		expect(checkXml(broken, schema, ATOM_RULES)).not.toBe('');
	});
});

describe('the sitemap', () => {
	const schema = loadXmlSchema('sitemap.xsd');

	it('follows the protocol where the operator has set an origin', () => {
		expect(checkXml(buildSitemaps(catalog, `${address}/`).get('sitemap.xml')!, schema)).toBe('');
	});

	it('is an index of several where one file cannot hold all, and loses no page', () => {
		const whole = buildSitemaps(catalog, `${address}/`);
		expect([...whole.keys()]).toEqual(['sitemap.xml']);
		const parts = buildSitemaps(catalog, `${address}/`, 50);
		const index = parts.get('sitemap.xml')!;
		expect(checkXml(index, loadXmlSchema('siteindex.xsd'))).toBe('');
		expect(checkXml(index, schema)).not.toBe('');
		const listLocs = (text: string) => [...text.matchAll(/<loc>([^<]*)</g)].map(([, loc]) => loc!);
		const named = listLocs(index).map((loc) => loc.replace(`${address}/`, ''));
		expect(named.length).toBeGreaterThan(2);
		expect(['sitemap.xml', ...named]).toEqual([...parts.keys()]);
		const texts = named.map((name) => parts.get(name)!);
		for (const text of texts) {
			expect(checkXml(text, schema)).toBe('');
			expect(listLocs(text).length).toBeLessThanOrEqual(50);
		}
		expect(texts.flatMap(listLocs)).toEqual(listLocs(whole.get('sitemap.xml')!));
	});

	it.each([
		['paths for addresses', / href="https:\/\/atlas\.example\.org/, ' href="'],
		['a page without an address', /<loc>[^<]*<\/loc>/, ''],
		['an address that is too short', /<loc>[^<]*<\/loc>/, '<loc>/</loc>'],
		['a date that is none', /<lastmod>[^<]*</, '<lastmod>lately<'],
		['a word of no standard', /<lastmod>/, '<priority>2</priority><lastmod>'],
	] as [string, RegExp, string][])('does not follow it with %s', (_, pattern, replacement) => {
		const text = buildSitemaps(catalog, `${address}/`).get('sitemap.xml')!;
		const broken = text.replace(pattern, replacement);
		expect(broken).not.toBe(text);
		expect(checkXml(broken, schema)).not.toBe('');
	});
});

describe('JSON feeds', () => {
	const whole = buildJsonFeedSchema(z.url({ protocol: /^https$/ }));
	const path = buildJsonFeedSchema(z.string().startsWith('/'));

	it('follow JSON Feed 1.1, with and without an origin', () => {
		for (const scope of listFeedScopes(catalog)) {
			for (const language of LANGUAGES) {
				whole.parse(JSON.parse(formatJsonFeed(catalog, scope, language, link(address))));
				path.parse(JSON.parse(formatJsonFeed(catalog, scope, language, link(''))));
			}
		}
	});

	type Feed = Record<string, unknown> & { items: Record<string, unknown>[] };
	it.each([
		['no version', (feed) => delete feed['version']],
		['no title', (feed) => delete feed['title']],
		['an item without an id', (feed) => delete feed.items[0]!['id']],
		['an item without content', (feed) => delete feed.items[0]!['content_text']],
		['two items of one id', (feed) => feed.items.push(feed.items[0]!)],
		[
			'a date without an offset',
			(feed) => (feed.items[0]!['date_published'] = '2023-11-29T00:00:00'),
		],
		['a word of no standard', (feed) => (feed.items[0]!['place'] = 'A')],
		['a path for an address', (feed) => (feed['feed_url'] = '/data/feed.json')],
	] as [string, (feed: Feed) => void][])('do not follow it with %s', (_, change) => {
		const feed = JSON.parse(formatJsonFeed(catalog, all, 'zh', link(address))) as Feed;
		change(feed);
		expect(whole.safeParse(feed).success).toBe(false);
	});
});

describe('oEmbed answers', () => {
	const frame = { src: `${address}/embed/site/a/`, title: 'A', width: 640, height: 480 };
	const answer = buildOembed(frame, { name: 'Atlas', url: `${address}/` });

	it('have what the standard requires', () => {
		expect(oembed_schema.safeParse(answer).success).toBe(true);
		for (const key of ['version', 'type', 'html', 'width', 'height']) {
			expect(oembed_schema.safeParse({ ...answer, [key]: undefined }).success, key).toBe(false);
		}
	});
});
