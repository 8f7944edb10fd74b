import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { openExplorer } from './explorer_page.ts';

test('an embed works in a page of another origin, without cookies or foreign requests', async ({
	page,
	context,
	baseURL,
}) => {
	const asked: string[] = [];
	page.on('request', (request) => {
		if (!request.url().startsWith('data:')) asked.push(request.url());
	});
	const oembed = JSON.parse(readFileSync('build/data/oembed/site-pingshui-lake.json', 'utf8')) as {
		html: string;
		type: string;
		version: string;
		width: number;
		height: number;
	};
	expect(oembed).toMatchObject({ version: '1.0', type: 'rich', width: 640, height: 480 });
	// Built without an origin, the address is relative to the site.
	const html = oembed.html.replace('src="/', `src="${baseURL}/`);
	const elsewhere = createServer((_, response) => {
		response.setHeader('content-type', 'text/html');
		response.end(`<!doctype html><title>Elsewhere</title><link rel="icon" href="data:,">${html}`);
	});
	await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
	const other = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
	await page.goto(`${other}/story`);
	const frame = page.frameLocator('iframe');
	await expect(frame.locator('h1')).toHaveText('萍水湖');
	await expect(frame.locator('blockquote')).toBeVisible();
	await expect(frame.locator('[data-site-marks] [data-mark]')).toHaveCount(1);
	await expect(frame.getByRole('link', { name: '在萍乡项目地图中打开' })).toHaveAttribute(
		'href',
		'/sites/pingshui-lake/',
	);
	expect(await frame.locator('base').getAttribute('target')).toBe('_blank');
	expect(await context.cookies()).toEqual([]);
	const origins = new Set(asked.map((url) => new URL(url).origin));
	expect([...origins].toSorted()).toEqual([baseURL, other].toSorted());
	elsewhere.close();
});

test('en: the builder makes the code of a filtered map, and shows it', async ({
	page,
	baseURL,
}) => {
	await openExplorer(page, '/en/?theme=water');
	await page.locator('[data-share-open]').click();
	await page.getByRole('link', { name: 'Embed in a page' }).click();
	const code = page.locator('[data-embed-code]');
	await expect(code).toHaveValue(new RegExp(`src="${baseURL}/en/embed/map/\\?theme=water"`));
	const frame = page.frameLocator('[data-embed-preview]');
	const count = frame.locator('[data-embed-count]');
	await expect(count).toBeVisible();
	await expect
		.poll(async () => Number(await count.getAttribute('data-embed-count')))
		.toBeLessThan(30);
	expect(Number(await count.getAttribute('data-embed-count'))).toBeGreaterThan(5);
	await page.locator('[data-embed-what]').selectOption('tour/coal-to-flowers');
	await page.getByLabel('Colours').selectOption('dark');
	await expect(code).toHaveValue(/\/en\/embed\/tour\/coal-to-flowers\/\?scheme=dark/);
	await expect(frame.locator('h1')).toHaveText('From coal to flowers');
	await expect(frame.locator('html')).toHaveAttribute('data-scheme', 'dark');
	await page.getByLabel('Width (px)').fill('100');
	await expect(page.getByRole('alert')).toContainText('280');
	await expect(code).toHaveCount(0);
});

test('an embed is one small page without script', () => {
	for (const path of [
		'site/pingshui-lake',
		'article/shangli-tongmu',
		'district/360322',
		'tour/coal-to-flowers',
	]) {
		const html = readFileSync(`build/embed/${path}/index.html`);
		expect(gzipSync(html).length, path).toBeLessThan(60_000);
		expect(html.toString(), path).not.toContain('modulepreload');
	}
});
