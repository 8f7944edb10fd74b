import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { readDrawingGeojson } from '../../../src/lib/domain/drawing/read_geojson.ts';
import { buildChance } from '../../unit/domain/drawing/any_drawing.ts';
import { expect, mapTest, test } from '../atlas_test.ts';
import { openExplorer } from '../explorer_page.ts';

const items = (page: Page): Locator => page.locator('[data-draw-item]');
const said = (page: Page): Locator => page.locator('[data-draw-said]');

async function typePlace(page: Page, text: string): Promise<void> {
	const input = page.locator('[data-draw-put] input[type="text"]');
	await input.fill(text);
	await input.press('Enter');
}

async function pressFrame(page: Page, x: number, y: number): Promise<void> {
	const box = (await page.locator('svg.frame').boundingBox())!;
	await page.mouse.click(box.x + box.width * x, box.y + box.height * y);
}

test('zh: keys and presses draw on the map without WebGL; words, undo, link, file and brief', async ({
	page,
	browser,
}) => {
	await openExplorer(page, '/plan/');
	await page.locator('#tool-where').focus();
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	await expect(page.locator('#tool-draw')).toHaveAttribute('aria-selected', 'true');

	// By keys alone: typed corners, Enter on the map, its end again; then words.
	await page.locator('[data-draw-kind="dimension"]').press('Enter');
	await typePlace(page, '113.85, 27.60');
	await expect(said(page)).toHaveText('已有 1 个角点');
	await typePlace(page, '113.87, 27.60');
	await expect(page.locator('[data-draw-item="dimension"] input').first()).toBeFocused();
	await page.keyboard.type('路宽');
	await page.keyboard.press('Enter');
	await expect(items(page)).toContainText('1.974公里');
	const label = page.locator('svg.frame text', { hasText: '路宽：1.974公里' });
	await expect(label).toBeAttached();
	await page.locator('[data-draw-kind="line"]').press('Enter');
	await page.locator('[data-map-keys]').focus();
	await page.keyboard.press('Enter');
	await page.keyboard.press('Escape');
	await expect(page.locator('[data-draw-bar="line"]')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.locator('[data-draw-bar]')).toHaveCount(0);
	await expect(items(page)).toHaveCount(1);

	// By presses: the last corner again ends an area, and opens no site below it.
	await page.locator('[data-draw-kind="area"]').click();
	for (const [x, y] of [
		[0.3, 0.4],
		[0.5, 0.42],
		[0.45, 0.6],
		[0.45, 0.6],
	] as const)
		await pressFrame(page, x, y);
	await expect(page.locator('[data-draw-item="area"]')).toContainText('平方公里');
	await expect(page.locator('[data-card]')).toHaveCount(0);
	await page.keyboard.type('<b>拟建</b>');
	await page.keyboard.press('Enter');
	await expect(page.locator('svg.frame text', { hasText: '<b>拟建</b>' })).toBeAttached();
	await page.locator('[data-draw-item="area"] .row').focus();
	await page.keyboard.press('Control+z');
	await page.keyboard.press('Control+z');
	await expect(items(page)).toHaveCount(1);
	await page.keyboard.press('Control+Shift+Z');
	await page.keyboard.press('Control+Shift+Z');
	await expect(items(page).first()).toContainText('<b>拟建</b>');
	await expect(page).toHaveURL(/[?&]drawing=[ab][\w-]+/);
	const link = page.url();

	const waiting = page.waitForEvent('download');
	await page.getByRole('button', { name: '存为 GeoJSON' }).click();
	const path = await (await waiting).path();
	const saved = readDrawingGeojson(await readFile(path, 'utf8'));
	expect(saved.drawing?.map(({ words }) => words)).toEqual(['路宽', '<b>拟建</b>']);

	// Kept on the device; another's link stands beside it until it is taken over.
	await openExplorer(page, '/plan/');
	await expect(label).toBeAttached();
	await expect(page).not.toHaveURL(/drawing=/);
	const context = await browser.newContext();
	const other = await context.newPage();
	await openExplorer(other, link.replace('/plan/', '/en/plan/'));
	await other.locator('[data-draw-guest="2"] .primary').click();
	await expect(items(other)).toHaveCount(2);
	await other.locator('[data-draw-kind="text"]').click();
	await pressFrame(other, 0.5, 0.3);
	await expect(items(other)).toHaveCount(3);
	const longer = other.url();
	await context.close();
	await openExplorer(page, longer.replace('/en/plan/', '/plan/'));
	await expect(page.locator('[data-draw-guest="3"]')).toContainText('您自己的图（2 个对象）');
	await page.getByRole('button', { name: '加到我的图里' }).click();
	await expect(items(page)).toHaveCount(5);

	// What is saved comes back with its look, also where layers are opened; on paper it has its words and measures.
	await page.locator('#tool-layers').click();
	await page.locator('#tool-panel input[type="file"]').setInputFiles({
		name: 'drawing.geojson',
		mimeType: 'application/geo+json',
		buffer: await readFile(path),
	});
	await expect(page.locator('[data-draw-opened="2"]')).toBeVisible();
	await expect(items(page)).toHaveCount(7);
	await openExplorer(page, new URL(page.url()).search.replace('?', '/plan/brief/?'));
	await expect(page.locator('[data-brief-drawing="7"]')).toContainText('1.974 km');
	await expect(page.locator('[data-brief-map] text', { hasText: '路宽：1.974公里' })).toHaveCount(
		3,
	);
});

