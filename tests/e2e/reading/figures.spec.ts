import type { Page } from '@playwright/test';
import { expect, test } from '../atlas_test.ts';
import { openExplorer } from '../explorer_page.ts';

const CLAIM = 'claim-tongmu-total-investment';

/** The words of a figure, which a link has led to. */
const lit = (page: Page) => page.locator(`mark:has(#${CLAIM})`);

test('a link to a figure opens with its words lit, and a figure can be cited', async ({
	page,
	context,
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await openExplorer(page, `/en/sites/tongmu-water-restoration/#${CLAIM}`);
	await expect(lit(page)).toBeInViewport();
	await expect(lit(page)).toHaveCSS('outline-style', 'solid');
	await expect(page.locator('figure:focus')).toContainText('总投资1.64亿元');
	await page
		.getByRole('button', { name: 'Cite this figure: total investment, CNY 164 million' })
		.press('Enter');
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	expect(copied).toMatch(/^total investment: CNY 164 million\. .*“总投资1\.64亿元”/);
	expect(copied).toMatch(new RegExp(`/en/sites/tongmu-water-restoration/#${CLAIM}$`));
	await openExplorer(page, `/articles/high-quality-development/#${CLAIM}`);
	await expect(lit(page)).toBeInViewport();
	await expect(page).toHaveURL(new RegExp(`#${CLAIM}$`));
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('the words are lit too, and the words of a figure are its link', async ({ page }) => {
		await page.goto('/sites/tongmu-water-restoration/');
		await expect(page.getByRole('button', { name: /^引用这个数字/ })).toBeHidden();
		await page.locator('[data-claim="tongmu-total-investment"] .words a').click();
		await expect(page).toHaveURL(new RegExp(`#${CLAIM}$`));
		await expect(lit(page)).toBeInViewport();
		await expect(lit(page)).toHaveCSS('outline-style', 'solid');
	});
});
