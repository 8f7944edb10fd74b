import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, mapTest, test } from '../atlas_test.ts';
import { openExplorer } from '../explorer_page.ts';

/** The map moves in the explorer's journeys; here what it shows is asked, and nobody waits for it to glide. */
mapTest.use({ reducedMotion: 'reduce' });

const count = async (page: Page, relation: string): Promise<number> =>
	Number(await page.locator(`[data-relation="${relation}"]`).first().textContent());

test('zh: a district, its counts, sums and table; the link brings it back', async ({ page }) => {
	await openExplorer(page, '/plan/?tool=select');
	await page.getByRole('radio', { name: '区县' }).check();
	await page.getByRole('button', { name: '上栗县' }).click();
	await expect(page.locator('[data-selection]')).toBeVisible();
	expect(await count(page, 'inside')).toBeGreaterThan(0);
	await expect(page.locator('[data-area-totals]')).toContainText('范围内');
	const rows = page.locator('#tool-panel [data-row-relation]');
	await expect(rows.first()).toHaveText(/在范围内/);
	const by_distance = page.getByRole('columnheader', { name: '关系' });
	await expect(by_distance).toHaveAttribute('aria-sort', 'ascending');
	await by_distance.getByRole('button').click();
	await expect(by_distance).toHaveAttribute('aria-sort', 'descending');
	await expect(rows.first()).not.toHaveText(/在范围内/);
	const inside = await count(page, 'inside');
	await expect(page).toHaveURL(/area=district/);
	await page.reload();
	await expect.poll(() => count(page, 'inside')).toBe(inside);
});

test('en: a circle of a typed radius, keyboard only; uncertain sites are only possible', async ({
	page,
}) => {
	await openExplorer(page, '/en/plan/?tool=select');
	const center = page.locator('[data-coordinate-input] input[type="text"]').first();
	await center.fill('113.95, 27.65');
	await center.press('Enter');
	await expect(page.locator('[data-selection]')).toBeVisible();
	const before = await count(page, 'possible');
	expect(before).toBeGreaterThan(0);
	const radius = page.getByRole('spinbutton', { name: 'Radius' });
	await radius.fill('0');
	await radius.press('Tab');
	await expect(page.getByRole('alert')).toContainText('between');
	await radius.fill('40');
	await radius.press('Tab');
	await expect.poll(() => count(page, 'inside')).toBeGreaterThan(10);
	await expect(page.locator('[data-area-size]')).toContainText('km²');
});

mapTest(
	'a township around its seat, and a polygon drawn on the map',
	async ({ page, waitForMap }) => {
		await openExplorer(page, '/plan/?tool=select');
		await waitForMap();
		await page.getByRole('radio', { name: '乡镇周边' }).check();
		await page.getByLabel('乡镇（街道）').selectOption({ label: '桐木镇' });
		await expect(page).toHaveURL(/area=township/);
		await expect(page.locator('[data-selection]')).toBeVisible();
		await page.getByRole('radio', { name: '多边形' }).check();
		await page.getByRole('button', { name: '在图上画' }).click();
		await expect(page.locator('[data-sketch-ready="true"]')).toBeVisible();
		const box = (await page.locator('.atlas-map-canvas').boundingBox())!;
		for (const [x, y] of [
			[250, 120],
			[600, 120],
			[600, 500],
			[250, 500],
		] as const) {
			await page.mouse.click(box.x + x, box.y + y);
		}
		await page.locator('[data-sketch-bar] .primary').click();
		await expect(page).toHaveURL(/area=polygon/);
		await expect.poll(() => count(page, 'inside')).toBeGreaterThan(0);
		await expect(page.locator('[data-sketch-bar]')).toHaveCount(0);
	},
);

test('the selection is taken home with how each site lies to the area', async ({ page }) => {
	await openExplorer(page, '/en/plan/?tool=select&area=district:360322');
	await page.locator('[data-selection]').waitFor();
	const expected =
		(await count(page, 'inside')) +
		(await count(page, 'touching')) +
		(await count(page, 'possible'));
	await page.locator('#tool-panel [data-export-open]').first().press('Enter');
	const dialog = page.locator('dialog[open]');
	await dialog.getByRole('radio', { name: 'CSV' }).check();
	await dialog.getByLabel('Coordinate system').selectOption('gk114');
	const downloading = page.waitForEvent('download');
	await dialog.getByRole('button', { name: 'Download' }).press('Enter');
	const file = await downloading;
	expect(file.suggestedFilename()).toBe('pingxiang-sites-2023-11-29-epsg4547.csv');
	const text = readFileSync(await file.path(), 'utf8');
	expect(text.split('\r\n').filter((line) => /^[a-z0-9-]+,/.test(line))).toHaveLength(expected);
	expect(text).toContain('easting,northing,crs');
	expect(text).toContain('relation');
	await expect(dialog.getByRole('status')).toContainText('is ready');
});
