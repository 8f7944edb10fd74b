import { expect, test } from '../atlas_test.ts';
import { expectNoFaults } from '../axe_page.ts';
import { openExplorer } from '../explorer_page.ts';

test('what is here: by keyboard and by mouse on the drawn map, answered without a request that says where', async ({
	page,
}) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await openExplorer(page, '/');
	await page.locator('[data-map-keys]').focus();
	await expect(page.locator('[data-here-button]')).toBeVisible();
	await page.keyboard.press('Shift+ArrowUp');
	await expect(page.locator('[data-here-cross]')).toBeVisible();
	await page.keyboard.press('Enter');
	const panel = page.locator('[data-here-panel]');
	await expect(panel.locator('h2')).toBeFocused();
	for (const id of ['districts', 'townships', 'sites', 'nearest', 'positions']) {
		await expect(panel.locator(`[data-here-section="${id}"]`)).toBeVisible();
	}
	await expect(panel.locator('[data-here-section="townships"] [data-sureness="sure"]')).toHaveCount(
		0,
	);
	const text = await panel.locator('[data-copy*="坐标"]').getAttribute('data-copy');
	const numbers = (await panel.locator('[data-readout="wgs84"]').textContent()) ?? '';
	expect(text).toContain(numbers);
	expect(text).toContain('BD-09');
	await expect(page.locator('[data-drawn-here]')).toBeAttached();
	await expectNoFaults(page, 'what is here');
	expect(page.url()).not.toContain(numbers.slice(0, 6));
	await page.keyboard.press('Escape');
	await expect(panel).toHaveCount(0);

	const box = (await page.locator('svg.frame').boundingBox())!;
	await page.mouse.click(box.x + box.width * 0.02, box.y + box.height * 0.98, { button: 'right' });
	await expect(panel.locator('[data-here-section="districts"]')).toContainText('之外');
	const where = /11\d\.\d{3}/;
	expect(asked.filter((url) => where.test(url))).toEqual([]);
});

test('what is here on a district page, with the arrow keys, in English', async ({ page }) => {
	await page.goto('/en/districts/360302/');
	await expect(page.locator('[data-hydrated]')).toBeAttached();
	await page.locator('[data-here-button]').focus();
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-here-cross]')).toBeVisible();
	await page.keyboard.press('ArrowLeft');
	await page.keyboard.press('Enter');
	const district = page.locator('[data-here-section="districts"]');
	await expect(district.getByRole('link')).toHaveText('Anyuan District');
	await expect(page.locator('[data-here-section="positions"]')).toContainText('GCJ-02');
	await page.keyboard.press('Escape');
	await expect(page.locator('[data-here-panel]')).toHaveCount(0);
});
