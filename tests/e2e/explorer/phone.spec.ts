import type { Page } from '@playwright/test';
import { expect, mapTest, test } from '../atlas_test.ts';
import { card, openExplorer } from '../explorer_page.ts';

test.describe('on a phone', () => {
	test('the site opens as a sheet that leaves room for the map and closes', async ({ page }) => {
		await openExplorer(page, '/?site=tongmu-water-restoration');
		const sheet = page.locator('[data-card="sheet"]');
		await expect(sheet).toContainText('桐木片区');
		const box = await sheet.boundingBox();
		expect(box?.y).toBeGreaterThan(200);
		await card(page).getByRole('button', { name: '关闭' }).click();
		await expect(card(page)).toHaveCount(0);
		await expect(page).toHaveURL(/\/$/);
	});

	test('everything one presses is at least 24 px, and the main things 44', async ({ page }) => {
		await openExplorer(page, '/en/?site=tongmu-water-restoration');
		await expect(card(page)).toContainText('Tongmu');
		const small = await page.evaluate(() =>
			[...document.querySelectorAll('button, header a, summary, .list li a')]
				.filter((element) => element.checkVisibility())
				.map((element) => ({
					box: element.getBoundingClientRect(),
					text: element.textContent?.trim(),
				}))
				.filter(({ box }) => box.height < 32 || box.width < 24)
				.map(({ text, box }) => `${text} ${box.width}x${box.height}`),
		);
		expect(small).toEqual([]);
	});
});

test.describe('the list on a phone', () => {
	const top = async (page: Page): Promise<number> =>
		(await page.locator('.list[data-sheet]').boundingBox())?.y ?? NaN;

	mapTest(
		'has three heights for a thumb, the keys and a screen reader; the map stays usable',
		async ({ page }) => {
			await page.emulateMedia({ reducedMotion: 'reduce' });
			await openExplorer(page, '/');
			const grip = page.getByRole('slider', { name: '列表高度' });
			await expect(grip).toHaveAttribute('aria-valuetext', '一半');
			const half = await top(page);
			await grip.focus();
			await page.keyboard.press('ArrowDown');
			await expect(grip).toHaveAttribute('aria-valuetext', '最低');
			await expect.poll(() => top(page)).toBeGreaterThan(half + 60);
			expect((await page.locator('section.map').boundingBox())?.height).toBeGreaterThan(380);
			await expect(page.getByRole('searchbox')).toBeInViewport({ ratio: 1 });
			await page.keyboard.press('End');
			await expect(grip).toHaveAttribute('aria-valuetext', '全部');
			await expect.poll(() => top(page)).toBeLessThan(120);
			await grip.tap();
			await expect(grip).toHaveAttribute('aria-valuetext', '一半');
			await expect.poll(() => top(page)).toBe(half);
			// What brings a row into sight moves the list alone, never the sheet with all that lies on it.
			await page.locator('.list [data-site]').last().scrollIntoViewIfNeeded();
			await page.locator('.list [data-site]').last().focus();
			expect(await page.locator('main.explorer').evaluate((main) => main.scrollTop)).toBe(0);
			expect(await top(page)).toBe(half);
		},
	);

	mapTest('follows a thumb and settles at the nearest height', async ({ page }) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await openExplorer(page, '/');
		const grip = page.getByRole('slider', { name: '列表高度' });
		const box = await grip.boundingBox();
		if (!box) throw new Error('no grip');
		expect(box.height).toBeGreaterThanOrEqual(44);
		const x = box.x + box.width / 2;
		await page.mouse.move(x, box.y + 20);
		await page.mouse.down();
		await page.mouse.move(x, box.y - 120, { steps: 4 });
		await page.mouse.move(x, 110, { steps: 4 });
		await page.mouse.up();
		await expect(grip).toHaveAttribute('aria-valuetext', '全部');
	});

	mapTest('near me from the device, then a site, then the map again', async ({ page, context }) => {
		await context.grantPermissions(['geolocation']);
		await context.setGeolocation({ latitude: 27.95, longitude: 113.93, accuracy: 30 });
		await openExplorer(page, '/en/');
		await page.getByRole('button', { name: 'Near me', exact: true }).tap();
		await page.getByRole('button', { name: "Use this device's position" }).tap();
		await expect(page.locator('[data-results] .distance').first()).toContainText('km');
		await page.locator('[data-results] [data-site]').first().tap();
		// A card that a press opened takes the focus a frame later.
		await expect(page.locator('[data-card] > [role="group"]')).toBeFocused();
		await page.getByRole('slider', { name: 'Height of the card' }).press('ArrowDown');
		await expect
			.poll(async () => (await card(page).boundingBox())?.height)
			.toBeLessThanOrEqual(110);
		await card(page).getByRole('button', { name: 'Close' }).tap();
		await expect(card(page)).toHaveCount(0);
	});

	mapTest('a point on the map: the list makes way and comes back', async ({ page }) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await openExplorer(page, '/');
		await page.getByRole('button', { name: '附近', exact: true }).tap();
		await page.getByRole('button', { name: '在地图上点一处' }).tap();
		await expect.poll(() => top(page)).toBeGreaterThan(500);
		await page.touchscreen.tap(180, 220);
		await expect(page.locator('#near-panel')).toContainText(/从东经113/);
		await expect.poll(() => top(page)).toBeLessThan(450);
	});
});

