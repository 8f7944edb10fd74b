import { expect, mapTest, test } from '../atlas_test.ts';
import { card, openExplorer } from '../explorer_page.ts';

for (const query of ['tongmu', 'tmz', '桐木', 'Tongmu', 'tong mu']) {
	test(`"${query}" finds the town and its sites, marked`, async ({ page }) => {
		await openExplorer(page, '/');
		await page.getByRole('searchbox').fill(query);
		await expect(page.locator('[data-results] [data-site="tongmu-sewage-works"]')).toBeVisible();
		await expect(page.locator('[data-place="360322102"] mark')).toHaveText(/^桐木/);
		const marked = page.locator('[data-site="tongmu-village-sewage-stations"] .name mark');
		await expect(marked).toHaveText(/^桐木/);
		await expect(page).toHaveURL(new RegExp(`q=`));
	});
}

test('en: the English and the Chinese name are both marked, a quotation leads to its article', async ({
	page,
}) => {
	await openExplorer(page, '/en/');
	await page.getByRole('searchbox').fill('桐木');
	await expect(page.locator('[data-place="360322102"]')).toContainText('Tongmu Town');
	await expect(page.locator('[data-place="360322102"] [lang="zh-CN"] mark')).toHaveText('桐木');
	await page.locator('a[data-result].quotation').first().click();
	await expect(page).toHaveURL(/\/en\/articles\/[\w-]+\/#/);
});

test('what is typed is text, whatever it looks like', async ({ page }) => {
	await openExplorer(page, '/');
	await page.getByRole('searchbox').fill('<img src=x onerror=alert(1)>桐木');
	await expect(page.locator('[data-empty]')).toBeVisible();
	await expect(page.locator('main img')).toHaveCount(0);
});

test('two filters with counts, chips, a link, and a way out of an empty list', async ({ page }) => {
	await openExplorer(page, '/');
	await page.locator('.tools summary').click();
	const water = page.locator('label', { has: page.locator('input[value="water"]') });
	const promised = Number(await water.locator('small').textContent());
	await water.click();
	await expect(page.locator('[data-result-count]')).toHaveAttribute(
		'data-result-count',
		String(promised),
	);
	const complete = page.locator('label', { has: page.locator('input[value="complete"]') });
	const both = Number(await complete.locator('small').textContent());
	expect(both).toBeLessThan(promised);
	await complete.click();
	await expect(page.locator('[data-result-count]')).toHaveAttribute(
		'data-result-count',
		String(both),
	);
	await expect(page.locator('.list [data-site]')).toHaveCount(both);
	await expect(page).toHaveURL(/theme=water&status=complete/);
	await page.reload();
	await expect(page.locator('.list [data-site]')).toHaveCount(both);
	await page.getByRole('button', { name: '去掉筛选 报道的进度：已完成' }).click();
	await expect(page.locator('.list [data-site]')).toHaveCount(promised);

	await page.getByRole('searchbox').fill('武功山');
	await expect(page.locator('[data-empty]')).toContainText('“主题”');
	await page.locator('[data-empty]').getByRole('button', { name: '“主题”' }).click();
	await expect(page.locator('[data-site="wugongshan-camp"]').first()).toBeVisible();
	await page.getByRole('button', { name: '清空搜索' }).click();
	await expect(page.locator('.list [data-site]')).toHaveCount(48);
});

mapTest('filters reach the drawing and the live map alike', async ({ page, waitForMap }) => {
	await openExplorer(page, '/?theme=tourism');
	await expect(page.locator('[data-result-count]')).toBeVisible();
	const marks = page.locator('[data-site-marks] [data-mark]');
	await expect.poll(() => marks.count()).toBeLessThan(6);
	const drawn = await marks.count();
	await waitForMap();
	await expect(page.locator('[data-map-keys]')).toHaveAttribute(
		'aria-label',
		new RegExp(`${drawn}处`),
	);
});

mapTest('only what is in view keeps the list to the map', async ({ page, waitForMap }) => {
	await openExplorer(page, '/?map=113.92762,27.961,12');
	await waitForMap();
	await page.getByLabel('只看图中').check();
	await expect(page.locator('.list [data-site]')).toHaveCount(9);
	await page.getByRole('button', { name: '全市' }).click();
	await expect.poll(() => page.locator('.list [data-site]').count()).toBeGreaterThan(30);
	await expect(page).toHaveURL(/only=view/);
});

test('orders: by amount and by name', async ({ page }) => {
	await openExplorer(page, '/?sort=amount');
	await expect(page.locator('[data-results] [data-site]').first()).toHaveAttribute(
		'data-site',
		'city-project-funding',
	);
	await page.getByRole('combobox', { name: '排序' }).selectOption('name');
	await expect(page).toHaveURL(/sort=name/);
	const names = await page.locator('[data-results] .name').allTextContents();
	expect(names).toEqual(names.toSorted(new Intl.Collator('zh-CN-u-co-pinyin').compare));
});

test('a shared link opens the same view with its popup', async ({ page }) => {
	const link = '/?site=tongmu-water-restoration&q=tongmu&theme=water&near=360322102&sort=page';
	await openExplorer(page, link);
	await expect(card(page)).toContainText('桐木片区');
	await expect(page.getByRole('searchbox')).toHaveValue('tongmu');
	await expect(page.getByRole('combobox', { name: '排序' })).toHaveValue('page');
	await expect(page.locator('#near-panel')).toContainText('从桐木镇驻地量起');
	await expect(page.locator('[data-results] [data-site]').first()).toContainText('公里');
	expect(new URL(page.url()).search).toBe(link.slice(1));
});

test('when the search data cannot be had the list says so and stays', async ({ page }) => {
	await page.route('**/data/search.json', (route) => route.abort());
	await openExplorer(page, '/');
	await page.getByRole('searchbox').fill('tongmu');
	await expect(page.getByText('搜索资料没有取到')).toBeVisible();
	await expect(page.locator('.list [data-site]')).toHaveCount(48);
	await page.unroute('**/data/search.json');
	await page.getByRole('searchbox').fill('tongm');
	await expect(page.locator('[data-results] [data-site]')).toHaveCount(9);
});
