import { encode } from 'fast-png';
import type { Page } from '@playwright/test';
import { expect, test } from '../atlas_test.ts';
import { expectNoFaults } from '../axe_page.ts';
import { openExplorer } from '../explorer_page.ts';

/** An invented plan: stripes, 400 x 300 pixels. */
function drawPlan(): Buffer {
	const [width, height] = [400, 300];
	const data = new Uint8Array(width * height * 3);
	for (let at = 0; at < width * height; at += 1) {
		const is_line = (at % width) % 40 < 3 || Math.floor(at / width) % 40 < 3;
		data.set(is_line ? [20, 40, 120] : [250, 240, 210], at * 3);
	}
	return Buffer.from(encode({ width, height, data, channels: 3 }));
}

async function choose(page: Page, files: { name: string; buffer: Buffer }[]): Promise<void> {
	const whole = files.map((file) => ({ ...file, mimeType: 'application/octet-stream' }));
	await page.locator('input[type="file"]').setInputFiles(whole);
}

test('a scanned plan is pinned by keys, presses and numbers, fitted, kept and removed; a refused one changes nothing', async ({
	page,
	baseURL,
}) => {
	const sent: string[] = [];
	page.on('request', (request) => {
		const is_own = request.url().startsWith(`${baseURL}/`) || request.url().startsWith('blob:');
		if (!is_own || request.method() !== 'GET') sent.push(request.url());
	});
	await openExplorer(page, '/en/plan/?tool=layers');
	const plan = { name: 'invented plan.png', buffer: drawPlan() };
	await choose(page, [plan]);
	const desk = page.locator('[data-picture-desk]');
	await expect(desk).toContainText('PNG, 400 × 300 px');
	const state = desk.locator('[data-pin-state]');
	await expect(state).toHaveText('3 more points with their places are needed.');
	const view = desk.locator('[data-scan-view]');
	const type = async (text: string): Promise<void> => {
		await desk.locator('[data-coordinate-input] input').fill(text);
		await desk.locator('[data-coordinate-input] input').press('Enter');
	};

	// By keys and numbers: the middle, then to its left.
	await view.press('Enter');
	await expect(desk.getByRole('button', { name: 'Press on the map' })).toBeFocused();
	await type('113.85, 27.65');
	await view.focus();
	for (let count = 0; count < 6; count += 1) await view.press('Shift+ArrowLeft');
	await view.press('Enter');
	await type('113.75, 27.65');
	// By presses: a place in the picture, and one on the map.
	const box = (await view.boundingBox())!;
	await view.click({ position: { x: box.width / 2, y: box.height / 4 } });
	await desk.locator('[data-pin-set]').click();
	await desk.getByRole('button', { name: 'Press on the map' }).click();
	await page
		.locator('section.map svg')
		.first()
		.click({ position: { x: 160, y: 60 } });
	await expect(state).toHaveAttribute('data-pin-state', 'fit');
	await expect(state).toContainText('just enough (3) and are met exactly');
	const drawn = page.locator('[data-drawn-picture]');
	await expect(drawn).toHaveCount(1);

	// A fourth tells how well they agree; without it all is as before.
	await view.click({ position: { x: box.width / 3, y: (box.height * 3) / 4 } });
	await desk.locator('[data-pin-set]').press('Enter');
	await desk.locator('[data-pin-center]').press('Enter');
	await expect(state).toContainText(
		/stretched.*4 points, off by [\d.]+ m.*The largest is at point \d/,
	);
	await expect(desk.locator('[data-pins] li.worst')).toContainText('the largest');
	await expectNoFaults(page, 'a plan that is pinned');
	await desk.getByRole('button', { name: 'Remove point 4' }).click();
	await desk.locator('[data-picture-add]').click();
	const layer = page.locator('[data-own-layer="invented plan"]');
	await expect(layer.locator('[data-fit]')).toContainText('3 points');
	await layer.getByLabel('Opacity').fill('40');
	await expect(drawn).toHaveAttribute('opacity', '0.4');

	// What cannot be read leaves the map as it is.
	const cut = { name: 'cut.png', buffer: plan.buffer.subarray(0, plan.buffer.length - 30) };
	await choose(page, [cut]);
	await expect(page.locator('[data-picture-problem]')).toContainText('breaks off before its end');
	await expect(drawn).toHaveCount(1);
	await desk.getByRole('button', { name: 'Dismiss' }).click();

	// A world file places it without points.
	const degrees = '0.0005\n0\n0\n-0.0004\n113.7\n27.8\n';
	await choose(page, [plan, { name: 'invented plan.pgw', buffer: Buffer.from(degrees) }]);
	await expect(desk.locator('[data-picture-system]')).toHaveValue('wgs84');
	await desk.getByRole('button', { name: 'Give up' }).click();
	await expect(drawn).toHaveCount(1);

	await expect(page.locator('[data-own-keeping="0"]')).toBeVisible();
	await page.reload();
	await expect(layer).toBeVisible();
	await expect(drawn).toHaveAttribute('opacity', '0.4');
	await layer.getByRole('button', { name: 'Move its points' }).click();
	await expect(desk.locator('[data-pins] li')).toHaveCount(3);
	await desk.getByRole('button', { name: 'Give up' }).click();
	await layer.getByRole('button', { name: 'Remove invented plan' }).click();
	await expect(drawn).toHaveCount(0);
	expect(sent).toEqual([]);
});
