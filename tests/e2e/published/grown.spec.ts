import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { buildExplorerView, type ExplorerView } from '../../../src/lib/data/explorer_view.ts';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import { growGeo } from '../../grown_geo.ts';
import { expect, test } from '../atlas_test.ts';
import { card, openExplorer } from '../explorer_page.ts';
import { serveOtherBuild, type OtherBuild } from './other_build.ts';
import { weighSettled } from './page_weight.ts';

/** Some pages of an atlas of 300 invented sites: `npx tsx scripts/test/build_grown.ts`. */
const BUILD = 'node_modules/.cache/grown';
const SITES = 300;
/** More sites than a press opens, in the district whose page is built. */
const TOWNSHIP = { mark: 'area-360322102', page: /\/districts\/360322\/#township-360322102$/ };

let built: OtherBuild;
let root: string;
test.beforeAll(async () => {
	built = await serveOtherBuild(BUILD, 'npx tsx scripts/test/build_grown.ts');
	({ root } = built);
});
test.afterAll(() => built?.close());

/** The same atlas as it was built. */
function readWhole(): ExplorerView {
	const { catalog } = parseGeo(growGeo(loadGeoFromDisk('geo'), SITES, 7));
	return buildExplorerView(catalog!, 'zh');
}

/** What a page has fetched, as it travels. */
function watchBytes(page: Page): { paths: string[]; bytes: () => number } {
	const paths: string[] = [];
	page.on('request', (request) => {
		const { origin, pathname } = new URL(request.url());
		if (origin === root) paths.push(pathname);
	});
	const fileOf = (path: string): string =>
		join(BUILD, path.endsWith('/') ? `${path}index.html` : path);
	return {
		paths,
		bytes: () =>
			[...new Set(paths)]
				.map(fileOf)
				.filter((file) => existsSync(file))
				.reduce((sum, file) => sum + weighSettled(file), 0),
	};
}

/** Until nothing more is asked for: a list is there before all that goes with it. */
async function rest(paths: readonly string[]): Promise<void> {
	let known = -1;
	const countNew = (): number => {
		const before = known;
		known = paths.length;
		return known - before;
	};
	await expect.poll(countNew, { intervals: [500] }).toBe(0);
}

test.describe('a grown atlas without script', () => {
	test.use({ javaScriptEnabled: false });

	test('the map has few signs, each a link to where its sites are listed; all sites are in pages', async ({
		page,
	}) => {
		await page.goto(`${root}/`);
		const signs = page.locator('[data-site-marks] a[data-mark]');
		expect(await signs.count()).toBeGreaterThan(12);
		expect(await signs.count()).toBeLessThanOrEqual(120);
		const hrefs = await signs.evaluateAll((links) =>
			links.map((link) => link.getAttribute('href') ?? ''),
		);
		expect(hrefs.filter((href) => !/^\/(?:sites|districts)\//.test(href))).toEqual([]);
		await expect(page.locator('.list [data-site]')).toHaveCount(30);

		await page.locator(`[data-mark="${TOWNSHIP.mark}"]`).click();
		await expect(page).toHaveURL(TOWNSHIP.page);
		await page.locator('#township-360322102 [data-township-all]').click();
		await expect(page).toHaveURL(/\/districts\/360322\/township\/360322102\/$/);
		await expect(page.locator('h1')).toHaveText('桐木镇');
		expect(await page.locator('main h2 + ul > li').count()).toBe(55);
		await page.getByRole('link', { name: '上栗县' }).first().click();
		await page.getByRole('link', { name: '下一页' }).click();
		await expect(page).toHaveURL(/\/districts\/360322\/page\/2\/$/);
		await expect(page.locator('[data-page]')).toHaveAttribute('data-page', '2');

		await page.goto(`${root}/`);
		await page.locator('[data-all-sites]').click();
		const listed = page.locator('.list [data-site]');
		await expect(listed).toHaveCount(100);
		const first = await listed.first().getAttribute('data-site');
		await page.getByRole('link', { name: '下一页' }).click();
		await expect(page).toHaveURL(/\/sites\/page\/2\/$/);
		await expect(page.locator('[data-page]')).toHaveAttribute('data-page', '2');
		await expect(listed).toHaveCount(100);
		expect(await listed.first().getAttribute('data-site')).not.toBe(first);
	});
});

test('a page holds the newest sites and fetches nothing of the others before it is asked', async ({
	page,
}) => {
	for (const [path, most] of FIRST_FETCH) {
		const fetched = watchBytes(page);
		await openExplorer(page, `${root}${path}`);
		await page.waitForLoadState('networkidle');
		expect(fetched.paths.filter((one) => one.startsWith('/data/'))).toEqual([]);
		expect(fetched.bytes(), path).toBeLessThanOrEqual(most);
	}
	await openExplorer(page, `${root}/`);
	const fetched = watchBytes(page);
	await page.locator('.tools summary').first().click();
	await page.locator('label', { has: page.locator('input[value="water"]') }).click();
	await expect(page.locator('[data-results] [data-site]').first()).toBeVisible();
	await rest(fetched.paths);
	const list = fetched.paths.filter((one) => one.startsWith('/data/'));
	expect(list.filter((one) => !one.startsWith('/data/v/'))).toEqual([]);
	expect(fetched.bytes()).toBeLessThanOrEqual(FIRST_LIST);
	const before = fetched.bytes();
	await page.getByRole('searchbox').fill('桐木');
	await expect(page.locator('[data-results] [data-result]').first()).toBeVisible();
	await rest(fetched.paths);
	expect(fetched.bytes() - before).toBeLessThanOrEqual(FIRST_SEARCH);
});

test('links, filters, orders, search, signs and lists know all sites; a file that fails is named', async ({
	page,
}) => {
	const explorer = readWhole();
	expect(explorer.sites).toHaveLength(SITES);
	const oldest = explorer.sites.at(-1)!;
	const newest = explorer.sites[0]!;
	const failed: string[] = [];
	page.on('pageerror', (error) => failed.push(error.message));

	await openExplorer(page, `${root}/?site=${oldest.id}`);
	await expect(card(page)).toContainText(oldest.name);
	await page.keyboard.press('Escape');
	await openExplorer(page, `${root}/?site=no-such-site`);
	await expect(page.getByText('no-such-site')).toBeVisible();
	await expect(card(page)).toHaveCount(0);

	await page.context().route('**/data/v/*/columns.bin', (route) => route.abort());
	await openExplorer(page, `${root}/?theme=water`);
	const trouble = page.locator('[data-shard-failed]');
	await expect(trouble).toContainText('columns.bin');
	await expect(page.locator('.list [data-site]')).toHaveCount(30);
	await page.context().unrouteAll();
	await trouble.getByRole('button').click();
	await expect(trouble).toHaveCount(0);
	const water = explorer.sites.filter(({ facets }) => facets.theme.includes('water'));
	const count = page.locator('[data-result-count]');
	await expect(count).toHaveAttribute('data-result-count', String(water.length));
	const rows = page.locator('[data-results] [data-site]');
	await expect(rows).toHaveCount(Math.min(50, water.length));
	await page.locator('[data-results] button').click();
	await expect(rows).toHaveCount(Math.min(100, water.length));
	expect(await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-site')))).toEqual(
		water.slice(0, 100).map(({ id }) => id),
	);

	await page.goto(`${root}/?sort=district`);
	const [first] = explorer.groups;
	const heading = page.locator(`.list section[aria-labelledby="${first!.key}"]`);
	await expect(heading.locator('h2 span')).toHaveText(String(first!.site_ids.length));
	await expect(heading.locator('[data-site]')).toHaveCount(20);
	await heading.getByRole('button').click();
	await expect(heading.locator('[data-site]')).toHaveCount(first!.site_ids.length);

	await page.goto(`${root}/plan/brief/?sites=${newest.id},${oldest.id},no-such-site`);
	await expect(page.getByText('no-such-site')).toBeVisible();
	await expect(page.locator('[data-brief-row]')).toHaveCount(2);
	await expect(page.locator('[data-brief]')).toContainText(oldest.name);
	await page.goto(`${root}/`);
	await page.getByRole('searchbox').fill(oldest.name);
	await expect(page.locator(`[data-results] [data-site="${oldest.id}"]`)).toBeVisible();
	// What answers is away from the page.
	const workers = page.workers().map((worker) => worker.url());
	expect(workers.join()).toMatch(/queries_worker/);

	await page.goto(`${root}/`);
	await page.locator(`[data-mark="${TOWNSHIP.mark}"]`).click();
	await expect(page).toHaveURL(TOWNSHIP.page);
	await expect(page.locator('h1')).toBeVisible();
	expect(failed).toEqual([]);
});

test('where no worker starts the page answers by itself: filters, words, nearest', async ({
	page,
}) => {
	const explorer = readWhole();
	const [newest] = explorer.sites;
	await page.context().route('**/queries_worker-*', (route) => route.abort());
	await openExplorer(page, `${root}/?theme=water&near=113.8520,27.6228`);
	const water = explorer.sites.filter(({ facets }) => facets.theme.includes('water'));
	await expect(page.locator('[data-result-count]')).toHaveAttribute(
		'data-result-count',
		String(water.length),
	);
	await expect(page.locator('[data-results] [data-site]').first()).toContainText(/km|公里|米/);
	await page.getByRole('searchbox').fill(newest!.name);
	await expect(page.locator('[data-result-count]')).not.toHaveAttribute(
		'data-result-count',
		String(water.length),
	);
});

/** Most bytes that a page fetches before the reader does anything, and with the first list that is asked for. */
const FIRST_FETCH = [
	['/', 165_000],
	['/plan/', 275_000],
] as const;
const FIRST_LIST = 55_500;
/** With the first search after it, nothing of words fetched before. */
const FIRST_SEARCH = 26_000;
