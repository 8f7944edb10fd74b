import { expect, test } from '../atlas_test.ts';
import { openExplorer } from '../explorer_page.ts';

test('the exact view is shared: copied, handed to the system, and as a code', async ({
	page,
	context,
	baseURL,
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.addInitScript(() => {
		Object.defineProperty(navigator, 'share', {
			value: (data: ShareData) => {
				document.documentElement.dataset['shared'] = data.url;
				return Promise.resolve();
			},
		});
	});
	const view = `${baseURL}/en/?site=tongmu-water-restoration&theme=water`;
	await openExplorer(page, '/en/?site=tongmu-water-restoration&theme=water');
	await page.locator('[data-share-open]').press('Enter');
	const dialog = page.locator('[data-share]');
	await expect(dialog.locator('[data-share-url]')).toHaveText(view);
	await expect(dialog.locator('[data-qr]')).toHaveAttribute('data-qr', view);
	await dialog.locator('[data-copy]').press('Enter');
	await expect(dialog.locator('[data-copy]')).toHaveText('Copied');
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(view);
	await dialog.getByRole('button', { name: 'Share with' }).press('Enter');
	await expect(page.locator('html')).toHaveAttribute('data-shared', view);
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
	await expect(page.locator('[data-share-open]')).toBeFocused();
});
