import { beforeAll, describe, expect, it, test } from 'vitest';
import type { Catalog } from '../../../src/lib/domain/reading/catalog.ts';
import { buildArticleSummaries, buildArticleView } from '../../../src/lib/data/article_view.ts';
import { buildEmbedView, listEmbeds } from '../../../src/lib/data/embed_view.ts';
import { buildExplorerView } from '../../../src/lib/data/explorer_view.ts';
import { buildSiteView } from '../../../src/lib/data/site_view.ts';
import {
	buildSourceSummaries,
	buildSourceView,
} from '../../../src/lib/data/sources/source_view.ts';
import { buildArticlesJson } from '../../../src/lib/domain/exports/articles_json.ts';
import { listFeedItems } from '../../../src/lib/domain/exports/feeds/feed_items.ts';
import { listPagePaths } from '../../../src/lib/domain/exports/feeds/sitemap.ts';
import { buildCitationView } from '../../../src/lib/data/sources/citation_view.ts';
import {
	buildCitationsJson,
	buildSourcesJson,
	formatCitationsRis,
} from '../../../src/lib/domain/sources/sources_json.ts';
import { findDataDate } from '../../../src/lib/domain/exports/terms.ts';
import { listPapers } from '../../../src/lib/domain/reading/papers.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import { two_pages } from '../two_pages.ts';

const OLD = 'invented-daily-2024-06-10-p03';
const NEW = 'invented-daily-2025-06-10-p02';

let catalog: Catalog;
beforeAll(() => {
	catalog = parseGeo(two_pages).catalog!;
});

