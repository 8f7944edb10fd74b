import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../atlas_test.ts';
import { card, openExplorer } from '../explorer_page.ts';
import { serveOtherBuild, type OtherBuild } from './other_build.ts';

/** Some pages of an atlas of 300 invented sites: `npx tsx scripts/test/build_grown.ts`. */
const BUILD = 'node_modules/.cache/grown';
/** The district whose page is built. */
const DISTRICT = 360322;

type Feature = { id: string; properties: { themes: string[]; district: number | null } };

let built: OtherBuild;
let root: string;
/** Ids of the sites in each file of details. */
let groups: string[][];
let features: Feature[];
let ids: ReadonlySet<string>;
test.beforeAll(async () => {
	built = await serveOtherBuild(BUILD, 'npx tsx scripts/test/build_grown.ts');
	({ root } = built);
	({ features } = readJson<{ features: Feature[] }>(join(BUILD, 'data/sites.geojson')));
	ids = new Set(features.map(({ id }) => id));
	const [layout] = readdirSync(join(BUILD, 'data/v'));
	const folder = join(BUILD, 'data/v', layout!);
	groups = readdirSync(folder)
		.filter((file) => /^details-\d+\.json$/.test(file))
		.toSorted((a, b) => parseInt(a.slice(8)) - parseInt(b.slice(8)))
		.map((file) => readJson<{ rows: Feature[] }>(join(folder, file)).rows.map(({ id }) => id));
});
test.afterAll(() => built?.close());

function readJson<T>(path: string): T {
	return JSON.parse(readFileSync(path, 'utf8')) as T;
}

/** Paths below `/data/` that pages and their workers ask for. */
function watchData(page: Page): () => string[] {
	const paths = new Set<string>();
	page.context().on('request', (request) => {
		const { pathname } = new URL(request.url());
		if (pathname.startsWith('/data/')) paths.add(pathname);
	});
	return () => {
		const all = [...paths];
		paths.clear();
		return all;
	};
}

const listDetails = (paths: readonly string[]): string[] =>
	paths.filter((path) => /\/details-\d+\.json$/.test(path));

/** What a press in the open dialog hands to the downloads. */
async function takeExport(page: Page, name: RegExp): Promise<Feature[]> {
	const downloading = page.waitForEvent('download');
	await page.locator('dialog[open]').getByRole('button', { name }).click();
	const file = await (await downloading).path();
	return readJson<{ features: Feature[] }>(file).features;
}

test('a brief, a sheet and a file of some sites read details of these alone; what could not be had is counted, and no file has the rest', async ({
	page,
}) => {
	const takeData = watchData(page);
	const [a, b] = groups[3]!;
	await page.goto(`${root}/plan/brief/?sites=${a},${b}`);
	await expect(page.locator('[data-brief-row]')).toHaveCount(2);
	const of_brief = takeData();
	expect(of_brief).not.toContain('/data/sites.geojson');
	expect(listDetails(of_brief)).toHaveLength(1);

	await page.goto(`${root}/en/plan/sheet/?scale=25000`);
	await expect(page.locator('[data-sheets]')).toBeVisible();
	const of_sheet = takeData();
	expect(of_sheet).not.toContain('/data/sites.geojson');
	expect(listDetails(of_sheet).length).toBeLessThan(groups.length);

	const water = features.filter(({ properties }) => properties.themes.includes('water'));
	await page.context().route('**/details-3.json', (route) => route.abort());
	await openExplorer(page, `${root}/?theme=water`);
	await page.locator('[data-export-open]').click();
	const dialog = page.locator('dialog[open]');
	await expect(dialog.locator('[data-export-what]')).toContainText(String(water.length));
	expect(listDetails(takeData())).toEqual([]);
	let has_file = false;
	page.on('download', () => (has_file = true));
	await dialog.getByRole('button', { name: '下载' }).click();
	const lost = water.filter(({ id }) => groups[3]!.includes(id)).length;
	await expect(dialog.locator(`[data-chosen-lost="${lost}"]`)).toContainText('details-3.json');
	expect(has_file).toBe(false);
	await page.context().unrouteAll();
	takeData();
	const written = await takeExport(page, /重试|再试/);
	expect(written.map(({ id }) => id).toSorted()).toEqual(water.map(({ id }) => id).toSorted());
	expect(listDetails(takeData())).toHaveLength(1);
	await page.keyboard.press('Escape');

	await page.emulateMedia({ media: 'print' });
	const printed = page.locator('[data-results]');
	await expect(printed).toContainText(String(water.length));
	await expect(printed).toContainText('50');
	await expect(printed.getByRole('button')).toBeHidden();

	await page.emulateMedia({ media: null });
	const themes = new Set(features.flatMap(({ properties }) => properties.themes));
	await openExplorer(page, `${root}/?theme=${[...themes].join(',')}`);
	await page.locator('[data-export-open]').click();
	await expect(dialog.getByRole('link')).toHaveAttribute('href', '/data/sites.geojson');
	await dialog.getByRole('radio', { name: 'GPX' }).check();
	await expect(dialog.getByRole('link')).toHaveCount(0);
	expect(listDetails(takeData())).toEqual([]);
});

