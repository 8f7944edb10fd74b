import { expect, test } from '../atlas_test.ts';

for (const { path, title } of [
	{ path: '/sites/nowhere/', title: '没有这一页' },
	{ path: '/en/nothing/', title: 'No such page' },
]) {
	test(`${path} answers 404 and leads back`, async ({ page }) => {
		const response = await page.goto(path);
		expect(response?.status()).toBe(404);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
		await page.locator('main a').click();
		await expect(page.locator('[data-site-marks]')).toBeAttached();
	});
}
