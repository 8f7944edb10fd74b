import { expect, test } from '../atlas_test.ts';
import { openExplorer } from '../explorer_page.ts';

test('the read-out covers no map, and what was found stands before the ways to ask', async ({
	page,
}) => {
	await openExplorer(page, '/en/plan/?point=113.855,27.6258');
	await expect(page.locator('[data-map-readout="map"]')).toBeHidden();
	const readout = page.locator('[data-map-readout="list"]');
	await expect(readout).toBeVisible();
	const line = (await readout.boundingBox())!;
	expect(line.height).toBeLessThan(52);
	const map = (await page.locator('section.map').boundingBox())!;
	const sheet = (await page.locator('.list[data-sheet], .list').first().boundingBox())!;
	expect(line.y).toBeGreaterThanOrEqual(Math.min(map.y + map.height, sheet.y));
	const point = (await page.locator('[data-point]').boundingBox())!;
	const input = (await page.locator('[data-coordinate-input]').boundingBox())!;
	expect(point.y).toBeLessThan(input.y);

	await openExplorer(page, '/en/plan/?tool=select&area=township:360322102,2000');
	const counts = page.locator('[data-selection]');
	await expect(counts).toBeVisible();
	const form = page.getByText('Select by', { exact: true });
	expect((await counts.boundingBox())!.y).toBeLessThan((await form.boundingBox())!.y);
});
