import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startHost } from '../../../scripts/bench/host.ts';
import { buildHandler } from '../../../scripts/serve/handler.js';
import { listen } from '../../../scripts/setup/port.js';
import { expect, mapTest, test } from '../atlas_test.ts';
import { card, openExplorer } from '../explorer_page.ts';
import { listMissingScripts, waitUntilKept } from './kept_files.ts';

test.use({ serviceWorkers: 'allow' });
mapTest.use({ serviceWorkers: 'allow' });

/** Most bytes on the wire when the live map has been come to, headers included. */
const MOST_BYTES = 700_000;

mapTest(
	'the first visit is light, and what was opened opens without a network; the rest says so',
	async ({ page, context, waitForMap }) => {
		test.setTimeout(300_000);
		const host = await startHost('build');
		try {
			await openExplorer(page, host.url);
			await waitUntilKept(page, '/data/search.json');
			const untouched = host.takeBytes();
			expect(untouched).toBeLessThan(300_000);
			await waitForMap();
			await waitUntilKept(page, '/__data.json');
			await page.waitForLoadState('networkidle');
			expect(untouched + host.takeBytes()).toBeLessThan(MOST_BYTES);
			await page.locator('[data-site="tongmu-water-restoration"]').first().click();
			await expect(card(page).locator('blockquote').first()).toContainText('总投资1.64亿元');
			await waitUntilKept(page, '/sites/tongmu-water-restoration/');
			expect(await listMissingScripts(page, '/sites/tongmu-water-restoration/')).toEqual([]);
			await context.setOffline(true);
			await openExplorer(page, host.url);
			await page.getByRole('searchbox').fill('tongmu');
			await page.locator('[data-results] [data-site="tongmu-water-restoration"]').click();
			await expect(card(page).locator('blockquote').first()).toContainText('总投资1.64亿元');
			for (const path of [
				'sites/tongmu-water-restoration',
				'sites/tongmu-water-restoration/index.html?from=chat',
			]) {
				await page.goto(`${host.url}${path}`);
				expect(new URL(page.url()).pathname).toBe('/sites/tongmu-water-restoration/');
				await expect(page.locator('blockquote').first()).toBeVisible();
			}
			for (const [path, title] of [
				['sites/xinshun-mine', '没有网络，这一页没有保存'],
				['sites/%', '没有网络，这一页没有保存'],
				['%E0%A4%A', '没有网络，这一页没有保存'],
				['en/sites/100%/', 'No network, and this page is not kept'],
			] as const) {
				await page.goto(`${host.url}${path}`);
				await expect(page.locator('h1'), path).toHaveText(title);
			}
			await page.goto(host.url);
			await waitForMap();
		} finally {
			host.stop();
		}
	},
);

test('a district is kept when asked for, with its size and progress, opens offline, and goes again', async ({
	page,
	context,
}) => {
	await openExplorer(page, '/en/districts/360322/');
	const panel = page.locator('[data-keep="en-360322"]');
	await expect(panel.locator('[data-keep-size]')).toHaveText(/about [\d.]+ [kM]B to fetch/);
	await page.evaluate(async () => void (await navigator.serviceWorker.ready));
	await page.evaluate(() =>
		Object.defineProperty(navigator, 'connection', {
			value: Object.assign(new EventTarget(), { saveData: true }),
			configurable: true,
		}),
	);
	await panel.getByRole('button', { name: 'Keep' }).click();
	await expect(panel).toContainText('saves data');
	await panel.getByRole('button', { name: 'Fetch now anyway' }).click();
	await expect(panel).toContainText('All of it is on this device', { timeout: 60_000 });
	await context.setOffline(true);
	await page.goto('/en/sites/tongmu-sewage-works/');
	await expect(page.locator('blockquote').first()).toBeVisible();
	await page.goto('/en/districts/360322/');
	await panel.getByRole('button', { name: 'Remove from this device' }).click();
	await expect(panel.getByRole('button', { name: 'Keep' })).toBeVisible();
	expect((await page.evaluate(() => caches.keys())).filter((name) => /kept/.test(name))).toEqual(
		[],
	);
	await panel.getByRole('button', { name: 'Keep' }).click();
	await expect(panel.locator('.trouble')).toContainText('no connection');
});