test('zh: a press on the drawn map chooses, keys move its corners as one step, Escape lets go', async ({
	page,
}) => {
	await openExplorer(page, '/plan/?tool=draw');
	await page.locator('[data-draw-kind="dimension"]').press('Enter');
	await typePlace(page, '114.05, 27.8625');
	await typePlace(page, '114.12, 27.8625');
	const item = page.locator('[data-draw-item="dimension"]');
	const row = item.locator('.row');
	await expect(row).toHaveAttribute('aria-expanded', 'true');
	await page.keyboard.press('Escape');
	await expect(row).toHaveAttribute('aria-expanded', 'false');
	await expect(row).toBeFocused();

	const line = page.locator('svg[data-drawing] path.line').first();
	const press = async (): Promise<void> => {
		const box = (await line.boundingBox())!;
		await page.mouse.click(box.x + box.width / 3, box.y + box.height / 2 + 3);
	};
	await press();
	await expect(row).toHaveAttribute('aria-expanded', 'true');
	await expect(said(page)).toHaveText('已选中：尺寸线 1');
	await expect(page.locator('[data-card]')).toHaveCount(0);

	const keys = page.locator('[data-draw-keys]');
	await keys.focus();
	await expect(keys).toContainText('角点 1，共 2 个');
	await page.keyboard.press('PageDown');
	await expect(page.locator('svg.frame circle.held')).toBeAttached();
	const drawn = await item.locator('small').first().textContent();
	for (const key of ['ArrowRight', 'ArrowRight', 'Shift+ArrowRight'])
		await page.keyboard.press(key);
	await expect(page.locator('[data-draw-measure]')).not.toHaveText(drawn!);
	await page.keyboard.press('Escape');
	await expect(page.locator('[data-draw-measure]')).toHaveCount(0);
	await page.keyboard.press('Shift+ArrowRight');
	await page.keyboard.press('Enter');
	await expect(said(page)).toContainText('没有加角点');
	await expect(item.locator('small').first()).not.toHaveText(drawn!);
	await page.keyboard.press('Control+z');
	await expect(item.locator('small').first()).toHaveText(drawn!);
	await page.keyboard.press('Escape');
	await page.keyboard.press('Escape');
	await expect(row).toHaveAttribute('aria-expanded', 'false');
	await expect(row).toBeFocused();
});

