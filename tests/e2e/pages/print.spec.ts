import type { Page } from '@playwright/test';
import { expect, test } from '../atlas_test.ts';

/** One page of each kind that people print. */
const pages = [
	'/en/',
	'/en/plan/',
	'/sites/tongmu-sewage-works/',
	'/en/articles/shangli-tongmu/',
	'/sources/jiangxi-epaper-2023-11-29-p07/',
	'/tours/',
	'/en/districts/360322/',
	'/districts/360322/brief/',
	'/digest/2023-11/360322/',
	'/data/quality/',
	'/about/',
	'/embed/map/',
];

/** Texts that would be hard to read on white paper, as `selector contrast`. */
function findFaint(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const channel = (value: number): number =>
			value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
		const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
		const contrast = (color: string): number => {
			canvas.fillStyle = '#fff';
			canvas.fillRect(0, 0, 1, 1);
			canvas.fillStyle = color;
			canvas.fillRect(0, 0, 1, 1);
			const [r = 0, g = 0, b = 0] = canvas.getImageData(0, 0, 1, 1).data;
			const [x, y, z] = [r, g, b].map((value) => channel(value / 255));
			return 1.05 / (0.2126 * x! + 0.7152 * y! + 0.0722 * z! + 0.05);
		};
		const found = new Set<string>();
		for (const node of document.querySelectorAll<HTMLElement>('main *, footer *')) {
			const has_text = [...node.childNodes].some((it) => it.nodeType === 3 && it.nodeValue?.trim());
			if (!has_text || node.closest('svg') || !node.checkVisibility()) continue;
			const style = getComputedStyle(node);
			// On a ground of its own a text answers to that ground; axe looks at those.
			if (node.closest('.primary, .number, .chip, mark')) continue;
			const ratio = contrast(style.color);
			if (ratio < 4.5) found.add(`${node.tagName}.${node.className} ${ratio.toFixed(2)}`);
		}
		return [...found];
	});
}

for (const path of pages) {
	test(`${path} is dark on white paper in every mix of system and choice`, async ({ page }) => {
		for (const [system, chosen] of [
			['light', 'dark'],
			['dark', ''],
			['dark', 'light'],
		] as const) {
			await page.emulateMedia({ colorScheme: system, media: 'print' });
			await page.goto(chosen === '' ? path : `${path}?scheme=${chosen}`);
			expect(await findFaint(page), `system ${system}, chosen ${chosen}`).toEqual([]);
			expect(
				await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor),
			).toBe('rgba(0, 0, 0, 0)');
		}
	});
}

for (const path of ['/', '/plan/']) {
	test(`${path} brings its map, whole and with its credit, to paper`, async ({ page }) => {
		await page.goto(path);
		await expect(page.locator('html')).toHaveAttribute('data-hydrated', '');
		await page.emulateMedia({ media: 'print' });
		await expect(page.locator('section.map [data-site-marks]')).toBeVisible();
		await expect(page.locator('section.map .credit')).toBeVisible();
		const box = await page.locator('section.map').boundingBox();
		expect(box!.height).toBeGreaterThan(400);
		const list = await page.locator('main > .list').boundingBox();
		expect(box!.y).toBeLessThan(list!.y);
	});
}

test('all sites that were found are on paper, not one screen of them', async ({ page }) => {
	await page.goto('/?sort=name');
	await expect(page.locator('[data-results] [data-site]').first()).toBeVisible();
	await page.emulateMedia({ media: 'print' });
	const items = page.locator('[data-results] [data-site]');
	expect(await items.count()).toBe(48);
	const pane = await page.locator('main > .list').evaluate((it) => ({
		inside: it.scrollHeight,
		shown: it.clientHeight,
	}));
	expect(pane.shown).toBe(pane.inside);
	const sheets = await page.pdf({ format: 'A4' });
	const [, count] = /\/Type \/Pages\s[^>]*\/Count (\d+)/.exec(sheets.toString('latin1')) ?? [];
	expect(Number(count)).toBeGreaterThan(3);
});