/** Serves a copy of the build; what `change` does to it is a deploy. */
async function startDeploys(): Promise<{
	url: string;
	version: string;
	deploy: (change: (folder: string) => void) => void;
	stop: () => void;
}> {
	const folder = mkdtempSync(join(tmpdir(), 'atlas-deploy-'));
	cpSync('build', folder, { recursive: true, filter: (path) => !/\.(?:br|gz)$/.test(path) });
	let handle = buildHandler({ folder, base: '' });
	const server = createServer((request, response) => handle(request, response));
	const port = await listen(server, 0);
	const { version } = JSON.parse(readFileSync(join(folder, '_app/version.json'), 'utf8')) as {
		version: string;
	};
	return {
		url: `http://localhost:${port}`,
		version,
		deploy: (change) => {
			change(folder);
			// The server looks at its folder once, when it starts.
			handle = buildHandler({ folder, base: '' });
		},
		stop: () => {
			server.close();
			server.closeAllConnections();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

/** As the next build would: another version in the pages, the worker and the version file. */
function renameVersion(folder: string, from: string, to: string): void {
	for (const path of ['_app/version.json', 'service-worker.js', 'index.html']) {
		const file = join(folder, path);
		const text = readFileSync(file, 'utf8');
		expect(text, path).toContain(from);
		writeFileSync(file, text.replaceAll(from, to));
	}
}

test('a new version is offered, nothing changes under the page, and the version before stays as long as it may be needed', async ({
	page,
}) => {
	test.setTimeout(300_000);
	const site = await startDeploys();
	try {
		await openExplorer(page, `${site.url}/`);
		await waitUntilKept(page, '/__data.json');
		site.deploy((folder) => {
			renameVersion(folder, site.version, '9999999999999');
			// One page that cannot be had is no reason to refuse a version.
			rmSync(join(folder, 'en/offline/index.html'));
		});
		await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
		const offer = page.locator('[data-update]');
		await expect(offer).toContainText('有新版本', { timeout: 60_000 });
		await page.evaluate(async () => {
			await (await navigator.serviceWorker.getRegistration())?.update();
		});
		await page.locator('[data-site="baiyuan-river"]').first().click();
		await expect(card(page)).toContainText('白源河');
		expect(await page.evaluate(() => caches.keys())).toContain(`atlas-opened-${site.version}`);
		await Promise.all([
			page.waitForEvent('load'),
			offer.getByRole('button', { name: '现在更新' }).click(),
		]);
		await expect(page.locator('html')).toHaveAttribute('data-version', '9999999999999');
		await expect(page.locator('html[data-hydrated]')).toBeAttached();
		await expect(card(page)).toContainText('白源河');
		await expect
			.poll(() => page.evaluate(() => caches.keys()))
			.toContain('atlas-opened-9999999999999');
	} finally {
		site.stop();
	}
});

test.describe('an old tab after a deploy, without a worker', () => {
	test.use({ serviceWorkers: 'block' });

	test('says that a new version is there, not that the device is at fault', async ({ page }) => {
		test.setTimeout(300_000);
		const site = await startDeploys();
		try {
			// A saving connection: the map waits for intent.
			await page.addInitScript(() =>
				Object.defineProperty(navigator, 'connection', {
					value: Object.assign(new EventTarget(), { saveData: true }),
				}),
			);
			const errors: string[] = [];
			page.on('pageerror', ({ message }) => errors.push(message));
			await openExplorer(page, `${site.url}/en/`);
			site.deploy((folder) => {
				rmSync(join(folder, '_app/immutable'), { recursive: true });
				rmSync(join(folder, 'sites'), { recursive: true });
				rmSync(join(folder, 'en/sites'), { recursive: true });
				rmSync(join(folder, 'data'), { recursive: true });
				writeFileSync(join(folder, '_app/version.json'), '{"version":"9999999999999"}');
			});
			const offer = page.locator('[data-update]');
			await page.locator('section.map').dispatchEvent('pointerdown');
			await expect(offer).toContainText('a part that this page needs is gone', { timeout: 60_000 });
			await expect(page.getByText('This device cannot show the interactive map')).toHaveCount(0);
			await offer.getByRole('button', { name: 'Later' }).click();
			await page.locator('[data-site="baiyuan-river"]').first().click();
			await expect(card(page)).toContainText('could not be loaded');
			await expect(offer).toBeVisible();
			await offer.getByRole('button', { name: 'Later' }).click();
			await page.getByRole('searchbox').fill('tongmu');
			await expect(offer).toBeVisible();
			expect(errors).toEqual([]);
			await Promise.all([
				page.waitForEvent('load'),
				offer.getByRole('button', { name: 'Update now' }).click(),
			]);
		} finally {
			site.stop();
		}
	});
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