test('at 200% of a laptop the explorer still has list, search and map', async ({ page }) => {
	await page.setViewportSize({ width: 640, height: 400 });
	await openExplorer(page, '/en/');
	await expect(page.getByRole('searchbox')).toBeInViewport({ ratio: 1 });
	const map = await page.locator('section.map').boundingBox();
	expect(map?.height).toBeGreaterThan(150);
	await page.getByRole('searchbox').fill('tongmu');
	await expect(page.locator('[data-results] [data-site]').first()).toBeVisible();
});

mapTest('an area is drawn with the thumb, and its figures follow', async ({ page, waitForMap }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.addInitScript(() => {
		addEventListener('transitionrun', () => (document.documentElement.dataset['moved'] = ''));
	});
	await openExplorer(page, '/plan/?tool=measure');
	await waitForMap();
	await page.getByRole('group', { name: '用指针画' }).getByRole('button', { name: '面积' }).tap();
	await expect(page.locator('[data-sketch-ready="true"]')).toBeVisible();
	const box = (await page.locator('.atlas-map-canvas').boundingBox())!;
	for (const [x, y] of [
		[90, 250],
		[230, 270],
		[190, 340],
	] as const) {
		await page.touchscreen.tap(box.x + x, box.y + y);
		// Two presses in one place and time would be a double press.
		await page.waitForTimeout(400);
	}
	await expect(page.locator('[data-draft] [data-area]')).toBeVisible();
	// Where the list makes way in a transition, a press meets what lay there a frame ago.
	await expect(page.locator('html[data-moved]')).toHaveCount(0);
	await page.locator('[data-sketch-bar] .primary').tap();
	await expect(page).toHaveURL(/draw=polygon/);
	await expect(page.locator('[data-shape="polygon"]')).toContainText('亩');
});

test('a tour is swiped from stop to stop below its map', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await openExplorer(page, '/tours/coal-to-flowers/#luexia');
	const map = page.locator('[data-story-map]');
	await expect(map).toHaveAttribute('data-story-map', 'luexia');
	const steps = page.locator('[data-story-steps]');
	await steps.evaluate((list) => list.scrollBy({ left: list.clientWidth }));
	await expect(map).toHaveAttribute('data-story-map', 'xinshun');
	await expect(page).toHaveURL(/#xinshun$/);
	await page.getByRole('button', { name: '下一站' }).tap();
	await expect(map).toHaveAttribute('data-story-map', 'baoshan');
});

test('an article keeps its map in a small window that opens', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await openExplorer(page, '/en/articles/shangli-tongmu/');
	const map = page.locator('[data-story-map]');
	const open = page.getByRole('button', { name: 'Open the map' });
	await expect.poll(async () => (await map.boundingBox())!.height).toBeLessThan(130);
	await open.tap();
	await expect.poll(async () => (await map.boundingBox())!.height).toBeGreaterThan(250);
	await page.locator('[data-story-mark="area-360322102"]').tap();
	await expect(page).toHaveURL(/#/);
	await page.getByRole('button', { name: 'Close the map' }).tap();
	await expect.poll(async () => (await map.boundingBox())!.height).toBeLessThan(130);
});
