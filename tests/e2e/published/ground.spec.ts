import { existsSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buildHandler } from '../../../scripts/serve/handler.js';
import { expect, mapTest } from '../atlas_test.ts';

/** The second city stands on an invented ground: `node scripts/test/build_second.js`. */
const BUILD = 'node_modules/.cache/second_city';
const CREDIT = '© 虚构的测绘者';

const servers: Server[] = [];
let root: string;
/** The same from a host that sends files as a whole only. */
let plain_root: string;

async function serve(handler: RequestListener): Promise<string> {
	const server = createServer(handler);
	servers.push(server);
	await new Promise<void>((done) => server.listen(0, 'localhost', done));
	return `http://localhost:${(server.address() as AddressInfo).port}`;
}

mapTest.beforeAll(async () => {
	if (!existsSync(join(BUILD, 'ground'))) {
		throw new Error(`${BUILD}/ground/ is not built: node scripts/test/build_second.js`);
	}
	const handler = buildHandler({ folder: BUILD, base: '' }) as RequestListener;
	root = await serve(handler);
	plain_root = await serve((request, response) => {
		delete request.headers.range;
		handler(request, response);
	});
});
mapTest.afterAll(() => {
	for (const server of servers) {
		server.closeAllConnections();
		server.close();
	}
});

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
		await panel.getByRole('checkbox').uncheck();
		await expect(page).toHaveURL(/[?&]ground=-/);
		await expect(credit).not.toContainText(CREDIT);
		await panel.getByRole('checkbox').check();
		await expect(credit).toContainText(CREDIT);

		await page.getByRole('tab').first().click();
		await page.locator('#tool-panel').getByRole('button', { name: '取图中心' }).click();
		await expect(page.locator('#tool-panel')).toContainText(
			/约\d+米（每\d+米一个高程值；数据注明的高程精度为±4米）/,
		);
		expect(elsewhere).toEqual([]);
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
