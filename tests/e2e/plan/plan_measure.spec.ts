import type { Page } from '@playwright/test';
import { expect, mapTest, test } from '../atlas_test.ts';
import { openExplorer } from '../explorer_page.ts';

/** The map moves in the explorer's journeys; here what it shows is asked, and nobody waits for it to glide. */
mapTest.use({ reducedMotion: 'reduce' });

async function typeCorner(page: Page, text: string): Promise<void> {
	const input = page.locator('[data-coordinate-input] input[type="text"]').last();
	await input.fill(text);
	await input.press('Enter');
}

const measured = async (page: Page, name: 'length' | 'area'): Promise<number> =>
	Number(await page.locator(`[data-shape] [data-${name}]`).first().getAttribute(`data-${name}`));

async function pressCorners(page: Page, corners: [number, number][]): Promise<void> {
	await expect(page.locator('[data-sketch-ready="true"]')).toBeVisible();
	const box = (await page.locator('.atlas-map-canvas').boundingBox())!;
	for (const [x, y] of corners) {
		await page.mouse.move(box.x + x, box.y + y);
		await page.mouse.down();
		await page.mouse.up();
	}
	await page.mouse.move(box.x + 30, box.y + 400);
}

mapTest(
	'mouse: an area is drawn, measured, undone, redone and edited',
	async ({ page, waitForMap }) => {
		await openExplorer(page, '/plan/?tool=measure');
		await waitForMap();
		await page
			.getByRole('group', { name: '用指针画' })
			.getByRole('button', { name: '面积' })
			.click();
		await pressCorners(page, [
			[300, 300],
			[450, 320],
			[420, 460],
		]);
		await expect(page.locator('[data-draft] [data-area]')).toBeVisible();
		await page.locator('[data-sketch-bar] .primary').click();
		await expect(page.locator('[data-shape="polygon"]')).toContainText('亩');
		await expect(page.locator('[data-segment]')).toHaveCount(3);
		const before = await measured(page, 'area');
		expect(before).toBeGreaterThan(1e6);
		await page.getByRole('button', { name: '结束绘制' }).click();
		await page.getByRole('button', { name: '撤销' }).click();
		await expect(page.locator('[data-shape]')).toHaveCount(0);
		await page.getByRole('button', { name: '重做' }).click();
		expect(await measured(page, 'area')).toBeCloseTo(before, 3);

		await page.getByRole('button', { name: '修改' }).click();
		await expect(page.locator('[data-sketch-ready="true"]')).toBeVisible();
		const box = (await page.locator('.atlas-map-canvas').boundingBox())!;
		await page.mouse.click(box.x + 390, box.y + 360);
		// Two frames until the corners can be taken.
		await page.waitForTimeout(500);
		await page.mouse.move(box.x + 450, box.y + 320);
		await page.mouse.down();
		await page.mouse.move(box.x + 480, box.y + 300, { steps: 6 });
		await page.mouse.up();
		await expect.poll(() => measured(page, 'area')).toBeGreaterThan(before * 1.05);
		await page.getByRole('button', { name: '结束修改' }).click();
		await expect(page).toHaveURL(/draw=polygon/);
		const edited = await measured(page, 'area');
		await page.reload();
		expect(await measured(page, 'area')).toBeCloseTo(edited, 0);
	},
);

test('keyboard: corners are typed, and a length is that of the ellipsoid', async ({ page }) => {
	await openExplorer(page, '/en/plan/?tool=measure');
	await typeCorner(page, '113.85, 27.62');
	await typeCorner(page, '113.86, 27.62');
	await expect(page.locator('[data-shape="line"]')).toHaveCount(1);
	// GeodSolve -i --input-string "27.62 113.85 27.62 113.86".
	expect(await measured(page, 'length')).toBeCloseTo(987.1, 0);
	const corner = page.locator('[data-shape] ol input').nth(1);
	await corner.fill('nowhere');
	await corner.press('Enter');
	await expect(page.locator('[data-shape] [role="alert"]')).toBeVisible();
	await corner.fill('113.87, 27.62');
	await corner.press('Enter');
	await expect.poll(() => measured(page, 'length')).toBeGreaterThan(1970);
	await page.getByRole('button', { name: 'Delete corner 2' }).press('Enter');
	await expect.poll(() => measured(page, 'length')).toBe(0);
	await page.getByRole('button', { name: 'Delete shape 1' }).press('Enter');
	await expect(page.locator('[data-shape]')).toHaveCount(0);
});

mapTest('Escape leaves a shape half drawn, then the drawing', async ({ page, waitForMap }) => {
	await openExplorer(page, '/plan/?tool=measure');
	await waitForMap();
	await page.getByRole('group', { name: '用指针画' }).getByRole('button', { name: '距离' }).click();
	await pressCorners(page, [
		[300, 300],
		[450, 320],
	]);
	await expect(page.locator('[data-draft]')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.locator('[data-draft]')).toHaveCount(0);
	await expect(page.locator('[data-sketch-bar]')).toHaveCount(1);
	await page.keyboard.press('Escape');
	await expect(page.locator('[data-sketch-bar]')).toHaveCount(0);
	await expect(page.locator('[data-shape]')).toHaveCount(0);
});
