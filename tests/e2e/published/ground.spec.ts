import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Ground } from '../../../src/lib/domain/ground/ground_file.ts';
import { inventHeight } from '../../fixtures/ground/invented_heights.ts';
import { expect, mapTest, test } from '../atlas_test.ts';
import { MOST_BYTES } from './page_weight.ts';
import { BUILD, closeServed, CREDIT, serveSecondCity } from './second_host.ts';

let root: string;
/** The same from a host that sends files as a whole only. */
let plain_root: string;

mapTest.beforeAll(async () => {
	[root, plain_root] = await Promise.all([
		serveSecondCity(),
		serveSecondCity({ has_parts: false }),
	]);
});
mapTest.afterAll(closeServed);

mapTest(
	'the live map stands on the operator’s ground, read by parts from the own origin',
	async ({ page, waitForMap }) => {
		const parts: number[] = [];
		const elsewhere: string[] = [];
		page.on('request', (request) => {
			const url = new URL(request.url());
			if (url.protocol.startsWith('http') && url.origin !== root) elsewhere.push(url.href);
		});
		page.on('response', (response) => {
			if (response.url().endsWith('.pmtiles')) parts.push(response.status());
		});
		await page.goto(`${root}/plan/?tool=map`);
		await waitForMap();
		const credit = page.locator('.credit');
		await expect(credit).toContainText(CREDIT);
		// Both archives' heads, and tiles of both.
		await expect.poll(() => parts.length).toBeGreaterThan(4);
		expect(new Set(parts)).toEqual(new Set([206]));

		const panel = page.locator('[data-ground]');
		await expect(panel.locator('[data-archive]')).toHaveText([
			/底图：.*虚构的测绘者.*CC0-1\.0.*2026年10月1日/s,
			/地形：.*虚构的测绘者/s,
		]);
		const shown = panel.getByRole('checkbox', { name: '显示地面底图和地形' });
		await shown.uncheck();
		await expect(page).toHaveURL(/[?&]ground=-/);
		await expect(credit).not.toContainText(CREDIT);
		await shown.check();
		await expect(credit).toContainText(CREDIT);

		// Of tiles that the map has fetched anyway, in its middle and under the pointer.
		const readout = page.locator('[data-map-readout="map"]');
		const height = /高约[\d,]+米（(?:±4米|每\d+米一个值)）/;
		await expect(readout.locator('[data-center] [data-height]')).toHaveText(height);
		// The map asks once more for what was switched off, a frame later or several.
		let before = 0;
		const countNew = (): number => {
			const known = before;
			before = parts.length;
			return before - known;
		};
		await expect.poll(countNew, { intervals: [1000] }).toBe(0);
		await page.locator('.atlas-map-canvas').hover({ position: { x: 300, y: 300 } });
		await expect(readout.locator('[data-cursor] [data-height]')).toHaveText(height);
		expect(parts.length).toBe(before);

		await page.getByRole('tab').first().click();
		await page.locator('#tool-panel').getByRole('button', { name: '取图中心' }).click();
		await expect(page.locator('#tool-panel')).toContainText(
			/约\d+米（每\d+米一个高程值；数据注明的高程精度为±4米）/,
		);
		expect(elsewhere).toEqual([]);
	},
);

mapTest(
	'hills stand up on a switch, are tilted and turned, and lie flat again with one press',
	async ({ page, waitForMap }) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await page.setViewportSize({ width: 920, height: 300 });
		await page.goto(`${root}/plan/?tool=map`);
		await waitForMap();
		const panel = page.locator('[data-ground]');
		const hills = panel.getByRole('checkbox', { name: '立体地形' });
		await expect(hills).not.toBeChecked();
		await hills.check();
		await expect(page).toHaveURL(/[?&]ground=~3d50,0\b/);
		await panel.getByRole('button', { name: '向右转' }).press('Enter');
		await expect(page).toHaveURL(/~3d50,15\b/);
		await expect(panel.locator('output').last()).toHaveText('倾斜50°，朝向15°');

		// A drag with the second button turns, and asks for nothing.
		const box = (await page.locator('.atlas-map-canvas').boundingBox())!;
		const middle = [box.x + box.width / 2, box.y + box.height / 2] as const;
		await page.mouse.move(...middle);
		await page.mouse.down({ button: 'right' });
		await page.mouse.move(middle[0] + 60, middle[1], { steps: 4 });
		await page.mouse.up({ button: 'right' });
		await expect(page).toHaveURL(/~3d\d+,(?!15\b)-?\d+/);
		await expect(page).not.toHaveURL(/point=/);

		// A press on tilted ground is where the ground is: the middle of the picture is the middle of the map.
		await page.mouse.click(...middle, { button: 'right' });
		await expect(page).toHaveURL(/point=/);
		const [lng, lat] = new URL(page.url()).searchParams.get('point')!.split(',').map(Number);
		const center = await page.locator('[data-map-readout="map"] [data-center]').textContent();
		const [center_lng, center_lat] = center!.match(/\d+\.\d+/g)!.map(Number);
		expect(Math.abs(lng! - center_lng!)).toBeLessThan(0.003);
		expect(Math.abs(lat! - center_lat!)).toBeLessThan(0.003);

		await page.getByRole('button', { name: '转回北方朝上、垂直俯视' }).first().press('Enter');
		await expect(page).toHaveURL(/~3d0,0\b/);
		await page.getByRole('tab', { name: '底图' }).click();
		await hills.uncheck();
		await expect(page).not.toHaveURL(/ground=/);
	},
);

