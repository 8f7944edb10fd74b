import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { expect, test } from '../atlas_test.ts';
import { expectNoFaults } from '../axe_page.ts';
import { serveOtherBuild, type OtherBuild } from './other_build.ts';
import { MOST_BYTES } from './page_weight.ts';

/** Of another city, made by `npm run city`, with an invented page: `node scripts/test/build_second.js`. */
const BUILD = 'node_modules/.cache/second_city';
/** What only the atlas of `geo/` may say. */
const FIRST_CITY = /萍乡|Pingxiang|(?<!\d)3603\d{2}(?!\d)/i;

let built: OtherBuild;
let root: string;
test.beforeAll(async () => {
	built = await serveOtherBuild(BUILD, 'node scripts/test/build_second.js');
	({ root } = built);
});
test.afterAll(() => built?.close());

function listTexts(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) return listTexts(path);
		return /\.(?:br|gz|png)$/.test(path) ? [] : [path];
	});
}

test('an atlas of another city has its names, zone and tints, and nothing of the first', async ({
	page,
}) => {
	const texts = listTexts(BUILD);
	expect(texts.length).toBeGreaterThan(100);
	const told = texts.filter(
		(path) => FIRST_CITY.test(path) || FIRST_CITY.test(readFileSync(path, 'utf8')),
	);
	expect(told).toEqual([]);
	expect(readFileSync(join(BUILD, 'embed/atlas.js'), 'utf8')).toContain('"tag":"zigong-atlas"');

	await page.goto(`${root}/`);
	await expect(page).toHaveTitle('自贡项目地图');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('自贡项目地图');
	const districts = page.locator('path.district');
	await expect(districts).toHaveCount(6);
	const fills = await districts.evaluateAll((paths) =>
		paths.map((path) => getComputedStyle(path).fill),
	);
	expect(new Set(fills).size).toBe(6);
	const themes = page.locator('details.legend .themes li');
	await expect(themes).toHaveText(['滨水', '交通']);
	await page.locator('details.legend > summary').click();
	await expect(themes.first().locator('.theme-water')).toBeVisible();
	await page.locator('details.legend > summary').click();
	await page
		.getByRole('link', { name: /虚构桥/ })
		.first()
		.click();
	await expect(page.getByText('全长800米的虚构桥已建成通车').first()).toBeVisible();

	await page.goto(`${root}/en/plan/?point=104.77,29.35`);
	await expect(page).toHaveTitle(/Zigong Project Atlas/);
	await expect(page.locator('[data-readout="gk105"]')).toContainText('N 3248084.83, E 477664.93');
	await expect(page.locator('[data-readout="gk35"]')).toHaveText('N 3248084.83, E 35477664.93');
	await expect(page.locator('dt', { hasText: '105° E (EPSG:4544)' }).first()).toBeVisible();
});

/** Brotli at a level that takes a tenth of the time, and a little more room than what is published. */
const compressQuickly = (text: string): Buffer =>
	brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });

