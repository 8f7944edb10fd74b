import type { Page } from '@playwright/test';
import { expect, test } from '../atlas_test.ts';
import { openExplorer } from '../explorer_page.ts';

/** 7 pt, the least that is read on paper, in CSS pixels. */
const LEAST_PX = (7 / 72) * 96;
const MOST_SHEETS = 3;

/** Words of the pictures that would be smaller, with their size. */
function findSmall(page: Page): Promise<string[]> {
	return page.evaluate(
		(least) =>
			[...document.querySelectorAll<SVGTextElement>('[data-tour] svg text')]
				.filter((text) => text.checkVisibility())
				.map((text) => {
					const scale = text.getScreenCTM()!.a;
					return {
						words: text.textContent,
						size: Number.parseFloat(getComputedStyle(text).fontSize) * scale,
					};
				})
				.filter(({ size }) => size < least)
				.map(({ words, size }) => `${words} ${size.toFixed(1)}`),
		LEAST_PX,
	);
}

for (const path of ['/tours/porcelain-steel-borders/', '/en/tours/porcelain-steel-borders/']) {
	test(`${path} fills its sheets, can be read and says whose words these are`, async ({
		page,
		baseURL,
	}) => {
		await openExplorer(page, path);
		await page.emulateMedia({ media: 'print' });
		await expect.poll(() => findSmall(page)).toEqual([]);
		const foot = page.locator('[data-sheet-foot]');
		await expect(foot).toBeVisible();
		await expect(foot).toContainText(`${baseURL}${path}`);
		await expect(foot).toContainText(/2023/);
		await expect(foot).toContainText(/电子报|e-paper/);
		await expect(foot).toContainText(/打印日期|Printed/);
		const sheets = await page.pdf({ preferCSSPageSize: true });
		const [, count] = /\/Type \/Pages\s[^>]*\/Count (\d+)/.exec(sheets.toString('latin1')) ?? [];
		expect(Number(count)).toBeLessThanOrEqual(MOST_SHEETS);
	});
}

test('a page that names the newspaper keeps its own head and foot on paper', async ({ page }) => {
	await openExplorer(page, '/en/plan/?tool=select');
	await expect(page.locator('[data-newspaper]').first()).toBeAttached();
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('.site-header')).toBeVisible();
});
