import { expect, test } from '../atlas_test.ts';
import { card, openExplorer } from '../explorer_page.ts';

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the explorer shows every site, drawn and listed, and its links work', async ({ page }) => {
		await page.goto('/');
		const listed = page.locator('main .list [data-site]');
		expect(await listed.count()).toBeGreaterThanOrEqual(36);
		expect(await page.locator('[data-site-marks] [data-mark]').count()).toBeGreaterThan(12);
		await listed.first().click();
		await expect(page.locator('h1')).toBeVisible();
		await expect(page.locator('blockquote').first()).toBeVisible();
		await page.getByRole('link', { name: 'English' }).click();
		await expect(page.locator('html')).toHaveAttribute('lang', 'en');
		await expect(page.locator('h1')).toBeVisible();
	});
});

test.describe('without WebGL', () => {
	test('the drawing stays and says so; sites still open', async ({ page }) => {
		await openExplorer(page, '/');
		await page.locator('section.map').dispatchEvent('pointermove');
		await expect(page.getByText('这台设备无法显示互动地图')).toBeVisible({ timeout: 60_000 });
		await page.locator('[data-mark="area-360322102"]').click();
		await expect(card(page)).toContainText('桐木镇');
	});
});
