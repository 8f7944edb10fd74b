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
		const mark = page.locator('[data-mark="area-360322102"]');
		const drawn = await mark.boundingBox();
		await page.locator('section.map').dispatchEvent('pointermove');
		await expect(page.getByText('这台设备无法显示互动地图')).toBeVisible({ timeout: 60_000 });
		// It is said while a hand is on its way to a sign.
		expect(await mark.boundingBox()).toEqual(drawn);
		await mark.click();
		await expect(card(page)).toContainText('桐木镇');
	});
});

test('what is chosen before the page answers stays chosen', async ({ page }) => {
	let answer = (): void => {};
	const answered = new Promise<void>((resolve) => (answer = resolve));
	await page.route('**/_app/**/*.js', async (route) => {
		await answered;
		await route.continue();
	});
	await page.goto('/', { waitUntil: 'commit' });
	const sort = page.locator('.tools select');
	await sort.selectOption('page');
	const inside = page.getByRole('checkbox', { name: '只看图中' });
	await inside.check();
	const legend = page.locator('details.legend');
	await legend.locator('summary').click();
	await page.getByRole('searchbox').fill('桐木');
	await expect(page.locator('[data-hydrated]')).toHaveCount(0);

	answer();
	await expect(page.locator('[data-hydrated]')).toBeAttached();
	await expect(sort).toHaveValue('page');
	await expect(inside).toBeChecked();
	await expect(page).toHaveURL(/sort=page/);
	await expect(page.getByRole('searchbox')).toHaveValue('桐木');
	await expect(legend.locator('.themes')).toBeVisible();
});
