import type { Page } from '@playwright/test';
import { expect, mapTest, test } from '../atlas_test.ts';
import { openExplorer } from '../explorer_page.ts';

/** The map moves in the explorer's journeys; here what it shows is asked, and nobody waits for it to glide. */
mapTest.use({ reducedMotion: 'reduce' });

async function paste(page: Page, text: string): Promise<void> {
	const form = page.locator('[data-coordinate-input]').first();
	await form.locator('input[type="text"]').fill(text);
	await page.keyboard.press('Enter');
}

const readout = (page: Page, name: string) => page.locator(`[data-readout="${name}"]`).first();

test('zh: full-width coordinates are read out in every system and stand in the link', async ({
	page,
}) => {
	await openExplorer(page, '/plan/');
	await paste(page, '东经１１３.８５５，北纬２７.６２５８');
	await expect(readout(page, 'wgs84')).toHaveText('113.855000, 27.625800');
	await expect(readout(page, 'gk114')).toHaveText('N 3056982.63, E 485688.56');
	await expect(readout(page, 'gk38')).toHaveText('N 3056982.63, E 38485688.56');
	await expect(page).toHaveURL(/point=113\.855/);
	await page.reload();
	await expect(readout(page, 'gcj02')).toContainText('113.86');
});

test('en: keyboard only, an order nobody can tell is asked for', async ({ page }) => {
	await openExplorer(page, '/en/plan/');
	await page.locator('[data-coordinate-input] input').first().focus();
	await page.keyboard.type('27.6 28.1');
	await page.keyboard.press('Enter');
	await expect(page.locator('#tool-panel')).toContainText('Which is it?');
	await expect(page.locator('[data-point]')).toHaveCount(0);
	const option = page.getByRole('button', { name: 'Latitude 27.6, longitude 28.1' });
	await option.focus();
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-point="28.1,27.6"]')).toBeVisible();
	await expect(page.locator('#tool-panel')).toContainText("outside this system's area");
});

test('what cannot be read says what was expected, and no earlier point stands for it', async ({
	page,
}) => {
	await openExplorer(page, '/plan/?point=113.855,27.6258');
	await paste(page, '北纬 27°75′, 113.8');
	await expect(page.locator('[data-fault="sixty"]')).toContainText('小于 60');
	await paste(page, '3056982, 39485688');
	await expect(page.locator('[data-fault="other-zone"]')).toContainText('39 带');
	await expect(page.locator('[data-point]')).toHaveCount(0);
	await expect(page).not.toHaveURL(/point=/);
	await paste(page, 'https://surl.amap.com/abc');
	await expect(page.locator('[data-fault="link-short"]')).toContainText('surl.amap.com');
	await paste(page, 'https://uri.amap.com/marker?position=113.8603,27.622388&amp;name=X');
	await expect(page.locator('[data-told-by="amap"]')).toContainText('GCJ-02');
	await expect(readout(page, 'wgs84')).toHaveText(
		/^113\.85(?:5000|4999|5001), 27\.62(?:5800|5799|5801)$/,
	);
});

test('keys of an input method stay with it', async ({ page }) => {
	await openExplorer(page, '/');
	const box = page.getByRole('searchbox');
	await box.fill('桐木');
	await expect(page.locator('[data-place="360322102"]')).toBeVisible();
	for (const key of ['Enter', 'ArrowDown', 'Escape']) {
		for (const init of [{ isComposing: true }, { isComposing: false, keyCode: 229 }]) {
			await box.evaluate(
				(node, event) =>
					node.dispatchEvent(
						new KeyboardEvent('keydown', { ...event, bubbles: true, cancelable: true }),
					),
				{ key, ...init },
			);
			await expect(box).toBeFocused();
			await expect(box).toHaveValue('桐木');
		}
	}
	await box.press('Enter');
	await expect(box).not.toBeFocused();
});

test('the datum check says how far off the others would be, here', async ({ page }) => {
	await openExplorer(page, '/en/plan/');
	await page.locator('[data-coordinate-input] select').selectOption('gcj02');
	await paste(page, '113.8600, 27.6230');
	await expect(readout(page, 'gcj02')).toHaveText('113.860000, 27.623000');
	await page.getByLabel('Datum check').check();
	const slip = page.locator('[data-slip="wgs84"]');
	await expect(slip).toContainText(/WGS-84, the place would be \d{3} m/);
});

mapTest('a press on the map, or Enter on it, gives the point', async ({ page, waitForMap }) => {
	await openExplorer(page, '/plan/');
	await waitForMap();
	await page.getByRole('button', { name: '在图上点' }).click();
	await page.locator('.atlas-map-canvas').click({ position: { x: 400, y: 300 } });
	await expect(page.locator('[data-point]')).toBeVisible();
	const first = await page.locator('[data-point]').getAttribute('data-point');
	await page.getByRole('button', { name: '在图上点' }).press('Enter');
	await page.locator('[data-map-keys]').focus();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-point]')).not.toHaveAttribute('data-point', first!);
});

test('a value is copied, and the other maps get their own datum', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await openExplorer(page, '/plan/?point=113.855,27.6258');
	await page.locator('[data-copy^="N 3056982"]').first().click();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
		'N 3056982.63, E 485688.56',
	);
	await page.locator('#tool-panel details summary').first().click();
	const href = (app: string) => page.locator(`[data-app="${app}"]`).getAttribute('href');
	// Google draws China's streets in GCJ-02, so it gets that.
	expect(await href('google')).toContain('27.6223');
	expect(await href('apple')).not.toBeNull();
	expect(await href('geo')).toMatch(/^geo:27\.6258/);
	const amap = decodeURIComponent((await href('amap')) ?? '');
	expect(amap).toContain('113.86');
	expect(amap).not.toContain('113.855');
});
