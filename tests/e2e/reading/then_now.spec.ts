import type { Page, Route } from '@playwright/test';
import { expect, test } from '../atlas_test.ts';
import { expectNoFaults } from '../axe_page.ts';
import { openExplorer } from '../explorer_page.ts';

/** An invented picture of one colour. */
const PICTURE =
	'<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"><rect width="256" height="256" fill="#6b7f52"/></svg>';

type Asked = { layer: string; tile: string };

/** A tile server of our own in EOX's place, and every request that leaves the atlas's origin. */
async function fakeTiles(
	page: Page,
	answer: (route: Route, layer: string) => Promise<void> | null,
) {
	const asked: Asked[] = [];
	const foreign = new Set<string>();
	page.on('request', (request) => {
		const { origin, protocol } = new URL(request.url());
		if (/^http/.test(protocol) && !/^http:\/\/localhost/.test(origin)) foreign.add(origin);
	});
	await page.route('https://tiles.maps.eox.at/**', async (route) => {
		const [, layer = '', tile = ''] =
			/\/wmts\/1\.0\.0\/([^/]+)\/default\/g\/(\d+\/\d+\/\d+)\.jpg$/.exec(route.request().url()) ??
			[];
		asked.push({ layer, tile });
		await (answer(route, layer) ??
			route.fulfill({
				contentType: 'image/svg+xml',
				headers: { 'access-control-allow-origin': '*' },
				body: PICTURE,
			}));
	});
	const listLayers = (): string[] => [...new Set(asked.map(({ layer }) => layer))].toSorted();
	return { asked, foreign, listLayers };
}

const dialog = (page: Page) => page.locator('dialog[data-then-now]');
const slider = (page: Page) => dialog(page).getByRole('slider');
const status = (page: Page) => dialog(page).getByRole('status');

test('en: two years of a site are compared by keys and pointer; nobody is asked before the reader agrees', async ({
	page,
}) => {
	let is_broken = true;
	const { asked, foreign, listLayers } = await fakeTiles(page, (route, layer) => {
		if (layer.includes('2021') && is_broken) return route.abort();
		return layer.includes('2019') ? new Promise(() => {}) : null;
	});
	await openExplorer(page, '/en/sites/xinshun-mine/');
	const opener = page.locator('[data-then-now-open]');
	await opener.click();
	await expect(dialog(page)).toContainText('asks tiles.maps.eox.at (EOX IT Services GmbH)');
	await expect(dialog(page)).toContainText('a second witness and no more than that');
	await expect(dialog(page)).toContainText('For non-commercial use only');
	await expect(dialog(page).getByRole('link', { name: 'CC BY 4.0' })).toBeVisible();
	expect([...foreign]).toEqual([]);
	await expectNoFaults(page, 'what is asked first');

	await dialog(page).locator('[data-then-now-go]').click();
	await expect(status(page)).toHaveText('');
	await expect(slider(page)).toBeFocused();
	expect([...foreign]).toEqual(['https://tiles.maps.eox.at']);
	expect(listLayers()).toEqual(['s2cloudless-2025_3857', 's2cloudless_3857']);
	const tilesOf = (layer: string) =>
		asked
			.filter((one) => one.layer === layer)
			.map(({ tile }) => tile)
			.toSorted();
	expect(tilesOf('s2cloudless_3857')).toEqual(tilesOf('s2cloudless-2025_3857'));
	expect(asked.length).toBeLessThan(80);
	await expect(dialog(page).locator('[data-then-now-terms]')).toContainText(
		'(Contains modified Copernicus Sentinel data 2016 & 2017)',
	);
	await expect(dialog(page)).toContainText('What the newspaper says');
	await expectNoFaults(page, 'the pictures');

	await slider(page).press('Home');
	await slider(page).press('ArrowRight');
	await expect(slider(page)).toHaveAttribute(
		'aria-valuetext',
		'2016 on the left has 2%, 2025 on the right 98%',
	);
	const picture = (await dialog(page).locator('[data-then-now-picture]').boundingBox())!;
	const handle = dialog(page).locator('[data-then-now-handle]');
	const { x, y, width, height } = (await handle.boundingBox())!;
	await page.mouse.move(x + width / 2 + 10, y + height / 2);
	await page.mouse.down();
	await page.mouse.move(picture.x + picture.width * 0.75, y, { steps: 4 });
	await page.mouse.up();
	await expect(slider(page)).toHaveAttribute('aria-valuetext', /^2016 on the left has 7[456]%/);

	await dialog(page).getByRole('button', { name: 'Zoom in' }).press('Enter');
	await dialog(page).getByRole('button', { name: 'Look further east' }).press('Enter');
	const left = dialog(page).locator('[data-then-now-side="left"] img');
	const right = dialog(page).locator('[data-then-now-side="right"] img');
	const places = (images: typeof left) =>
		images.evaluateAll((all) => all.map((image) => image.getAttribute('style')));
	expect(await places(left)).toEqual(await places(right));

	await dialog(page).locator('[data-then-now-year="right"]').selectOption('2021');
	await expect(status(page)).toContainText('2021: tiles.maps.eox.at gave no picture');
	await page.evaluate(() => dispatchEvent(new Event('offline')));
	await expect(status(page)).toContainText('There is no network');
	await page.evaluate(() => dispatchEvent(new Event('online')));
	is_broken = false;
	await dialog(page).getByRole('button', { name: 'Ask again' }).click();
	await expect(status(page)).toHaveText('');

	const given_up: string[] = [];
	page.on('requestfailed', (request) => given_up.push(request.url()));
	await dialog(page).locator('[data-then-now-year="left"]').selectOption('2019');
	await expect(status(page)).toContainText('Asking tiles.maps.eox.at');
	await expect.poll(() => tilesOf('s2cloudless-2019_3857').length).toBeGreaterThan(0);
	await page.keyboard.press('Escape');
	await expect(dialog(page)).toHaveCount(0);
	await expect(opener).toBeFocused();
	await expect.poll(() => given_up.length).toBe(tilesOf('s2cloudless-2019_3857').length);
	const { length } = asked;
	await page.mouse.wheel(0, 400);
	await expect(page).not.toHaveURL(/then|year|2016/);
	expect(asked).toHaveLength(length);
});

