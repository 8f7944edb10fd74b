import { expect, mapTest, test } from '../atlas_test.ts';
import { card, openExplorer } from '../explorer_page.ts';

for (const { language, path, site, quotation } of [
	{ language: 'zh', path: '/', site: '田中片区', quotation: '总投资逾1.4亿元' },
	{ language: 'en', path: '/en/', site: 'Tianzhong', quotation: '1.4' },
] as const) {
	test(`${language}: a press in the list opens the newspaper's words`, async ({ page }) => {
		await openExplorer(page, path);
		await page.locator('[data-site="tianzhong-restoration"]').first().click();
		await expect(card(page)).toContainText(site);
		if (language === 'en') await card(page).locator('summary').first().click();
		await expect(card(page).locator('mark').first()).toBeVisible();
		await expect(card(page)).toContainText(quotation);
		expect(new URL(page.url()).searchParams.get('site')).toBe('tianzhong-restoration');
	});
}

test('the link reopens the same site, back closes it, Escape too', async ({ page }) => {
	await openExplorer(page, '/?site=wugongshan-camp');
	await expect(card(page)).toContainText('武功山驴友出发营地');
	await page.keyboard.press('Escape');
	await expect(card(page)).toHaveCount(0);
	await page.goBack();
	await expect(card(page)).toContainText('武功山驴友出发营地');
});

test('a badge opens the list of what is there, and each of them', async ({ page }) => {
	await openExplorer(page, '/?at=area-360322102');
	await expect(card(page)).toContainText('桐木镇');
	const entries = card(page).locator('[data-site]');
	expect(await entries.count()).toBeGreaterThanOrEqual(7);
	await card(page).locator('[data-site="hongdong-farming"]').click();
	await expect(card(page)).toContainText('洪东村');
	await card(page).getByRole('button', { name: '返回' }).click();
	await expect(card(page).locator('[data-site="hongdong-farming"]')).toBeVisible();
});

test('a bad link says what could not be used and shows the city', async ({ page }) => {
	await openExplorer(page, '/?site=nowhere&map=1,2');
	await expect(page.getByRole('status').first()).toContainText('site=nowhere');
	await expect(page.getByRole('status').first()).toContainText('map=1,2');
	await expect(card(page)).toHaveCount(0);
	await page.getByRole('button', { name: '知道了' }).click();
	await expect(page.getByText('site=nowhere')).toHaveCount(0);
});

test('English shows our translation first, the original one press away', async ({ page }) => {
	await openExplorer(page, '/en/?site=baiyuan-river');
	await expect(card(page)).toContainText(/translation/i);
	const original = card(page).locator('[lang="zh-CN"]').first();
	await expect(original).toBeHidden();
	await card(page).locator('summary').first().click();
	await expect(original).toBeVisible();
});

mapTest(
	'a card opened beside the drawing stays when the map takes over; the next opens in the map',
	async ({ page, waitForMap }) => {
		await openExplorer(page, '/?site=baiyuan-river');
		await expect(page.locator('[data-card="docked"]')).toContainText('白源河');
		await waitForMap();
		await expect(card(page)).toHaveCount(1);
		await expect(page.locator('[data-card="docked"]')).toContainText('白源河');
		await page.locator('[data-site="datian-orchard"]').first().click();
		await expect(page.locator('[data-card="popup"]')).toContainText('大田村');
		await expect(card(page)).toHaveCount(1);
		await page.keyboard.press('Escape');
		await expect(page.locator('[data-site="datian-orchard"]').first()).toBeFocused();
	},
);

mapTest('MapLibre takes the camera of the drawing', async ({ page, waitForMap }) => {
	// As long as the map cannot answer it lies over the drawing, and takes no press.
	await page.addInitScript((mark) => {
		const look = (_: unknown, observer: MutationObserver): void => {
			if (!document.querySelector('.atlas-map canvas')) return;
			observer.disconnect();
			const sign = document.querySelector(`[data-mark="${mark}"] circle`)!;
			const { x, y, width, height } = sign.getBoundingClientRect();
			const hit = document.elementFromPoint(x + width / 2, y + height / 2);
			document.documentElement.dataset['pressed'] =
				hit?.closest('[data-mark]')?.getAttribute('data-mark') ?? String(hit?.className);
		};
		new MutationObserver(look).observe(document, { childList: true, subtree: true });
	}, 'area-360322102');
	await page.goto('/');
	const drawn = await page.locator('[data-mark="area-360322102"] circle').first().boundingBox();
	await waitForMap();
	await expect(page.locator('html')).toHaveAttribute('data-pressed', 'area-360322102');
	const live = await page.evaluate(() => {
		const element = document.querySelector('[data-camera]');
		return element?.getAttribute('data-camera')?.split(',').map(Number) ?? [];
	});
	const box = await page.locator('section.map').boundingBox();
	if (!drawn || !box || live.length !== 3) throw new Error('no drawing, map or camera');
	const [lng, lat, zoom] = live as [number, number, number];
	const world = 512 * 2 ** zoom;
	const x = (degrees: number): number => (degrees / 360) * world;
	const y = (degrees: number): number =>
		-(Math.log(Math.tan(Math.PI / 4 + (degrees * Math.PI) / 360)) / (2 * Math.PI)) * world;
	const expected = {
		x: box.x + box.width / 2 + x(113.92762) - x(lng),
		y: box.y + box.height / 2 + y(27.961) - y(lat),
	};
	expect(Math.abs(drawn.x + drawn.width / 2 - expected.x)).toBeLessThan(1.5);
	expect(Math.abs(drawn.y + drawn.height / 2 - expected.y)).toBeLessThan(1.5);
});
