import type { Page } from '@playwright/test';
import { expect, test } from '../atlas_test.ts';
import { openExplorer } from '../explorer_page.ts';

const rows = (page: Page) => page.locator('[data-brief-row]');

test('zh: a district is briefed on paper, with the grid of the reader', async ({
	page,
	baseURL,
}) => {
	await openExplorer(page, '/districts/360322/');
	await page.getByRole('link', { name: '打印简报' }).click();
	await expect(page.locator('[data-brief-map]')).toBeVisible();
	await expect(page.locator('h1')).toContainText('上栗县简报');
	await expect(page.locator('h1')).toContainText('Brief: Shangli County');
	expect(await rows(page).count()).toBeGreaterThan(8);
	expect(await page.locator('[data-brief-quote]').count()).toBeGreaterThan(3);
	await expect(page.locator('[data-brief-total]').first()).toBeVisible();
	await expect(page.locator('[data-qr]')).toHaveAttribute('data-qr', `${baseURL}/?district=360322`);
	const labels = page.locator('[data-brief-map] .edge');
	await expect(labels).toContainText('3080 km');
	await page.locator('[data-brief-grid]').selectOption('wgs84');
	await expect(labels).toContainText('27°50′N');
	await expect(page.locator('[data-brief]')).toContainText('EPSG:4326');
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('.site-header')).toBeHidden();
	await expect(page.locator('.site-footer')).toBeHidden();
	await expect(page.locator('[data-brief-grid]')).toBeHidden();
	expect(await page.evaluate(() => getComputedStyle(document.body).page)).toBe('sheet');
	const paper = await page.pdf({ preferCSSPageSize: true });
	expect(paper.subarray(0, 4).toString()).toBe('%PDF');
});

test('a district brief is whole without script', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
	const page = await context.newPage();
	await page.goto('/en/districts/360302/brief/');
	expect(await rows(page).count()).toBeGreaterThan(8);
	await expect(page.locator('[data-brief-map]')).toBeVisible();
	await page.goto('/en/plan/brief/');
	await page.getByRole('main').getByRole('link', { name: 'Districts' }).last().click();
	await expect(page.locator('h1')).toBeVisible();
	await context.close();
});

test('en: an area goes from the workbench to paper, and its code leads back', async ({ page }) => {
	await openExplorer(page, '/en/plan/?tool=select&area=circle:113.95,27.65,12000&theme=water');
	await page.locator('[data-selection]').waitFor();
	const told = ['inside', 'touching', 'possible'];
	const counts = await Promise.all(
		told.map((name) => page.locator(`[data-relation="${name}"]`).first().textContent()),
	);
	const expected = counts.map(Number).reduce((sum, count) => sum + count, 0);
	expect(expected).toBeGreaterThan(3);
	await page.locator('[data-brief-link]').first().click();
	await expect(rows(page)).toHaveCount(expected);
	await expect(page.locator('[data-brief]')).toContainText('Within 12 km of 113.950000, 27.650000');
	await expect(page.locator('[data-brief]')).toContainText('主题：水环境');
	await expect(page.locator('[data-brief-map] .chosen')).toHaveCount(1);
	const live = (await page.locator('[data-qr]').getAttribute('data-qr')) ?? '';
	expect(live).toContain('area=circle:113.95,27.65,12000');
	await page.goto(live);
	await expect(page.locator('[data-selection]')).toBeVisible();
});

test('sites named one by one; what is unknown is said, what is empty too', async ({ page }) => {
	await openExplorer(page, '/plan/brief/?sites=pingshui-lake,nowhere');
	await expect(rows(page)).toHaveCount(1);
	await expect(page.getByText('认不出的编号')).toContainText('nowhere');
	await openExplorer(page, '/plan/brief/?area=circle:120,20,1000');
	await expect(page.locator('[data-brief-empty]')).toBeVisible();
});
