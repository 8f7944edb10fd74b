import { expect, test } from '../atlas_test.ts';
import { card, openExplorer, shownHeight } from '../explorer_page.ts';

test('a phone that is turned keeps the open site on the map and its card in reach', async ({
	page,
}) => {
	for (const [width, height] of [
		[390, 844],
		[844, 390],
		[360, 640],
		[640, 360],
	] as const) {
		await page.setViewportSize({ width, height });
		if (width === 390) await openExplorer(page, '/?site=tongmu-water-restoration');
		const close = card(page).getByRole('button', { name: '关闭' });
		await expect(close).toBeInViewport({ ratio: 0.98 });
		expect(await shownHeight(page.locator('[data-card] > [role="group"]'))).toBeGreaterThan(100);
		const mark = page.locator('section.map .is-selected .halo').first();
		await expect(mark).toBeInViewport({ ratio: 0.95 });
		const isFree = () =>
			mark.evaluate((element) => {
				const { left, top, width: wide, height: high } = element.getBoundingClientRect();
				const hit = document.elementFromPoint(left + wide / 2, top + high / 2);
				return hit?.closest('section.map') !== null;
			});
		await expect.poll(isFree, { message: `${width} x ${height}`, timeout: 10_000 }).toBe(true);
	}
});

test('on a phone on its side a card ends below the header, also one of two lines', async ({
	page,
}) => {
	await page.setViewportSize({ width: 640, height: 360 });
	await openExplorer(page, '/en/?site=tongmu-water-restoration');
	const header = (await page.locator('.site-header').boundingBox())!;
	expect(header.height, 'the words take two lines').toBeGreaterThan(70);
	const sheet = (await card(page).boundingBox())!;
	expect(sheet.y).toBeGreaterThanOrEqual(header.y + header.height);
});

for (const { width, height, rows } of [
	{ width: 390, height: 844, rows: 3 },
	{ width: 360, height: 640, rows: 2 },
]) {
	test(`near me at ${width} x ${height}: the dot and ${rows} rows at once`, async ({
		page,
		context,
	}) => {
		await context.grantPermissions(['geolocation']);
		await context.setGeolocation({ latitude: 27.95, longitude: 113.93, accuracy: 30 });
		await page.setViewportSize({ width, height });
		for (const [path, near, ask] of [
			['/', '附近', '用本设备的位置'],
			['/en/', 'Near me', "Use this device's position"],
		] as const) {
			await openExplorer(page, path);
			await page.getByRole('button', { name: near, exact: true }).click();
			await page.getByRole('button', { name: ask }).click();
			// A place to count from asks for the map, and only a browser without WebGL has this line.
			await page.getByRole('button', { name: /知道了|Dismiss/ }).click();
			await expect(page.locator('[data-results] .distance').first()).toBeInViewport();
			await expect
				.poll(() =>
					page.locator('[data-results] [data-site]').evaluateAll(
						(items) =>
							items.filter((item) => {
								const { top, bottom, left, right } = item.getBoundingClientRect();
								if (top < 0 || bottom > innerHeight) return false;
								const at = [top + 3, bottom - 3].map((y) =>
									document.elementFromPoint((left + right) / 2, y),
								);
								return at.every((hit) => hit && item.contains(hit));
							}).length,
					),
				)
				.toBeGreaterThanOrEqual(rows);
			await expect(page.locator('section.map circle.point')).toBeInViewport({ ratio: 0.98 });
		}
	});
}

test('filters on a phone say what they find, in sight; on a desktop the list stays where it is', async ({
	page,
}) => {
	const places = (): Promise<number[]> =>
		page
			.locator('.list [data-site]')
			.evaluateAll((items) => items.slice(0, 3).map((item) => item.getBoundingClientRect().top));
	await openExplorer(page, '/');
	const before = await places();
	await page.locator('[data-filters] > summary').click();
	await expect(page.locator('[data-show-found]')).toBeInViewport({ ratio: 0.98 });
	expect(await places()).toEqual(before);
	for (const [width, height] of [
		[390, 844],
		[360, 640],
		[320, 256],
	] as const) {
		await page.setViewportSize({ width, height });
		await openExplorer(page, '/');
		await page.locator('[data-filters] > summary').click();
		const choice = page.locator('[data-filters] input[type="checkbox"]').first();
		await choice.check();
		const show = page.locator('[data-show-found]');
		await expect(show).toBeInViewport({ ratio: 0.98 });
		await expect(show).toContainText(/\d/);
		await show.click();
		await expect(show).toBeHidden();
		await expect(page.locator('[data-result-count]')).toBeVisible();
	}
});