/** What the ground adds to a page: its paths, in the picture and in the data that wakes it. */
function stripGround(html: string): string {
	const paths = [...html.matchAll(/<path class="ground [^"]*" d="([^"]*)"/g)].map(
		([, path]) => path!,
	);
	return paths.reduce((text, path) => text.replaceAll(path, ''), html);
}

test('every drawing has the ground with its credit, and a first view stays light', () => {
	const pages = listTexts(BUILD).filter((path) => path.endsWith('index.html'));
	const drawn = pages.filter((path) => readFileSync(path, 'utf8').includes('class="ground '));
	const kinds = ['', 'en/', 'districts/', 'sites/', 'articles/', 'embed/'];
	for (const kind of kinds) {
		expect(
			drawn.some((path) => path.startsWith(join(BUILD, kind))),
			kind,
		).toBe(true);
	}
	for (const path of drawn) {
		const html = readFileSync(path, 'utf8');
		expect(html, path).toMatch(/道路与水系：© 虚构的测绘者，2026-10-01|Roads, waters: © Invented/);
		for (const compress of [compressQuickly, gzipSync]) {
			const added = compress(html).length - compress(stripGround(html)).length;
			expect(added, path).toBeGreaterThan(0);
			expect(added, path).toBeLessThanOrEqual(8000);
		}
	}
	const html = readFileSync(join(BUILD, 'index.html'), 'utf8');
	const sheets = [...html.matchAll(/href="([^"]+\.css)"/g)].map(([, path]) => join(BUILD, path!));
	const first = [join(BUILD, 'index.html'), ...sheets].map(
		(path) => brotliCompressSync(readFileSync(path)).length,
	);
	expect(first.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(MOST_BYTES);
});

test('an earlier date shows what was reported by then, from one report to the next, on the map and on a district', async ({
	page,
}) => {
	const failed: string[] = [];
	page.on('pageerror', (error) => failed.push(error.message));
	await page.goto(`${root}/en/?asof=2024-08-01`);
	const control = page.getByRole('region', { name: 'As reported by a date' });
	await expect(control).toContainText('As reported by 1 August 2024');
	const list = page.locator('.list');
	await expect(list.locator('[data-site]')).toHaveCount(3);
	await expect(list.locator('[data-site="invented-road"]')).toContainText('Under way');
	await expect(page.locator('.intro .counts').first()).toContainText('3 sites');
	await expect(page.locator('[data-mark]')).toHaveCount(3);

	const slider = control.getByRole('slider', { name: 'Dates with reports' });
	await expect(slider).toHaveAttribute('aria-valuetext', '10 June 2024, date 1 of 2');
	await slider.focus();
	await page.keyboard.press('ArrowRight');
	await expect(page).toHaveURL(/\?asof=2025-06-10$/);
	await expect(list.locator('[data-site]')).toHaveCount(4);
	await expect(list.locator('[data-site="invented-road"]')).toContainText('Completed');
	await page.keyboard.press('End');
	await expect(page).toHaveURL(`${root}/en/`);
	await expect(control).toHaveAttribute('data-as-of', 'today');

	await control.getByLabel('By', { exact: true }).fill('2024-12-31');
	await expect(page).toHaveURL(/\?asof=2024-12-31$/);
	await list.locator('[data-site="invented-road"]').click();
	const card = page.locator('[data-card]');
	await expect(card).toContainText('As reported by 31 December 2024');
	await expect(card).toContainText('虚构路正在铺设路面。');
	await expect(card).not.toContainText('已建成通车');
	await page.goto(`${root}/en/?asof=2024-12-31&site=invented-school`);
	await expect(card.locator('[data-absent]')).toContainText('31 December 2024');

	await page.goto(`${root}/en/districts/510321/?asof=2024-08-01`);
	const steps = page.getByRole('list', { name: 'What was reported when' }).first();
	await expect(control).toHaveAttribute('data-as-of', '2024-08-01');
	await expect(steps.locator('[data-step]')).toHaveCount(1);
	await expect(page.getByText('Invented School')).toHaveCount(0);
	await expect(page.getByRole('table', { name: 'Figures of the sites, added up' })).toHaveCount(0);
	await control.getByRole('button', { name: 'Back to today' }).click();
	await expect(steps.locator('[data-step]')).toHaveCount(2);
	await expect(steps.locator('[data-differs]')).toContainText('Under way');
	await expect(page.locator('[data-changes="2024-06-10"]').first()).toContainText(
		'statuses changed 1',
	);
	await page.goto(`${root}/en/districts/510321/?asof=2020-01-01`);
	await expect(page.getByText('asof=2020-01-01')).toBeVisible();
	expect(failed).toEqual([]);
});

test('an earlier day can be typed, is clear to axe and in forced colours, and says what leads to today', async ({
	page,
}) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto(`${root}/en/?q=invented`);
	const control = page.getByRole('region', { name: 'As reported by a date' });
	const elsewhere = /today’s state, not that of 31 December 2024/;
	await expect(page.locator('[data-elsewhere]')).toHaveCount(0);
	await control.getByLabel('By', { exact: true }).focus();
	await page.keyboard.type('12312024');
	await expect(page).toHaveURL(/asof=2024-12-31/);
	await expect(control.getByRole('status')).toContainText('As reported by 31 December 2024');
	await expect(control.getByRole('alert')).toHaveCount(0);
	await expectNoFaults(page, 'explorer by a day');

	await page.locator('[data-export-open]').click();
	await expect(page.locator('[data-export] [data-elsewhere]')).toHaveText(elsewhere);
	await page.keyboard.press('Escape');
	await page.locator('[data-share-open]').click();
	await expect(page.locator('[data-share] [data-elsewhere]')).toHaveText(elsewhere);
	await expect(page.locator('[data-share-url]')).toContainText('asof=2024-12-31');
	await page.keyboard.press('Escape');
	await page.locator('[data-results] [data-site]').first().click();
	await expect(page.locator('[data-card] [data-elsewhere]')).toHaveText(elsewhere);
	await page.goto(`${root}/en/plan/?tool=select&asof=2024-12-31`);
	await expect(page.locator('.brief [data-elsewhere]')).toHaveText(elsewhere);

	await page.emulateMedia({ forcedColors: 'active' });
	await page.goto(`${root}/en/districts/510321/?asof=2024-12-31`);
	await expect(control).toHaveAttribute('data-as-of', '2024-12-31');
	await expect(page.locator('main [data-elsewhere]')).toHaveText(elsewhere);
	await expectNoFaults(page, 'district by a day, forced colours');
	// What marks the day that is shown is a line, which stays where grounds go.
	const line = await control.locator('.shown').evaluate((node) => {
		const { borderInlineStartStyle, borderInlineStartWidth } = getComputedStyle(node);
		return `${borderInlineStartStyle} ${borderInlineStartWidth}`;
	});
	expect(line).toBe('solid 3px');
	await control.getByRole('slider').focus();
	await expect(control.getByRole('slider')).toBeFocused();
	const outline = await control
		.getByRole('slider')
		.evaluate((node) => getComputedStyle(node).outlineStyle);
	expect(outline).not.toBe('none');
});
