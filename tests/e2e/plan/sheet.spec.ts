import { encode } from 'fast-png';
import { expect, test } from '../atlas_test.ts';
import { expectNoFaults } from '../axe_page.ts';
import { openExplorer } from '../explorer_page.ts';
import { layOutSheet } from '../../../src/lib/domain/sheet/papers.ts';
import { readPdfSheets, type PdfLine } from '../pages/pdf_lines.ts';

const isUpright = ({ from, to }: PdfLine): boolean => Math.abs(from[0] - to[0]) < 0.01;
const isLevel = ({ from, to }: PdfLine): boolean => Math.abs(from[1] - to[1]) < 0.01;
const lengthOf = ({ from, to }: PdfLine): number => Math.hypot(from[0] - to[0], from[1] - to[1]);

test('zh: a sheet is put in place by keys, and its PDF is true to a tenth of a millimetre', async ({
	page,
	baseURL,
}) => {
	await openExplorer(page, '/plan/?tool=map&draw=line:113.85,27.62;113.86,27.63');
	await page.locator('[data-sheet-link]').click();
	const paper = page.locator('[data-sheet-paper]');
	await expect(paper).toBeVisible();
	await page.locator('[data-scale-input]').fill('一万');
	await page.locator('[data-scale-input]').press('Enter');
	await expect(page.getByText('“一万”不是能用的比例尺')).toBeVisible();
	await page.locator('[data-scale-input]').fill('1：10 000');
	await page.locator('[data-scale-input]').press('Enter');
	await expect(page.locator('[data-sheet-scale]')).toHaveText('1:10,000');
	const handle = page.locator('[data-frame-handle]');
	await handle.focus();
	await handle.press('ArrowUp');
	await expect(page).toHaveURL(/center=/);
	const before = new URL(page.url()).searchParams.get('center')!.split(',').map(Number);
	await page.getByRole('button', { name: '向北移' }).click();
	await expect
		.poll(() => Number(new URL(page.url()).searchParams.get('center')!.split(',')[1]))
		.toBeGreaterThan(before[1]!);
	await page.locator('[data-sheet-field="title"]').fill('试印图');
	await expect(page.locator('[data-sheet-panel]')).toContainText('试印图');
	await openExplorer(
		page,
		'/plan/sheet/?paper=a3-landscape&scale=10000&center=113.855,27.6258&title=试印图&draw=line:113.85,27.62;113.86,27.63',
	);
	await expect(page.locator('[data-sheet-paper] [data-sheet-extra]')).toBeAttached();
	await expect(page.locator('[data-qr]')).toHaveAttribute('data-qr', /scale=10000/);
	await expect(page.locator('[data-qr]')).toHaveAttribute(
		'data-qr',
		new RegExp(`^${baseURL}/plan/sheet/`),
	);
	const [sheet, ...rest] = await readPdfSheets(await page.pdf({ preferCSSPageSize: true }));
	expect(sheet!.width).toBeCloseTo(420, 0);
	expect(sheet!.height).toBeCloseTo(297, 0);
	expect(sheet!.pictures).toBe(0);
	expect(sheet!.paths).toBeGreaterThan(40);
	// What is listed behind is A4.
	for (const { width, height } of rest) {
		expect(width).toBeCloseTo(210, 0);
		expect(height).toBeCloseTo(297, 0);
	}
	const bar = Number(await page.locator('[data-sheet-bar]').getAttribute('data-sheet-bar'));
	expect(bar).toBe(50);
	expect(
		sheet!.lines.filter((line) => isLevel(line) && Math.abs(lengthOf(line) - bar) < 0.1),
	).toHaveLength(1);
	// Grid lines every 500 m are 50 mm apart, from edge to edge of the map.
	const upright = sheet!.lines.filter((line) => isUpright(line) && lengthOf(line) > 200);
	const level = sheet!.lines.filter((line) => isLevel(line) && lengthOf(line) > 200);
	const { map, height } = layOutSheet({ id: 'a3', is_landscape: true });
	const [right, low] = [map.x + map.width, height - map.y - map.height];
	for (const [places, edges, least] of [
		[upright.map(({ from }) => from[0]), [map.x, right], 5],
		[level.map(({ from }) => from[1]), [low, height - map.y], 4],
	] as const) {
		const inside = places.filter((place) => edges.every((edge) => Math.abs(edge - place) > 0.2));
		const sorted = inside.toSorted((a, b) => a - b);
		expect(sorted.length).toBeGreaterThanOrEqual(least);
		for (const [index, place] of sorted.slice(1).entries()) {
			expect(Math.abs(place - sorted[index]! - 50)).toBeLessThan(0.1);
		}
	}
});