test('en: a link without room says so, a damaged one is named, another file becomes a layer', async ({
	page,
}) => {
	await openExplorer(page, '/en/plan/?drawing=a1234');
	await expect(page.getByText('The drawing in the link was cut short')).toBeVisible();
	await openExplorer(page, '/en/plan/?tool=draw');
	const panel = page.locator('[data-draw-panel]');
	const open = (name: string, content: object): Promise<void> =>
		panel.locator('input[type="file"]').setInputFiles({
			name,
			mimeType: 'application/geo+json',
			buffer: Buffer.from(JSON.stringify(content)),
		});
	// Places that no packing makes short.
	const chance = buildChance(7);
	const features = Array.from({ length: 200 }, (_, at) => ({
		type: 'Feature',
		properties: { title: `Invented ${(at * 7919) % 1009}`, 'atlas:kind': 'point' },
		geometry: {
			type: 'Point',
			coordinates: [113.7 + chance() / 2, 27.4 + chance() / 2],
		},
	}));
	await open('many.geojson', { type: 'FeatureCollection', features });
	await expect(page.locator('[data-draw-opened="200"]')).toBeVisible();
	await expect(page.locator('[data-draw-link="false"]')).toContainText('the link is without it');
	await expect(page).not.toHaveURL(/drawing=/);
	await page.reload();
	await expect(items(page)).toHaveCount(200);
	await open('wells.geojson', {
		type: 'FeatureCollection',
		features: [{ type: 'Feature', properties: {}, geometry: features[0]!.geometry }],
	});
	await expect(page.getByRole('alert')).toContainText('wells.geojson');
	await page.getByRole('button', { name: 'Open as a layer of your own' }).click();
	await expect(page.locator('#tool-layers')).toHaveAttribute('aria-selected', 'true');
	await expect(page.locator('#tool-panel')).toContainText('wells');
});

mapTest('the live map draws what is pressed on it', async ({ page, waitForMap }) => {
	await openExplorer(page, '/plan/?tool=draw');
	await waitForMap();
	await page.locator('[data-draw-kind="point"]').click();
	await page.locator('.atlas-map-canvas').click({ position: { x: 400, y: 300 } });
	await expect(items(page)).toHaveCount(1);
	await page.keyboard.type('路口');
	await page.keyboard.press('Enter');
	await page.locator('[data-draw-item] .row').click();
	await page.locator('[data-draw-kind="arrow"]').click();
	await page.locator('.atlas-map-canvas').click({ position: { x: 300, y: 420 } });
	await page.mouse.move(640, 300);
	await expect(page.locator('[data-draw-bar] .primary')).toBeDisabled();
	// Twice on one place ends it, and the map stays where it is.
	const camera = page.locator('[data-camera]');
	const resting = await camera.getAttribute('data-camera');
	await page.locator('.atlas-map-canvas').dblclick({ position: { x: 480, y: 360 } });
	await expect(page.locator('[data-draw-item="arrow"]')).toContainText('公里');
	await expect(items(page)).toHaveCount(2);
	await page.waitForTimeout(600);
	await expect(camera).toHaveAttribute('data-camera', resting!);
	await expect(page).toHaveURL(/drawing=/);

	// What is chosen is dragged, by one step, and the map stays.
	const arrow = page.locator('[data-draw-item="arrow"]');
	await expect(arrow.locator('[data-draw-hint]')).toContainText('拖动角点');
	const drawn = await arrow.locator('small').first().textContent();
	const box = (await page.locator('.atlas-map-canvas').boundingBox())!;
	await page.mouse.move(box.x + 482, box.y + 361);
	await page.mouse.down();
	await page.mouse.move(box.x + 520, box.y + 300);
	await page.mouse.move(box.x + 600, box.y + 200);
	await expect(page.locator('[data-draw-measure]')).not.toHaveText(drawn!);
	await page.mouse.up();
	await expect(said(page)).toHaveText('已移动角点 2');
	await expect(page.locator('[data-draw-hand="1"]')).toBeVisible();
	await expect(arrow.locator('small').first()).not.toHaveText(drawn!);
	await expect(camera).toHaveAttribute('data-camera', resting!);
	await arrow.locator('.row').focus();
	await page.keyboard.press('Control+z');
	await expect(arrow.locator('small').first()).toHaveText(drawn!);
	await expect(items(page)).toHaveCount(2);
});