test('zh: a stop of a tour and the workbench have it too; its keys are its own, and paper has its words', async ({
	page,
}) => {
	const { asked, foreign } = await fakeTiles(page, () => null);
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await openExplorer(page, '/tours/coal-to-flowers/#baoshan');
	await page.locator('[data-stop="baoshan"] [data-then-now-open]').click();
	await expect(dialog(page)).toContainText('绿衣裳');
	await dialog(page).locator('[data-then-now-go]').click();
	await expect(status(page)).toHaveText('');
	await slider(page).press('End');
	await dialog(page).getByRole('button', { name: '关闭' }).press('ArrowRight');
	await expect(slider(page)).toHaveAttribute('aria-valuetext', '左边2016年占100%，右边2025年占0%');
	await expect(page).toHaveURL(/#baoshan$/);
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('main')).toBeHidden();
	await expect(dialog(page)).toContainText('影像只显示在屏幕上');
	await expect(dialog(page).locator('[data-then-now-picture]')).toBeHidden();
	await expect(dialog(page).locator('[data-then-now-terms]')).toBeVisible();
	await page.emulateMedia({ media: 'screen' });
	await dialog(page).getByRole('link', { name: '上栗县 天蓝地绿乡村美' }).click();
	await expect(page).toHaveURL(/\/articles\/shangli-tongmu\//);
	await expect(dialog(page)).toHaveCount(0);

	await openExplorer(page, '/plan/?tool=map');
	const { length } = asked;
	await page.locator('[data-then-now-open]').click();
	await expect(dialog(page)).toContainText('地图所示范围');
	expect(asked).toHaveLength(length);
	await dialog(page).locator('[data-then-now-go]').click();
	await expect(status(page)).toHaveText('');
	expect(asked.length).toBeGreaterThan(length);
	const drawn = await dialog(page).locator('.sign path').first().getAttribute('d');
	expect(drawn?.match(/Z/g)?.length).toBeGreaterThan(10);
	expect([...foreign]).toEqual(['https://tiles.maps.eox.at']);
});
