import { expect, mapTest, test } from '../atlas_test.ts';
import { card, openExplorer } from '../explorer_page.ts';

/** Near the seat of 桐木镇. */
const tongmu = { latitude: 27.95, longitude: 113.93, accuracy: 40 };

const results = '[data-results] [data-site]';

for (const { language, path, button, ask, within, change } of [
	{
		language: 'zh',
		path: '/',
		button: '附近',
		ask: '用本设备的位置',
		within: /公里以内/,
		change: '您的位置不在链接里',
	},
	{
		language: 'en',
		path: '/en/',
		button: 'Near me',
		ask: "Use this device's position",
		within: /within \d+ km/,
		change: 'Your position is not in the link',
	},
]) {
	test(`${language}: near me, granted, lists the nearest first and keeps the position to itself`, async ({
		page,
		context,
	}) => {
		await context.grantPermissions(['geolocation']);
		await context.setGeolocation(tongmu);
		const requests: string[] = [];
		page.on('request', (request) => requests.push(request.url() + (request.postData() ?? '')));
		await openExplorer(page, path);
		await page.getByRole('button', { name: button, exact: true }).click();
		await page.getByRole('button', { name: ask }).click();
		await expect(page.locator(results).first()).toContainText(within);
		await expect(page.locator('#near-panel')).toContainText(change);
		const first = await page.locator(results).first().getAttribute('data-site');
		const places = ['tongmu-water-restoration', 'xinshun-mine', 'baoshan-mine'];
		expect(places.concat('tongmu-sewage-works', 'lishui-river-works')).toContain(first);
		expect(page.url()).not.toMatch(/27\.9|113\.9/);
		expect(requests.filter((request) => /27\.9|113\.9/.test(request))).toEqual([]);
	});
}

test('a position enters the link only when the reader puts it there, a street wide', async ({
	page,
	context,
}) => {
	await context.grantPermissions(['geolocation']);
	await context.setGeolocation({ latitude: 27.951234, longitude: 113.931234, accuracy: 10 });
	await openExplorer(page, '/');
	await page.getByRole('button', { name: '附近', exact: true }).click();
	await page.getByRole('button', { name: '用本设备的位置' }).click();
	await page.getByRole('button', { name: '写进链接' }).click();
	await expect(page).toHaveURL(/near=113\.931,27\.951$/);
	await page.reload();
	await expect(page.locator(results).first()).toContainText('公里');
});

test('refused: says so and what to do instead', async ({ page, context }) => {
	await context.clearPermissions();
	await page.addInitScript(() => {
		navigator.geolocation.getCurrentPosition = (_, fail) =>
			fail?.({ code: 1, message: 'denied' } as GeolocationPositionError);
	});
	await openExplorer(page, '/');
	await page.getByRole('button', { name: '附近', exact: true }).click();
	await page.getByRole('button', { name: '用本设备的位置' }).click();
	await expect(page.locator('#near-panel')).toContainText('没有得到位置许可');
	await expect(page.getByRole('button', { name: '在地图上点一处' })).toBeVisible();
});

for (const [code, words] of [
	[2, '定不了位'],
	[3, '定位超时'],
] as const) {
	test(`a device that fails with code ${code} says so`, async ({ page }) => {
		await page.addInitScript((number) => {
			navigator.geolocation.getCurrentPosition = (_, fail) =>
				fail?.({ code: number, message: '' } as GeolocationPositionError);
		}, code);
		await openExplorer(page, '/');
		await page.getByRole('button', { name: '附近', exact: true }).click();
		await page.getByRole('button', { name: '用本设备的位置' }).click();
		await expect(page.locator('#near-panel')).toContainText(words);
	});
}

