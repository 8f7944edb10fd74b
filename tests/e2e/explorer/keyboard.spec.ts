import type { Page } from '@playwright/test';
import { expect, mapTest, test } from '../atlas_test.ts';
import { card, openExplorer } from '../explorer_page.ts';

/** Presses Tab until the focus matches; fails after `limit`. Returns how many presses it took. */
async function tabTo(page: Page, selector: string, limit: number): Promise<number> {
	for (let count = 1; count <= limit; count++) {
		await page.keyboard.press('Tab');
		if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) {
			return count;
		}
	}
	throw new Error(`${selector} not reached with ${limit} presses of Tab`);
}

mapTest('from the address bar to an excerpt with the keyboard alone', async ({ page }) => {
	await openExplorer(page, '/');
	await tabTo(page, 'input[type="search"]', 13);
	await page.keyboard.type('tongmu');
	await expect(page.locator('[data-results]')).toBeVisible();
	await page.keyboard.press('ArrowDown');
	await tabTo(page, '[data-site="tongmu-water-restoration"]', 8);
	await page.keyboard.press('Enter');
	await expect(card(page).locator('blockquote').first()).toContainText('总投资1.64亿元');
	await expect(card(page).locator('.body')).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(page.locator('[data-site="tongmu-water-restoration"]').first()).toBeFocused();
});

/** The map is one stop for Tab; arrows walk over its marks. */
async function walkOverMap(page: Page): Promise<void> {
	const keys = page.locator('[data-map-keys]');
	await keys.focus();
	await expect(keys).toHaveAttribute('data-stop', /./);
	for (let press = 0; press < 12; press++) await page.keyboard.press('ArrowUp');
	await expect(keys).toHaveAttribute('data-stop', /^area-360322102$|^line-/);
	await page.keyboard.press('Home');
	const west = await keys.getAttribute('data-stop');
	await page.keyboard.press('PageDown');
	await expect(keys).not.toHaveAttribute('data-stop', west ?? '');
	await page.keyboard.press('End');
	await page.keyboard.press('Enter');
	await expect(card(page)).toHaveCount(1);
	await page.keyboard.press('Escape');
	await expect(card(page)).toHaveCount(0);
	await expect(keys).toBeFocused();
	await page.keyboard.press('Tab');
	const is_mark = await page.evaluate(() => document.activeElement?.matches('[data-mark], canvas'));
	expect(is_mark).toBe(false);
}

test('the map is one tab stop, arrows walk over it (drawn)', async ({ page }) => {
	await openExplorer(page, '/en/');
	await walkOverMap(page);
});

mapTest('the map is one tab stop, arrows walk over it (live)', async ({ page, waitForMap }) => {
	await openExplorer(page, '/en/');
	await waitForMap();
	await walkOverMap(page);
});

test('? lists the keys, / goes to the search, and both can be switched off', async ({ page }) => {
	await openExplorer(page, '/');
	await page.keyboard.press('?');
	const list = page.getByRole('dialog', { name: '键盘快捷键' });
	await expect(list).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(list).toBeHidden();
	await page.keyboard.press('/');
	await expect(page.getByRole('searchbox')).toBeFocused();
	await page.keyboard.type('?/');
	await expect(page.getByRole('searchbox')).toHaveValue('?/');
	await expect(list).toBeHidden();
	await page.keyboard.press('Escape');
	await page.locator('h1').click();
	await page.keyboard.press('?');
	await list.getByRole('checkbox').uncheck();
	await list.getByRole('button').click();
	await page.reload();
	await expect(page.locator('html[data-hydrated]')).toBeAttached();
	await page.keyboard.press('?');
	await expect(list).toBeHidden();
});

test('a key pressed in the same breath as the list of keys closes is heard', async ({ page }) => {
	await openExplorer(page, '/');
	await page.keyboard.press('?');
	await expect(page.getByRole('dialog', { name: '键盘快捷键' })).toBeVisible();
	await page.evaluate(() => {
		document.querySelector<HTMLDialogElement>('[data-shortcuts]')!.close();
		const key = new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true });
		document.activeElement!.dispatchEvent(key);
	});
	await expect(page.getByRole('searchbox')).toBeFocused();
});

test('a point for "near me" can be given with the keys', async ({ page }) => {
	await openExplorer(page, '/');
	await page.getByRole('button', { name: '附近', exact: true }).click();
	await page.getByRole('button', { name: '在地图上点一处' }).click();
	await page.locator('[data-map-keys]').focus();
	await page.keyboard.press('End');
	await page.keyboard.press('Enter');
	await expect(page.locator('#near-panel')).toContainText(/从东经\d+/);
	await expect(card(page)).toHaveCount(0);
});

test('a live region says what changed once the reader rests', async ({ page }) => {
	await openExplorer(page, '/');
	const live = page.locator('[data-live]');
	await expect(live).toHaveText('');
	await page.getByRole('searchbox').fill('tongmu');
	await expect(live).toContainText('列表有9个项目点');
});
