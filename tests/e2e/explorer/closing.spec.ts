import { expect, mapTest, test } from '../atlas_test.ts';
import { card, openExplorer } from '../explorer_page.ts';

test('one Escape closes one thing: dialog, search, filters, a point that is asked for, then the card', async ({
	page,
}) => {
	const site = '/?site=tongmu-water-restoration';
	const isOpen = () => expect(card(page)).toContainText('桐木片区');
	const endsWithCard = async (): Promise<void> => {
		await isOpen();
		await page.keyboard.press('Escape');
		await expect(card(page)).toHaveCount(0);
	};

	await openExplorer(page, site);
	await isOpen();
	await page.locator('[data-share-open]').click();
	await expect(page.locator('[data-share]')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.locator('[data-share]')).toBeHidden();
	await endsWithCard();

	await openExplorer(page, site);
	await isOpen();
	const search = page.getByRole('searchbox');
	await search.fill('桐木');
	await page.keyboard.press('Escape');
	await expect(search).toHaveValue('');
	await endsWithCard();

	await openExplorer(page, site);
	await isOpen();
	await page.locator('[data-filters] > summary').click();
	await expect(page.locator('[data-show-found]')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.locator('[data-show-found]')).toBeHidden();
	await endsWithCard();

	await openExplorer(page, site);
	await isOpen();
	await page.getByRole('button', { name: '附近', exact: true }).click();
	await page.getByRole('button', { name: '在地图上点一处' }).click();
	await expect(page.locator('.picking')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.locator('.picking')).toHaveCount(0);
	await expect(page.locator('#near-panel')).toBeVisible();
	await isOpen();
	await page.keyboard.press('Escape');
	await expect(page.locator('#near-panel')).toBeHidden();
	await endsWithCard();
});

mapTest(
	'text spacing, a pan and a lower window leave the popup whole and its Close in reach',
	async ({ page, waitForMap }) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await page.setViewportSize({ width: 1280, height: 720 });
		await openExplorer(page, '/en/');
		await waitForMap();
		await page.locator('.list [data-site="tongmu-water-restoration"]').click();
		const popup = page.locator('[data-card="popup"]');
		await expect(popup).toContainText('1.64');
		const isWhole = async (): Promise<void> => {
			await expect
				.poll(() =>
					popup.evaluate((element) => {
						const { left, top, right, bottom } = element.getBoundingClientRect();
						const map = element.closest('section.map')!.getBoundingClientRect();
						const close = element.querySelector('button.close')!.getBoundingClientRect();
						const hit = document.elementFromPoint(close.x + 22, close.y + 22);
						return {
							is_inside:
								left >= map.left && top >= map.top && right <= map.right && bottom <= map.bottom,
							is_reached: hit?.closest('button.close') !== null,
							has_text: element.querySelector('[role="group"]')!.clientHeight > 80,
						};
					}),
				)
				.toEqual({ is_inside: true, is_reached: true, has_text: true });
		};
		await isWhole();
		await page.evaluate(() => {
			const sheet = new CSSStyleSheet();
			sheet.replaceSync(
				'*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}',
			);
			document.adoptedStyleSheets = [sheet];
		});
		await isWhole();
		await page.mouse.move(700, 640);
		await page.mouse.down();
		await page.mouse.move(900, 240, { steps: 4 });
		await page.mouse.up();
		await isWhole();
		await page.setViewportSize({ width: 960, height: 420 });
		await isWhole();
		await popup.getByRole('button', { name: 'Close' }).click();
		await expect(card(page)).toHaveCount(0);
	},
);
