import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '../atlas_test.ts';
import { openExplorer } from '../explorer_page.ts';

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

test('the signs on an embedded tour carry the numbers of its list', async ({ page }) => {
	await page.goto('/embed/tour/xiangjiang-headwaters/');
	await expect(page.locator('ol li')).toHaveCount(5);
	// Stops 2 and 3 are known only to be in one town; the last is a place without a page.
	const signs = page.locator('[data-site-marks] a text');
	await expect(signs).toHaveText(['1', '2, 3', '4', '5']);
	await expect(page.locator('[data-mark="jinyushi"]')).toHaveAttribute(
		'href',
		'/tours/xiangjiang-headwaters/#jinyushi',
	);
	await expect(page.locator('ol a')).toHaveCount(4);
	// On a map whose signs count sites, numbers beside the names would be taken for the signs.
	await page.goto('/embed/article/shangli-tongmu/');
	await expect(page.locator('ul li a')).toHaveCount(9);
	await expect(page.locator('ol')).toHaveCount(0);
});
