import { writeFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import type { Page } from '@playwright/test';
import { expect, mapTest, test } from '../atlas_test.ts';
import { openExplorer } from '../explorer_page.ts';

/** The map moves in the explorer's journeys; here what it shows is asked, and nobody waits for it to glide. */
mapTest.use({ reducedMotion: 'reduce' });

const parcels = 'tests/fixtures/own/parcels_gk114_gbk.zip';

type Upload = string | { name: string; mimeType: string; buffer: Buffer };

async function choose(page: Page, file: Upload): Promise<void> {
	await page.locator('input[type="file"]').setInputFiles(file);
}

const text = (name: string, content: string): Upload => ({
	name,
	mimeType: 'text/plain',
	buffer: Buffer.from(content),
});

mapTest(
	'zh: a zipped shapefile is confirmed, drawn, kept, selected by and removed',
	async ({ page, waitForMap }) => {
		await openExplorer(page, '/plan/?tool=layers');
		await waitForMap();
		await choose(page, parcels);
		const confirm = page.locator('[data-own-confirm]');
		await expect(confirm).toContainText('文件自己写明了坐标系');
		await confirm.getByRole('button', { name: '添加图层' }).click();
		const layer = page.locator('[data-own-layer="parcels_gk114_gbk"]');
		await expect(layer).toContainText('2 个要素');
		await layer.getByRole('button', { name: '属性表' }).click();
		await expect(layer.locator('[data-own-table]')).toContainText('地块甲');
		await layer.getByLabel('图层名称').fill('征地红线');
		await layer.getByLabel('图层名称').press('Tab');
		await expect(page.locator('[data-own-layer="征地红线"]')).toBeVisible();
		await expect(page.locator('[data-own-keeping="0"]')).toBeVisible();
		await page.reload();
		const kept = page.locator('[data-own-layer="征地红线"]');
		await expect(kept).toBeVisible();
		await expect(page.locator('[data-own-size]')).toContainText('本机占用');
		await waitForMap();
		await kept.getByRole('button', { name: '缩放到' }).click();
		await expect
			.poll(async () => (await page.locator('[data-camera]').getAttribute('data-camera')) ?? '')
			.toMatch(/^113\.88/);
		await kept.getByRole('button', { name: '用它选项目' }).click();
		await expect(page.locator('[data-selection]')).toBeVisible();
		await page.getByRole('tab', { name: '图层' }).click();
		await page.getByRole('button', { name: '移除 征地红线' }).click();
		await expect(page.locator('[data-own-layer]')).toHaveCount(0);
		await expect(page.locator('[data-own-keeping="0"]')).toBeVisible();
		await page.reload();
		await expect(page.locator('#tool-panel')).toContainText('还没有自己的图层');
	},
);

test('en: columns of a CSV are guessed, shown and corrected with the keyboard', async ({
	page,
}) => {
	await openExplorer(page, '/en/plan/?tool=layers');
	await choose(page, text('stations.csv', 'name,lat,lng\nA,27.62,113.85\nB,oops,113.9\n'));
	const confirm = page.locator('[data-own-confirm]');
	await expect(confirm.getByLabel('Column of longitude or easting')).toHaveValue('2');
	await confirm.getByLabel('Column of longitude or easting').selectOption('0');
	await confirm.getByRole('button', { name: 'Add the layer' }).press('Enter');
	await expect(page.locator('[data-own-problem]')).toContainText('No row has readable coordinates');
	await confirm.getByLabel('Column of longitude or easting').selectOption('2');
	await confirm.getByRole('button', { name: 'Add the layer' }).press('Enter');
	const layer = page.locator('[data-own-layer="stations"]');
	await expect(layer).toContainText('1 row has no readable coordinates and is left out (line 3)');
});

test('bad files say what is wrong, and what was there stays', async ({ page }, info) => {
	await openExplorer(page, '/en/plan/?tool=layers');
	await choose(page, text('good.geojson', '{"type":"Point","coordinates":[113.8,27.6]}'));
	await page.getByRole('button', { name: 'Add the layer' }).click();
	await expect(page.locator('[data-own-layer="good"]')).toBeVisible();
	const problem = page.locator('[data-own-problem]');
	const bomb = Buffer.from(zipSync({ 'doc.kml': new Uint8Array(30_000_000) }, { level: 9 }));
	// From the disk, as a person would: what is handed over as bytes travels as text.
	const big = info.outputPath('big.geojson');
	writeFileSync(big, Buffer.alloc(45_000_000));
	const cases: [Upload, RegExp][] = [
		[text('cut.geojson', '{"type":"FeatureCollection",\n"features":['), /breaks off at line 2/],
		[text('photo.png', '\u0089PNG\0\0'), /Not a kind of file/],
		[{ name: 'bomb.kmz', mimeType: 'application/zip', buffer: bomb }, /would unfold to more than/],
		[big, /limit is 40\.0 MB/],
	];
	for (const [file, message] of cases) {
		await choose(page, file);
		await expect(problem).toContainText(message);
		await expect(page.locator('[data-own-layer]')).toHaveCount(1);
	}
	await problem.getByRole('button', { name: 'Dismiss' }).click();
	await expect(problem).toHaveCount(0);
});

mapTest(
	'a script in an attribute is text; nothing leaves the machine',
	async ({ page, baseURL, waitForMap }) => {
		const sent: string[] = [];
		page.on('request', (request) => {
			const is_own = request.url().startsWith(`${baseURL}/`) || request.url().startsWith('blob:');
			if (!is_own || request.method() !== 'GET') sent.push(request.url());
		});
		await openExplorer(page, '/en/plan/?tool=layers');
		await waitForMap();
		const kml = `<kml><Placemark><name>&lt;img src=x onerror="document.title='hit'"&gt;</name><Point><coordinates>113.8,27.6,90</coordinates></Point></Placemark></kml>`;
		await choose(page, {
			name: 'contractor.kmz',
			mimeType: 'application/zip',
			buffer: Buffer.from(zipSync({ 'doc.kml': strToU8(kml) })),
		});
		await expect(page.locator('[data-own-confirm]')).toContainText('shown as plain text');
		await page.getByRole('button', { name: 'Add the layer' }).click();
		const layer = page.locator('[data-own-layer="contractor"]');
		await expect(layer).toContainText('1 feature had heights');
		await layer.getByRole('button', { name: 'Attributes' }).click();
		await expect(layer.locator('td').first()).toContainText('<img src=x');
		expect(await page.title()).not.toBe('hit');
		expect(sent).toEqual([]);
	},
);
