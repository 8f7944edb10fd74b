import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buildHandler } from '../../../scripts/serve/handler.js';
import { expect, test } from '../atlas_test.ts';

/** Of another city, made by `npm run city`, with an invented page: `node scripts/test/build_second.js`. */
const BUILD = 'node_modules/.cache/second_city';
/** What only the atlas of `geo/` may say. */
const FIRST_CITY = /萍乡|Pingxiang|(?<!\d)3603\d{2}(?!\d)/i;

let server: Server;
let root: string;
test.beforeAll(async () => {
	if (!existsSync(join(BUILD, 'index.html'))) {
		throw new Error(`${BUILD}/ is not built: node scripts/test/build_second.js`);
	}
	server = createServer(buildHandler({ folder: BUILD, base: '' }));
	await new Promise<void>((done) => server.listen(0, 'localhost', done));
	root = `http://localhost:${(server.address() as AddressInfo).port}`;
});
test.afterAll(() => {
	server.closeAllConnections();
	server.close();
});

function listTexts(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) return listTexts(path);
		return /\.(?:br|gz|png)$/.test(path) ? [] : [path];
	});
}

test('an atlas of another city has its names, zone and tints, and nothing of the first', async ({
	page,
}) => {
	const texts = listTexts(BUILD);
	expect(texts.length).toBeGreaterThan(100);
	const told = texts.filter(
		(path) => FIRST_CITY.test(path) || FIRST_CITY.test(readFileSync(path, 'utf8')),
	);
	expect(told).toEqual([]);

	await page.goto(`${root}/`);
	await expect(page).toHaveTitle('自贡项目地图');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('自贡项目地图');
	const districts = page.locator('path.district');
	await expect(districts).toHaveCount(6);
	const fills = await districts.evaluateAll((paths) =>
		paths.map((path) => getComputedStyle(path).fill),
	);
	expect(new Set(fills).size).toBe(6);
	await page
		.getByRole('link', { name: /虚构桥/ })
		.first()
		.click();
	await expect(page.getByText('全长800米的虚构桥已建成通车').first()).toBeVisible();

	await page.goto(`${root}/en/plan/?point=104.77,29.35`);
	await expect(page).toHaveTitle(/Zigong Project Atlas/);
	await expect(page.locator('[data-readout="gk105"]')).toContainText('N 3248084.83, E 477664.93');
	await expect(page.locator('[data-readout="gk35"]')).toHaveText('N 3248084.83, E 35477664.93');
	await expect(page.locator('dt', { hasText: '105° E (EPSG:4544)' }).first()).toBeVisible();
});
