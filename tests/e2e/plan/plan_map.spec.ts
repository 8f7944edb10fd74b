import { expect, mapTest, test } from '../atlas_test.ts';
import { openExplorer } from '../explorer_page.ts';

/** The map moves in the explorer's journeys; here what it shows is asked, and nobody waits for it to glide. */
mapTest.use({ reducedMotion: 'reduce' });

/** One grey pixel. */
const PIXEL = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
	'base64',
);

mapTest(
	'overlays: switched, shaded and moved with the keyboard; the link keeps them',
	async ({ page, waitForMap }) => {
		await openExplorer(page, '/en/plan/?tool=map');
		await waitForMap();
		const grid = page.locator('[data-overlay="kilometres"]');
		await grid.getByRole('checkbox').focus();
		await page.keyboard.press('Space');
		await grid.getByRole('slider').focus();
		await page.keyboard.press('ArrowLeft');
		await grid.getByRole('button', { name: /^Move .* up$/ }).press('Enter');
		await expect(page.locator('#tool-panel')).toContainText('number 2 of 6 from the top');
		await expect(page).toHaveURL(/overlays=.*kilometres(%3A|:)90/);
		await page.reload();
		await expect(grid.getByRole('checkbox')).toBeChecked();
		await expect(page.locator('[data-overlay]').nth(1)).toHaveAttribute(
			'data-overlay',
			'kilometres',
		);
		await page.getByRole('button', { name: 'Back to the default' }).click();
		await expect(grid.getByRole('checkbox')).not.toBeChecked();
	},
);

mapTest(
	'an online basemap is asked for only once it is on, and its owner is named',
	async ({ page, waitForMap }) => {
		const asked: string[] = [];
		await page.route(/tile\.openstreetmap\.org/, async (route) => {
			asked.push(route.request().url());
			await route.fulfill({ contentType: 'image/png', body: PIXEL });
		});
		await openExplorer(page, '/plan/?tool=map');
		await waitForMap();
		const osm = page.locator('[data-basemap="osm"]');
		await expect(osm).toContainText('OpenStreetMap 基金会');
		await expect(osm).toContainText('WGS-84');
		expect(asked).toEqual([]);
		await osm.getByRole('button').click();
		await expect.poll(() => asked.length).toBeGreaterThan(0);
		await expect(page.locator('.credit')).toContainText('OpenStreetMap');
		await expect(page).not.toHaveURL(/osm/);
		await osm.getByRole('button').click();
		await expect(page.locator('.credit')).not.toContainText('OpenStreetMap contributors');
	},
);

test('maps in GCJ-02 are refused with the reason', async ({ page }) => {
	await openExplorer(page, '/en/plan/?tool=map');
	await page.getByText('Why Amap and Tencent are not offered').click();
	await expect(page.locator('[data-refused="amap"]')).toContainText('GCJ-02');
});

test('the explorer and the workbench hand the view to each other', async ({ page }) => {
	await openExplorer(page, '/en/plan/?theme=tourism&point=113.855,27.6258');
	await page.getByRole('link', { name: 'Back to the project map' }).click();
	await expect(page).toHaveURL(/\/en\/\?.*theme=tourism/);
	await expect(page.locator('[data-result-count="5"]')).toBeVisible();
	await page.getByRole('link', { name: 'Open this view in the workbench' }).click();
	await expect(page).toHaveURL(/\/en\/plan\/\?.*theme=tourism/);
});
