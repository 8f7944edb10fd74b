import { describe, expect, it } from 'vitest';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import { listDigests, buildDigest } from '../../../src/lib/domain/digest/build_digest.ts';
import { formatDigestText } from '../../../src/lib/domain/digest/digest_text.ts';
import { findNewestDay, listEvents } from '../../../src/lib/domain/events/list_events.ts';
import { buildDcatCatalog } from '../../../src/lib/domain/exports/dcat/dcat_catalog.ts';
import { listFeedScopes } from '../../../src/lib/domain/exports/feeds/feed_scope.ts';
import { formatAtomFeed, formatJsonFeed } from '../../../src/lib/domain/exports/feeds/feeds.ts';
import { formatOpml } from '../../../src/lib/domain/exports/feeds/opml.ts';
import { listOpmlGroups } from '../../../src/lib/domain/exports/feeds/opml_groups.ts';
import { formatPromises } from '../../../src/lib/domain/exports/feeds/promises_ics.ts';
import { buildSitemaps } from '../../../src/lib/domain/exports/feeds/sitemap.ts';
import {
	buildAnnotationCollection,
	buildAnnotationPage,
} from '../../../src/lib/domain/exports/linked/annotations.ts';
import { buildClaimsJsonld } from '../../../src/lib/domain/exports/linked/claims_jsonld.ts';
import { buildDataIndex } from '../../../src/lib/domain/exports/machines/data_index.ts';
import { formatLlmsTxt } from '../../../src/lib/domain/exports/machines/llms_txt.ts';
import { buildOc4idsPackage } from '../../../src/lib/domain/exports/oc4ids/oc4ids_package.ts';
import { LANGUAGE_CODES, formatPrefix } from '../../../src/lib/domain/language/languages.ts';
import { listPromises } from '../../../src/lib/domain/promises/list_promises.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';

const catalog = parseGeo(loadGeoFromDisk('geo')).catalog!;
const ORIGIN = 'https://a.example';
const root = `${ORIGIN}/atlas/`;

/** What each builder writes with an origin and a base path, as its route calls it. */
function* writeAll(): Generator<[name: string, text: string]> {
	const page = (language: (typeof LANGUAGE_CODES)[number]) => (path: string) =>
		`${root}${formatPrefix(language)}${path}`;
	yield ['sitemap.xml', buildSitemaps(catalog, root).get('sitemap.xml')!];
	yield ['llms.txt', formatLlmsTxt(buildDataIndex(catalog, root), root)];
	yield ['index.json', JSON.stringify(buildDataIndex(catalog, root))];
	yield ['catalog.jsonld', JSON.stringify(buildDcatCatalog(catalog, { root, contact_email: '' }))];
	yield ['claims.jsonld', JSON.stringify(buildClaimsJsonld(catalog, { root }))];
	yield ['collection.jsonld', JSON.stringify(buildAnnotationCollection(catalog, { root }))];
	for (const { id } of catalog.sources) {
		yield [`${id}.jsonld`, JSON.stringify(buildAnnotationPage(catalog, id, { root }))];
	}
	for (const language of LANGUAGE_CODES) {
		const links = { page: page(language), file: (name: string) => `${root}data/${name}` };
		const head = { title: 'a', day: findNewestDay(listEvents(catalog), catalog) };
		const groups = listOpmlGroups(catalog, language, links);
		yield [`opml ${language}`, formatOpml(head, groups, language)];
		const promises = formatPromises(listPromises(catalog), catalog, language, page(language));
		yield [`ics ${language}`, promises.replaceAll('\r\n ', '')];
		const place = { root, prefix: '' };
		yield [`oc4ids ${language}`, JSON.stringify(buildOc4idsPackage(catalog, language, place))];
		for (const scope of listFeedScopes(catalog)) {
			const feed = { page: page(language), home: root, file: () => `${root}data/feed.xml` };
			yield [`atom ${language}`, formatAtomFeed(catalog, scope, language, feed)];
			yield [`json feed ${language}`, formatJsonFeed(catalog, scope, language, feed)];
		}
		for (const key of listDigests(catalog)) {
			const digest = buildDigest(catalog, key);
			const options = { language, page: page(language), today: '2031-05-07' };
			yield [`digest ${language}`, formatDigestText(digest, catalog, options)];
		}
	}
}

describe('addresses below an origin and a base path', () => {
	const written = [...writeAll()];

	it('are whole in every file, once with the origin and once with the base', () => {
		for (const [name, text] of written) {
			const found = text.match(/https:\/\/a\.example[^\s"'<>\\)]*/g) ?? [];
			expect(found.length, name).toBeGreaterThan(0);
			const wrong = found.filter(
				(address) => !/^https:\/\/a\.example\/atlas\/(?!atlas)/.test(address),
			);
			expect(wrong, name).toEqual([]);
			expect(
				found.filter((address) => address.slice(8).includes('//')),
				name,
			).toEqual([]);
		}
	});

	it('stand apart from Chinese words, which no reader of links would cut off', () => {
		for (const [name, text] of written) {
			expect(
				text.match(/https:\/\/a\.example[\w/.#?=&:%-]*[\p{Script=Han}，。；、）」』]+/gu) ?? [],
				name,
			).toEqual([]);
		}
	});

	it('are no paths without an origin where one is set', () => {
		for (const [name, text] of written) {
			const rooted = text.match(
				/["(>](?:\/atlas)?\/(?:en\/)?(?:sites|articles|data|sources|digest)\/[^"<)]*/g,
			);
			expect(rooted ?? [], name).toEqual([]);
		}
	});
});
