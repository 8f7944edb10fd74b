import { readFileSync } from 'node:fs';
import { expect, test } from '../atlas_test.ts';
import { openExplorer } from '../explorer_page.ts';

test('zh: sorted and narrowed with the mouse, aged in the browser', async ({ page }) => {
	await page.clock.setFixedTime(new Date('2024-11-29T12:00:00+08:00'));
	await openExplorer(page, '/data/');
	await page.getByRole('link', { name: '完整的定位质量报告' }).click();
	const rows = page.locator('[data-quality]');
	await expect(rows).toHaveCount(48);
	await expect(rows.first().locator('[data-age]')).toHaveText('距今 366 天');
	const precision = page.getByRole('columnheader', { name: '误差' });
	await precision.getByRole('button').click();
	await expect(precision).toHaveAttribute('aria-sort', 'ascending');
	const first = await rows.first().getAttribute('data-quality');
	await precision.getByRole('button').click();
	await expect(rows.first()).not.toHaveAttribute('data-quality', first!);
	await page.getByLabel('只看').selectOption('near');
	await expect(rows).toHaveCount(3);
	await expect(rows.first()).toContainText('项目本身而非近旁地点的坐标');
});

test('en: the keyboard sorts, and the table is taken home', async ({ page }) => {
	await openExplorer(page, '/en/data/quality/');
	const border = page.getByRole('columnheader', { name: 'District border' });
	await border.getByRole('button').press('Enter');
	await expect(border).toHaveAttribute('aria-sort', 'ascending');
	const downloading = page.waitForEvent('download');
	await page.getByRole('link', { name: 'Download quality.csv' }).press('Enter');
	const text = readFileSync(await (await downloading).path(), 'utf8');
	expect(text.trimEnd().split('\r\n')).toHaveLength(49);
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('the whole table is there', async ({ page }) => {
		await page.goto('/en/data/quality/');
		await expect(page.locator('[data-quality]')).toHaveCount(48);
		await expect(page.getByRole('columnheader', { name: 'Class' })).toBeVisible();
		await expect(page.locator('[data-age]')).toHaveCount(0);
	});
});
