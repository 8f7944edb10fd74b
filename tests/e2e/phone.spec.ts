import { expect, test } from '@playwright/test';
import { card, openExplorer } from './explorer_page.ts';

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
