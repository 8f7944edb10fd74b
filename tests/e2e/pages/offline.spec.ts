import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, mapTest, test } from '../atlas_test.ts';
import { buildHandler } from '../../../scripts/serve/handler.js';
import { listen } from '../../../scripts/setup/port.js';
import { card, openExplorer } from '../explorer_page.ts';

test.use({ serviceWorkers: 'allow' });
mapTest.use({ serviceWorkers: 'allow' });

/** One visit: until the copy is whole. */
async function visit(page: Page, address = '/'): Promise<void> {
	await openExplorer(page, address);
	await page.evaluate(async () => {
		await navigator.serviceWorker.ready;
	});
}

mapTest(
	'after one visit the atlas opens without a network, with pages, search and popups',
	async ({ page, context, waitForMap }) => {
		test.setTimeout(300_000);
		await visit(page);
		await context.setOffline(true);
		await page.reload();
		await expect(page.locator('html[data-hydrated]')).toBeAttached();
		await page.getByRole('searchbox').fill('tongmu');
		await page.locator('[data-results] [data-site="tongmu-water-restoration"]').click();
		await expect(card(page).locator('blockquote').first()).toContainText('总投资1.64亿元');
		await openExplorer(page, '/en/sites/xinshun-mine/');
		await expect(page.locator('h1')).toContainText('Xinshun');
		await openExplorer(page, '/?site=baiyuan-river');
		await waitForMap();
		await expect(card(page)).toContainText('白源河');
	},
);

test('a new version waits, is offered, and takes over when the reader says so', async ({
	page,
}) => {
	test.setTimeout(300_000);
	const folder = mkdtempSync(join(tmpdir(), 'atlas-deploy-'));
	cpSync('build', folder, { recursive: true, filter: (path) => !/\.(?:br|gz)$/.test(path) });
	let handle = buildHandler({ folder, base: '' });
	const server = createServer((request, response) => handle(request, response));
	const port = await listen(server, 0);
	try {
		await visit(page, `http://localhost:${port}/`);
		const [before] = await page.evaluate(() => caches.keys());
		expect(before).toMatch(/^atlas-\d+$/);
		await page.reload();
		await expect(page.locator('html[data-hydrated]')).toBeAttached();
		const worker = join(folder, 'service-worker.js');
		const version = before!.replace('atlas-', '');
		const text = readFileSync(worker, 'utf8');
		expect(text).toContain(version);
		writeFileSync(worker, text.replaceAll(version, '9999999999999'));
		// The server looks at its folder once, when it starts.
		handle = buildHandler({ folder, base: '' });
		await page.evaluate(async () => {
			const registration = await navigator.serviceWorker.getRegistration();
			await registration?.update();
		});
		const offer = page.locator('[data-update]');
		await expect(offer).toContainText('有新版本', { timeout: 60_000 });
		expect(await page.evaluate(() => caches.keys())).toContain(before);
		await page.locator('[data-site="baiyuan-river"]').first().click();
		await expect(card(page)).toContainText('白源河');
		await Promise.all([
			page.waitForEvent('load'),
			offer.getByRole('button', { name: '现在更新' }).click(),
		]);
		await expect(page.locator('html[data-hydrated]')).toBeAttached();
		await expect(card(page)).toContainText('白源河');
		await expect.poll(() => page.evaluate(() => caches.keys())).toEqual(['atlas-9999999999999']);
	} finally {
		server.close();
		server.closeAllConnections();
		rmSync(folder, { recursive: true, force: true });
	}
});

test('the atlas can be installed', async ({ page, request }) => {
	for (const [path, name] of [
		['/', '萍乡项目地图'],
		['/en/', 'Pingxiang Project Atlas'],
	] as const) {
		await page.goto(path);
		const href = await page.locator('link[rel="manifest"]').getAttribute('href');
		const manifest = (await (await request.get(href ?? '')).json()) as {
			name: string;
			start_url: string;
			icons: { src: string; sizes: string; purpose?: string }[];
		};
		expect(manifest.name).toBe(name);
		const base = new URL(href ?? '', page.url());
		expect(new URL(manifest.start_url, base).pathname).toBe(path);
		for (const { src } of manifest.icons) {
			expect((await request.get(new URL(src, base).pathname)).status(), src).toBe(200);
		}
		expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(
			expect.arrayContaining(['192x192', '512x512']),
		);
	}
});