test('a late answer after "cancel" changes nothing', async ({ page }) => {
	await page.addInitScript(() => {
		navigator.geolocation.getCurrentPosition = (succeed) => {
			Object.assign(window, {
				answer: () =>
					succeed({
						coords: { longitude: 113.9, latitude: 27.9, accuracy: 5 },
					} as GeolocationPosition),
			});
		};
	});
	await openExplorer(page, '/');
	await page.getByRole('button', { name: '附近', exact: true }).click();
	await page.getByRole('button', { name: '用本设备的位置' }).click();
	await page.getByRole('button', { name: '取消' }).click();
	await page.evaluate(() => (window as unknown as { answer: () => void }).answer());
	await expect(page.getByRole('button', { name: '用本设备的位置' })).toBeVisible();
	await expect(page.locator('[data-results]')).toHaveCount(0);
});

test('a browser that cannot tell says so', async ({ page }) => {
	await page.addInitScript(() => {
		Object.defineProperty(window, 'isSecureContext', { value: false });
	});
	await openExplorer(page, '/');
	await page.getByRole('button', { name: '附近', exact: true }).click();
	await page.getByRole('button', { name: '用本设备的位置' }).click();
	await expect(page.locator('#near-panel')).toContainText('不能定位');
});

test('far away: the list still counts, and says how far the city is', async ({ page, context }) => {
	await context.grantPermissions(['geolocation']);
	await context.setGeolocation({ latitude: 39.9, longitude: 116.4, accuracy: 100 });
	await openExplorer(page, '/en/');
	await page.getByRole('button', { name: 'Near me', exact: true }).click();
	await page.getByRole('button', { name: "Use this device's position" }).click();
	await expect(page.locator('#near-panel')).toContainText(/about 1\d{3}(\.\d)? km from Pingxiang/);
	await expect(page.locator(results).first()).toContainText(/km SW?/);
});

test('a typed place: its seat counts, the link names it, back takes it away', async ({ page }) => {
	await openExplorer(page, '/');
	await page.getByRole('searchbox').fill('tmz');
	await page.locator('[data-place="360322102"]').click();
	await expect(page.locator('#near-panel')).toContainText('从桐木镇驻地量起');
	await expect(page).toHaveURL(/\?near=360322102$/);
	await expect(page.locator(results)).toHaveCount(48);
	await page.goBack();
	await expect(page.locator('[data-results]')).toHaveCount(0);
	await page.goForward();
	await expect(page.locator('#near-panel')).toContainText('从桐木镇驻地量起');
});

test('typed coordinates in any order', async ({ page }) => {
	await openExplorer(page, '/');
	await page.getByRole('searchbox').fill('北纬27.95，东经113.93');
	await page.locator('button[data-result]').click();
	await expect(page.locator(results).first()).toContainText('公里');
	expect(page.url()).not.toContain('near');
});

mapTest(
	'a press on the drawing, and on the live map, is a point to count from',
	async ({ page, waitForMap }) => {
		await openExplorer(page, '/');
		const map = page.locator('section.map');
		const press = async (): Promise<void> => {
			await page.getByRole('button', { name: '在地图上点一处' }).click();
			await map.click({ position: { x: 400, y: 300 } });
			await expect(page.locator('#near-panel')).toContainText(/从东经113\.\d+°、北纬27\.\d+°量起/);
		};
		await page.getByRole('button', { name: '附近', exact: true }).click();
		await press();
		const drawn = await page.locator('#near-panel strong').textContent();
		await page.getByRole('button', { name: '清除' }).click();
		await waitForMap();
		await press();
		const live = await page.locator('#near-panel strong').textContent();
		const read = (text: string | null): number[] => (text?.match(/\d+\.\d+/g) ?? []).map(Number);
		for (const [index, value] of read(drawn).entries()) {
			expect(Math.abs(value - (read(live)[index] ?? 0))).toBeLessThan(0.003);
		}
		expect(page.url()).not.toContain('near');
		await page.locator(results).first().click();
		await expect(card(page)).toHaveCount(1);
	},
);

test('a link to an unknown place says so', async ({ page }) => {
	await openExplorer(page, '/?near=atlantis');
	await expect(page.getByRole('status').first()).toContainText('atlantis');
	await expect(page.locator('[data-results]')).toHaveCount(0);
});
