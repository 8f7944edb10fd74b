import type { Page } from '@playwright/test';
import { expect, test } from '../atlas_test.ts';
import { openExplorer } from '../explorer_page.ts';

const map = (page: Page) => page.locator('[data-story-map]');
const progress = (page: Page) => page.locator('.player [role="status"]');

test('zh: scrolling moves the map, and every stop has its link', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await openExplorer(page, '/tours/');
	await page.getByRole('link', { name: '从煤到花' }).click();
	await expect(page.locator('h1')).toHaveText('从煤到花');
	await expect(page.locator('[data-stop]')).toHaveCount(5);
	const before = await map(page).locator('> svg').getAttribute('viewBox');
	await page
		.locator('[data-stop="xinshun"]')
		.evaluate((stop) => stop.scrollIntoView({ block: 'start' }));
	await expect(map(page)).toHaveAttribute('data-story-map', 'xinshun');
	await expect(page).toHaveURL(/#xinshun$/);
	await expect(map(page).locator('> svg')).not.toHaveAttribute('viewBox', before!);
	await expect(progress(page)).toHaveText('第 2 站，共 5 站');
	await page.reload();
	await expect(map(page)).toHaveAttribute('data-story-map', 'xinshun');
	await page.locator('[data-story-mark="pingshui-lake"]').press('Enter');
	await expect(page).toHaveURL(/#pingshui-lake$/);
	await expect(page.locator('[data-stop="pingshui-lake"] [data-app]')).toHaveCount(0);
	await expect(page.locator('[data-stop="pingshui-lake"] [data-search-app]')).toHaveCount(4);
});

test('en: arrow keys and the play button; a place of its own is handed over', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.clock.install();
	await openExplorer(page, '/en/tours/xiangjiang-headwaters/');
	await page.keyboard.press('ArrowRight');
	await expect(map(page)).toHaveAttribute('data-story-map', 'baiyuan');
	await page.keyboard.press('ArrowRight');
	await expect(map(page)).toHaveAttribute('data-story-map', 'pingshui-river');
	await page.keyboard.press('ArrowLeft');
	await expect(progress(page)).toHaveText('Stop 1 of 5');
	const play = page.locator('[data-play]');
	await play.press('Enter');
	await expect(play).toHaveText('Pause');
	await page.clock.fastForward(10_000);
	await expect(map(page)).toHaveAttribute('data-story-map', 'pingshui-river');
	await play.press('Enter');
	await expect(play).toHaveText('Play');
	await page.clock.fastForward(30_000);
	await expect(map(page)).toHaveAttribute('data-story-map', 'pingshui-river');
	await expect(page.locator('[data-stop="baiyuan"] [data-app="amap"]')).toHaveAttribute(
		'href',
		/coordinate=gaode/,
	);
});

test('a tour is whole without script, and on paper has a code for every stop', async ({
	browser,
	page,
	baseURL,
}) => {
	const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
	const plain = await context.newPage();
	await plain.goto('/en/tours/porcelain-steel-borders/');
	await expect(plain.locator('[data-stop] blockquote')).toHaveCount(5);
	await expect(plain.locator('.mini').first()).toBeVisible();
	await expect(map(plain)).toBeVisible();
	await context.close();
	await openExplorer(page, '/tours/porcelain-steel-borders/');
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('.player')).toBeHidden();
	const codes = page.locator('[data-qr]');
	await expect(codes).toHaveCount(5);
	await expect(codes.first()).toBeVisible();
	await expect(codes.nth(1)).toHaveAttribute(
		'data-qr',
		`${baseURL}/tours/porcelain-steel-borders/#anyuan-steel`,
	);
});

test('keys pressed while the page still moves count from where it is going', async ({ page }) => {
	await openExplorer(page, '/tours/coal-to-flowers/');
	for (let press = 0; press < 4; press++) await page.keyboard.press('ArrowRight');
	await expect(map(page)).toHaveAttribute('data-story-map', 'tongmu');
	await expect(progress(page)).toHaveText('第 4 站，共 5 站');
});

test('the map stands beside the head, and its buttons cover no text', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await openExplorer(page, '/en/tours/coal-to-flowers/');
	const picture = await page.locator('.picture').boundingBox();
	const heading = await page.locator('h1').boundingBox();
	expect(picture!.y).toBeLessThan(heading!.y);
	expect(picture!.height).toBeGreaterThan(600);
	await page.locator('[data-stop="baoshan"]').evaluate((stop) => stop.scrollIntoView());
	await expect(map(page)).toHaveAttribute('data-story-map', /./);
	const player = await page.locator('.player').boundingBox();
	const text = await page.locator('[data-story-steps]').boundingBox();
	expect(player!.x).toBeGreaterThan(text!.x + text!.width);
	const moved = await page.locator('.picture').boundingBox();
	expect(moved!.y + moved!.height).toBeLessThanOrEqual(player!.y + 1);
	expect(player!.y + player!.height).toBeLessThanOrEqual(801);
});

test('without script, a stop known by its district has that district and no dot', async ({
	browser,
	baseURL,
}) => {
	const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
	const page = await context.newPage();
	await page.goto('/tours/coal-to-flowers/');
	const first = page.locator('[data-stop="luexia"] .mini');
	await expect(first.locator('path.extent')).toBeVisible();
	await expect(first.locator('text', { hasText: '区内 1' })).toBeVisible();
	await expect(page.locator('[data-stop="xinshun"] .mini circle.extent')).toBeVisible();
	await context.close();
});