mapTest(
	'where the host sends no parts a message stands, and the map goes on without',
	async ({ page, waitForMap }) => {
		await page.goto(`${plain_root}/`);
		await waitForMap();
		await expect(page.locator('.credit')).toContainText('本站服务器只能整份发送文件');
		await expect(page.locator('.maplibregl-canvas')).toBeVisible();
	},
);

test('a measured line has its heights as a picture, a table and a file, without WebGL', async ({
	page,
}) => {
	const file = 'tests/fixtures/second_city/ground/ground.json';
	const { bounds } = (JSON.parse(readFileSync(file, 'utf8')) as Ground).relief!;
	const [, , east] = bounds;
	/** Its last part lies beyond the relief. */
	const ends = [east - 0.3, east + 0.05];
	await page.goto(`${root}/plan/?tool=measure&draw=line:${ends[0]},29.3;${ends[1]},29.31`);
	const shape = page.locator('[data-shape="line"]');
	await shape.getByRole('button', { name: '高程剖面' }).click();
	await expect(shape.getByRole('img', { name: /高程剖面图：全长3\d,\d{3}米/ })).toBeVisible();

	const along = Array.from({ length: 301 }, (_, at) =>
		inventHeight(bounds, ends[0]! + at / 1000, 29.3 + (0.01 * at) / 350),
	);
	const read = (name: string): Promise<number> =>
		shape.locator(`[data-${name}]`).getAttribute(`data-${name}`).then(Number);
	expect(Math.abs((await read('highest')) - Math.max(...along))).toBeLessThan(3);
	expect(Math.abs((await read('lowest')) - Math.min(...along))).toBeLessThan(3);
	const net = along.at(-1)! - along[0]!;
	expect(Math.abs((await read('ascent')) - (await read('descent')) - net)).toBeLessThan(12);
	await expect(shape.locator('[data-gap]')).toHaveCount(1);
	await expect(shape).toContainText(/距起点\d+,\d+米至3\d,\d+米没有高程数据/);
	await expect(shape).toContainText('高程精度为±4米（数据注明）');

	await shape.getByText(/^高程表/).click();
	await expect(shape.getByRole('row').last()).toContainText('无数据');
	const [saved] = await Promise.all([
		page.waitForEvent('download'),
		shape.getByRole('button', { name: /保存全部\d+个值/ }).click(),
	]);
	expect(readFileSync(await saved.path(), 'utf8')).toMatch(
		/^\uFEFFdistance_m,height_m,lng,lat,corner\r\n0\.0,\d+\.\d,/,
	);
	await expect(shape.getByRole('button', { name: '复制为文字' })).toHaveAttribute(
		'data-copy',
		/累计上升：[\d,]+米\n[^]*距起点\t高程\t说明\n0米\t/,
	);
});

test('a reader who wants no ground has none in the drawing either, and keeps that in the link', async ({
	page,
}) => {
	await page.goto(`${root}/`);
	const lines = page.locator('section.map path.ground');
	await expect(lines.first()).toBeAttached();
	await expect(page.locator('.credit')).toContainText(CREDIT);
	await expect(page.locator('[data-hydrated]')).toBeAttached();
	await page.locator('.legend summary').click();
	await page.getByRole('checkbox', { name: '显示地面底图和地形' }).uncheck();
	await expect(lines).toHaveCount(0);
	await expect(page.locator('.credit')).not.toContainText(CREDIT);
	await expect(page).toHaveURL(/[?&]ground=-/);
	await page.reload();
	await expect(page.locator('[data-hydrated]')).toBeAttached();
	await expect(lines).toHaveCount(0);

	await page.goto(`${root}/plan/?tool=map&ground=40`);
	await expect(page.locator('section.map [opacity="0.4"] > path.ground').first()).toBeAttached();
	await page.locator('[data-ground]').getByRole('slider').fill('70');
	await expect(page.locator('section.map [opacity="0.7"] > path.ground').first()).toBeAttached();
	await expect(page).toHaveURL(/[?&]ground=70\b/);
});

test('the ground is kept on a device where the reader asks, is read from there, and goes again', async ({
	page,
}) => {
	const line = `${root}/plan/?tool=measure&draw=line:104.7,29.3;104.8,29.31`;
	await page.goto(`${root}/plan/?tool=map`);
	const keep = page.locator('[data-keep-ground]');
	await expect(keep).toContainText(/底图不会自动保存.*：[\d.]+ ?[kM]B/);
	await keep.getByRole('button', { name: '保存底图' }).click();
	await expect(keep).toContainText('底图已保存在这台设备上');

	await page.route('**/ground/*', (route) => route.abort());
	const heights = page.getByRole('button', { name: '高程剖面' });
	await page.goto(line);
	await heights.click();
	await expect(page.locator('[data-profile]')).toBeVisible();

	await page.getByRole('tab', { name: '底图' }).click();
	await keep.getByRole('button', { name: '从这台设备删除' }).click();
	await expect(keep).toContainText('底图不会自动保存');
	await page.goto(line);
	await heights.click();
	await expect(page.getByRole('alert')).toContainText('无法读取地形文件');
});

test('a first view with a ground stays within what one may weigh', () => {
	for (const path of ['index.html', 'en/index.html', 'plan/index.html', 'sites/index.html']) {
		const html = readFileSync(join(BUILD, path));
		expect(html.includes('class="ground'), `${path} has the ground`).toBe(
			path !== 'sites/index.html',
		);
		const size = brotliCompressSync(html).length;
		expect(size, path).toBeGreaterThan(5000);
		expect(size, path).toBeLessThan(MOST_BYTES);
	}
});