test('a link to a site fetches what lies below the sites of its drawing by itself; the page as it comes has all of it', async ({
	page,
}) => {
	const takeData = watchData(page);
	const path = `/sites/${readdirSync(join(BUILD, 'sites')).find((id) => ids.has(id))}/`;
	const listPaths = (): Promise<(string | null)[]> =>
		page
			.locator('main figure svg path')
			.evaluateAll((paths) => paths.map((one) => one.getAttribute('d')));
	await openExplorer(page, `${root}${path}`);
	const paths = await listPaths();
	expect(paths.join('').length).toBeGreaterThan(3000);
	expect(takeData()).toEqual([]);
	await openExplorer(page, `${root}/sites/`);
	await page.locator(`main a[href="${path}"]`).first().click();
	await expect.poll(listPaths).toEqual(paths);
	expect(takeData().filter((one) => one.startsWith('/data/drawn/'))).toHaveLength(1);
});

test('an old tab after a deploy says that a new version is there', async ({ page }) => {
	await openExplorer(page, `${root}/`);
	await page.locator('.tools summary').first().click();
	const water = page.locator('label', { has: page.locator('input[value="water"]') });
	await expect(water).toBeVisible();
	const gone = { status: 404, body: 'none' };
	await page.context().route(/\/(?:_app\/immutable|data)\//, (route) => route.fulfill(gone));
	await page
		.context()
		.route('**/_app/version.json', (route) => route.fulfill({ json: { version: '9'.repeat(13) } }));
	await water.click();
	await expect(page.locator('[data-update]')).toContainText('新版本');
	await expect(page.locator('.list [data-site]').first()).toBeVisible();
});

test.describe('without a network', () => {
	test.use({ serviceWorkers: 'allow' });

	test('lists, cards, briefs and files of a kept district are as ever, and what is not kept is named', async ({
		page,
		context,
	}) => {
		const kept = readJson<{ files: [string, number][] }>(
			join(BUILD, `offline/zh-${DISTRICT}.json`),
		).files.map(([path]) => path);
		const own = features.filter(({ properties }) => properties.district === DISTRICT);
		const absent = groups.findIndex(
			(_, at) => !kept.some((path) => path.endsWith(`details-${at}.json`)),
		);
		expect(kept).not.toContain('/data/sites.geojson');
		expect(absent).toBeGreaterThanOrEqual(0);
		await openExplorer(page, `${root}/districts/${DISTRICT}/`);
		await page.evaluate(async () => void (await navigator.serviceWorker.ready));
		const panel = page.locator(`[data-keep="zh-${DISTRICT}"]`);
		await panel.getByRole('button').first().click();
		await expect(panel.locator('progress')).toHaveCount(0, { timeout: 60_000 });
		await expect(panel.locator('.trouble')).toHaveCount(0);
		await context.setOffline(true);

		await openExplorer(page, `${root}/?district=${DISTRICT}&theme=water`);
		const chosen = own.filter(({ properties }) => properties.themes.includes('water'));
		await expect(page.locator('[data-results] [data-site]').first()).toBeVisible();
		await page.locator('[data-export-open]').click();
		const written = await takeExport(page, /下载/);
		const taken = new Set(written.map(({ id }) => id));
		expect(chosen.filter(({ id }) => !taken.has(id))).toEqual([]);
		await page.keyboard.press('Escape');

		await page.goto(`${root}/plan/brief/?sites=${chosen[0]!.id},${own.at(-1)!.id}`);
		await expect(page.locator('[data-brief-row]')).toHaveCount(2);
		await page.goto(`${root}/plan/brief/?sites=${chosen[0]!.id},${groups[absent]![0]}`);
		await expect(page.locator('[data-chosen-lost="1"]')).toContainText(`details-${absent}.json`);
		await expect(page.locator('[data-brief-row]')).toHaveCount(0);
		await openExplorer(page, `${root}/?site=${features[0]!.id}`);
		await expect(card(page)).toBeVisible();
	});
});