describe('two sources of a year apart', () => {
	test('the list has the newest first, with what each brought', () => {
		expect(buildSourceSummaries(catalog, 'zh')).toEqual([
			{
				...{ id: NEW, publication: '虚构日报第02版', date: '2025-06-10', kind: '报纸' },
				counts: { articles: 2, sites: 1, figures: 9, statuses: 5 },
			},
			{
				...{ id: OLD, publication: '虚构日报第03版', date: '2024-06-10', kind: '报纸' },
				counts: { articles: 2, sites: 5, figures: 10, statuses: 5 },
			},
		]);
	});

	test('figures of all sources are all figures, new sites of all sources all sites', () => {
		const counts = buildSourceSummaries(catalog, 'en').map((source) => source.counts);
		const sum = (read: (one: (typeof counts)[number]) => number): number =>
			counts.reduce((total, one) => total + read(one), 0);
		const claims = [...catalog.articles, ...catalog.sites.map(({ properties }) => properties)];
		expect(sum(({ sites }) => sites)).toBe(catalog.sites.length);
		expect(sum(({ figures }) => figures)).toBe(claims.flatMap((one) => one.claims).length);
		expect(sum(({ statuses }) => statuses)).toBe(
			catalog.sites.flatMap(({ steps }) => steps).length,
		);
	});

	test('a page knows its neighbours in time, its addresses and its sites', () => {
		const old = buildSourceView(catalog, OLD, 'en');
		expect(old.older).toBeNull();
		expect(old.newer).toMatchObject({ id: NEW, publication: 'Invented Daily, page 02' });
		expect(old.archived?.date).toBe('2024-06-11');
		const { url, archived, new_sites, known_sites, articles } = buildSourceView(catalog, NEW, 'en');
		expect([url, archived]).toEqual([null, null]);
		expect(new_sites.map(({ id }) => id)).toEqual(['invented-sewage-works']);
		expect(known_sites.map(({ id }) => id)).toHaveLength(4);
		expect(articles.map(({ id }) => id)).toEqual(['park-a-year-on', 'bridge-halted']);
		expect(() => buildSourceView(catalog, 'nowhere', 'en')).toThrow(RangeError);
	});

	test('lists that people read show the newest page first, in the order of the page', () => {
		const order = ['park-a-year-on', 'bridge-halted', 'park-begins', 'bridge-nearly-done'];
		expect(buildArticleSummaries(catalog, 'zh').map(({ id }) => id)).toEqual(order);
		const view = buildExplorerView(catalog, 'zh');
		expect(view.articles.map(({ id }) => id)).toEqual(order);
		expect(view.date).toBe('2025-06-10');
		expect(view.sites.at(-1)?.id).toBe('invented-road');
		const embeds = listEmbeds(catalog, 'zh').filter(({ kind }) => kind === 'article');
		expect(embeds.map(({ id }) => id)).toEqual(order);
		const turn = buildArticleView(catalog, 'bridge-halted', 'zh');
		expect([turn.previous?.id, turn.next?.id]).toEqual(['park-a-year-on', 'park-begins']);
	});

	test('feeds and files date a site by its own source', () => {
		const dates = listFeedItems(catalog, { kind: 'all' }, 'en').map(({ date }) => date);
		expect(dates).toEqual(dates.toSorted().toReversed());
		expect(new Set(dates)).toEqual(new Set(['2024-06-10', '2024-06-20', '2025-06-10']));
		expect(findDataDate(catalog)).toBe('2025-06-10');
		expect(buildArticlesJson(catalog)[0]).toMatchObject({
			...{ id: 'park-begins', date: '2024-06-10', publication: { zh: '虚构日报第03版' } },
			source: { id: OLD, publication: { en: 'Invented Daily' }, page: '03' },
		});
	});

	test('an excerpt is led to its words where they were published, and to an archive', () => {
		const { excerpts } = buildArticleView(catalog, 'park-begins', 'zh');
		expect(decodeURIComponent(excerpts[1]!.original!.href!)).toBe(
			'https://daily.example/2024-06/10/page-03.html#:~:text=虚构学校已建成投用，可容纳学生900人。',
		);
		expect(excerpts[1]!.original!.archived).toMatch(/^https:\/\/archive\.example\/.*#:~:text=/);
		expect(buildArticleView(catalog, 'park-a-year-on', 'zh').excerpts[0]!.original).toBeNull();
	});

	test('a site and an embed name every source they quote, the newest first', () => {
		const { papers } = buildSiteView(catalog, 'invented-bridge', 'zh');
		expect(papers.newest.map(({ id }) => id)).toEqual([NEW, OLD]);
		expect(buildEmbedView(catalog, 'article', 'park-begins', 'zh').papers.newest).toHaveLength(1);
	});

	test('their pages are worth finding', () => {
		expect(listPagePaths(catalog)).toEqual(
			expect.arrayContaining(['sources/', `sources/${OLD}/`, `sources/${NEW}/`]),
		);
	});
});

test('of many sources three are named and the others counted', () => {
	const source = catalog.sources[0]!;
	const many = Array.from({ length: 40 }, (_, year) => ({
		...source,
		id: `s-${year}`,
		date: `${1980 + year}-01-01`,
	}));
	const { newest, more } = listPapers([...many, ...many], 'en');
	expect(newest.map(({ date }) => date.slice(0, 4))).toEqual(['2019', '2018', '2017']);
	expect(more).toBe(37);
});

describe('files of sources and references', () => {
	it('have every source with what it brought', () => {
		const [old, fresh] = buildSourcesJson(catalog);
		expect(old).toMatchObject({ id: OLD, added_on: null, archived_on: '2024-06-11' });
		expect(fresh).toMatchObject({
			...{ id: NEW, added_on: '2025-06-10', articles: ['park-a-year-on', 'bridge-halted'] },
			sites_first_reported: ['invented-sewage-works'],
		});
		expect(fresh!.sites_reported_again).toContain('invented-bridge');
	});

	it('have the reference to every article, as each article has it', () => {
		expect(buildCitationsJson(catalog).map(({ id }) => id)).toEqual(
			catalog.articles.map(({ id }) => id),
		);
		const ris = formatCitationsRis(catalog);
		expect(ris.match(/^TY {2}- /gm)).toHaveLength(catalog.articles.length);
		for (const article of catalog.articles) expect(ris).toContain(buildCitationView(article).ris);
	});
});