test('en: a series has an index, one page a sheet, and words where it cannot be', async ({
	page,
}) => {
	await openExplorer(page, '/en/plan/sheet/?paper=a3&scale=50000&series=grid:360302');
	const count = Number(await page.locator('[data-series-count]').getAttribute('data-series-count'));
	expect(count).toBeGreaterThan(1);
	await expect(page.locator('[data-sheet-paper="index"] [data-sheet-frame]')).toHaveCount(count);
	await page.locator('[data-sheet-choice]').selectOption('sheet-1');
	await expect(page.locator('[data-sheet-paper="sheet-1"]')).toContainText(`Sheet 1 of ${count}`);
	const pages = await readPdfSheets(await page.pdf({ preferCSSPageSize: true }));
	const large = pages.filter(({ width }) => Math.abs(width - 297) < 1);
	expect(large).toHaveLength(count + 1);
	expect(pages.every(({ pictures }) => pictures === 0)).toBe(true);
	await page.locator('[data-scale-input]').fill('500');
	await page.locator('[data-scale-input]').press('Enter');
	await expect(page.locator('[data-series-refused]')).toContainText('At 1:');
	await openExplorer(page, '/en/plan/sheet/?series=townships:360302,all&scale=50000');
	await expect(page.locator('[data-series-left-out]')).toContainText('Dongdajie');
	await expectNoFaults(page, 'a series of sheets');
	for (const paper of ['a4', 'a4-landscape', 'a3', 'a2-landscape']) {
		await openExplorer(page, `/en/plan/sheet/?paper=${paper}`);
		const panel = page.locator('[data-sheet-panel]');
		await expect(panel).toBeVisible();
		const hidden = await panel.evaluate((it) => ({
			right: it.scrollWidth - it.clientWidth,
			below: it.scrollHeight - it.clientHeight,
		}));
		expect(hidden, paper).toEqual({ right: 0, below: 0 });
	}
});

test('own layers and own pictures are printed where they lie', async ({ page }, info) => {
	await openExplorer(page, '/plan/?tool=layers');
	const [width, height] = [200, 100];
	const pixels = new Uint8Array(width * height * 3).fill(200);
	const road = {
		...{ type: 'Feature', properties: { name: '虚构路' } },
		geometry: {
			type: 'LineString',
			coordinates: [
				[113.84, 27.62],
				[113.87, 27.63],
			],
		},
	};
	const files: [string, string | Uint8Array][] = [
		['invented road.geojson', JSON.stringify(road)],
		['invented plan.png', encode({ width, height, data: pixels, channels: 3 })],
		// Of pixels, degrees: 0.02 by 0.01 in all.
		['invented plan.pgw', '0.0001\n0\n0\n-0.0001\n113.84\n27.635\n'],
	];
	const choose = (some: typeof files): Promise<void> =>
		page.locator('input[type="file"]').setInputFiles(
			some.map(([name, bytes]) => ({
				...{ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) },
			})),
		);
	await choose(files.slice(0, 1));
	await page.getByRole('button', { name: '添加图层' }).click();
	await expect(page.locator('[data-own-layer="invented road"]')).toBeVisible();
	await choose(files.slice(1));
	await page.locator('[data-picture-add]').click();
	await expect(page.locator('[data-own-layer="invented plan"]')).toBeVisible();
	await expect(page.locator('[data-own-keeping="0"]')).toBeVisible();

	await openExplorer(page, '/plan/sheet/?paper=a3-landscape&scale=25000&center=113.85,27.63');
	const paper = page.locator('[data-sheet-paper]');
	await expect(paper.locator('[data-sheet-extra] image')).toBeAttached();
	await expect(paper.locator('[data-sheet-panel]')).toContainText('invented plan');
	await expect(paper.locator('[data-sheet-panel]')).toContainText('invented road');
	const [sheet] = await readPdfSheets(
		await page.pdf({ preferCSSPageSize: true, path: info.outputPath('sheet.pdf') }),
	);
	expect(sheet!.pictures).toBe(1);
	// 0.03° of longitude and 0.01° of latitude: some 2.96 by 1.11 km.
	const drawn = sheet!.lines.filter(({ from, to }) => Math.abs(to[0] - from[0]) > 115);
	expect(drawn.some((line) => Math.abs(line.to[1] - line.from[1]) > 40)).toBe(true);
});
