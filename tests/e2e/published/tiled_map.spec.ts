import type { Page } from '@playwright/test';
import { expect, mapTest, test } from '../atlas_test.ts';
import { card, openExplorer } from '../explorer_page.ts';
import { serveOtherBuild, type OtherBuild } from './other_build.ts';

/** Some pages of an atlas of 300 invented sites whose map comes in tiles: `npx tsx scripts/test/build_grown.ts`. */
const BUILD = 'node_modules/.cache/grown';

let built: OtherBuild;
let root: string;
test.beforeAll(async () => {
	built = await serveOtherBuild(BUILD, 'npx tsx scripts/test/build_grown.ts');
	({ root } = built);
});
test.afterAll(() => built?.close());

/** Files of the layout that were asked for, by name. */
function watchLayout(page: Page): Set<string> {
	const files = new Set<string>();
	page.on('request', (request) => {
		const [, file] = /\/data\/v\/[^/]+\/(.+)$/.exec(request.url()) ?? [];
		if (file) files.add(file);
	});
	return files;
}

/** What the keys can go to. */
async function countStops(page: Page): Promise<number> {
	const label = await page.locator('[data-map-keys]').getAttribute('aria-label');
	return Number(/\d+/.exec(label ?? '')?.[0]);
}

/** Goes from place to place until one is the place of a single site. */
async function findStop(page: Page, is: (id: string) => boolean): Promise<void> {
	const keys = page.locator('[data-map-keys]');
	await keys.focus();
	await page.keyboard.press('Home');
	for (let step = await countStops(page); step > 0; step--) {
		if (is((await keys.getAttribute('data-stop')) ?? '')) return;
		await page.keyboard.press('PageDown');
	}
	throw new Error('No such place in the picture');
}

mapTest(
	'a first picture takes tiles alone; keys and presses open what they show',
	async ({ page, waitForMap }) => {
		const failed: string[] = [];
		page.on('pageerror', (error) => failed.push(error.message));
		const files = watchLayout(page);
		await openExplorer(page, `${root}/`);
		await waitForMap();
		await expect.poll(() => countStops(page)).toBeGreaterThan(5);
		expect([...files].filter((file) => !file.startsWith('tiles'))).toEqual([]);

		await findStop(page, (id) => id.startsWith('cluster-'));
		const before = await page.locator('[data-camera]').getAttribute('data-camera');
		await page.keyboard.press('Enter');
		await expect(page.locator('[data-camera]')).not.toHaveAttribute('data-camera', before!);

		await openExplorer(page, `${root}/?map=113.85,27.62,13`);
		await waitForMap();
		await expect.poll(() => countStops(page)).toBeGreaterThan(1);
		await findStop(page, (id) => /^(?:area|near|line)-/.test(id));
		const stop = await page.locator('[data-map-keys]').getAttribute('data-stop');
		await page.keyboard.press('Enter');
		await expect(card(page)).toBeVisible();
		expect(stop).not.toBeNull();
		expect(failed).toEqual([]);
	},
);

mapTest(
	'a filter leaves what passes, on the live map and in the drawing',
	async ({ page, waitForMap }) => {
		const signs = page.locator('[data-site-marks] [data-mark]');
		await openExplorer(page, `${root}/`);
		const drawn = await signs.count();
		await openExplorer(page, `${root}/?theme=water`);
		await expect.poll(() => signs.count()).toBeLessThan(drawn);
		await openExplorer(page, `${root}/`);
		await waitForMap();
		await expect.poll(() => countStops(page)).toBeGreaterThan(5);
		const all = await countStops(page);
		await page.locator('.tools summary').first().click();
		await page.locator('label', { has: page.locator('input[value="water"]') }).click();
		await expect.poll(() => countStops(page)).toBeLessThan(all);
	},
);
