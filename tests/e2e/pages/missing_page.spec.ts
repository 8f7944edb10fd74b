import { expect, test } from '../atlas_test.ts';

for (const { path, title, search, sites } of [
	{ path: '/sites/tongmu-bridge/', title: '没有这一页', search: 'tongmu bridge', sites: '/sites/' },
	{ path: '/en/nothing/', title: 'No such page', search: 'nothing', sites: '/en/sites/' },
]) {
	test(`${path} answers 404, says what may have happened and leads on`, async ({ page }) => {
		const response = await page.goto(path);
		expect(response?.status()).toBe(404);
		await expect(page.locator('main h1')).toHaveText(title);
		await expect(page.getByRole('searchbox')).toHaveValue(search);
		await expect(page.locator(`main a[href="${sites}"]`)).toBeVisible();
		await page.locator('main li a').first().click();
		await expect(page.locator('[data-site-marks]')).toBeAttached();
	});
}

test('a search from there is the map with these words', async ({ page }) => {
	await page.goto('/sites/tongmu/');
	await page.getByRole('search').getByRole('button').click();
	await expect(page).toHaveURL(/\/\?q=tongmu$/);
	await expect(page.getByRole('heading', { name: /项目/ }).first()).toBeVisible();
});
