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

test('an element of the atlas in a page of another origin shows a piece, says what is wrong, and leaves its link without script', async ({
	page,
	browser,
	baseURL,
}) => {
	const html = `<!doctype html><html lang="en"><title>Elsewhere</title><link rel="icon" href="data:,">
		<script src="${baseURL}/embed/atlas.js" async></script>
		<pingxiang-atlas site="pingshui-lake" lang="zh-CN" scheme="dark" height="300"><a href="${baseURL}/sites/pingshui-lake/">萍水湖</a></pingxiang-atlas>
		<pingxiang-atlas map="theme=water"></pingxiang-atlas>
		<pingxiang-atlas site="pingshui-lake" scheme="blue"><a href="${baseURL}/sites/pingshui-lake/">The lake</a></pingxiang-atlas>`;
	const elsewhere = createServer((_, response) => {
		response.setHeader('content-type', 'text/html;charset=utf-8');
		// As strict as the note beside the code says that a page may be.
		response.setHeader(
			'content-security-policy',
			`default-src 'none'; script-src ${baseURL}; frame-src ${baseURL}; img-src data:`,
		);
		response.end(html);
	});
	await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
	const other = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
	await page.goto(other);
	const elements = page.locator('pingxiang-atlas');
	const frame = elements.first().locator('iframe');
	await expect(frame).toHaveAttribute('title', '萍水湖');
	await expect(frame).toHaveAttribute('loading', 'lazy');
	expect((await frame.boundingBox())!.height).toBe(300);
	const inside = frame.contentFrame();
	await expect(inside.locator('h1')).toHaveText('萍水湖');
	await expect(inside.locator('html')).toHaveAttribute('data-scheme', 'dark');
	await expect(elements.first().getByRole('link')).toHaveCount(0);

	const map = elements.nth(1).locator('iframe');
	await expect(map).toHaveAttribute('src', `${baseURL}/en/embed/map/?theme=water`);
	await expect(map).toHaveAttribute('title', 'Pingxiang Project Atlas');
	expect((await map.boundingBox())!.height).toBe(480);

	const wrong = elements.nth(2);
	await expect(wrong.getByRole('alert')).toHaveText(
		'<pingxiang-atlas>: scheme: expected light, dark',
	);
	await expect(wrong.getByRole('link', { name: 'The lake' })).toBeVisible();
	await wrong.evaluate((element) => element.setAttribute('scheme', 'light'));
	await expect(wrong.locator('iframe')).toHaveAttribute(
		'src',
		/\/en\/embed\/site\/pingshui-lake\/\?scheme=light$/,
	);
	await expect(wrong.getByRole('alert')).toHaveCount(0);

	const scriptless = await browser.newContext({ javaScriptEnabled: false });
	const plain = await scriptless.newPage();
	await plain.goto(other);
	await expect(plain.getByRole('link', { name: '萍水湖' })).toBeVisible();
	await scriptless.close();
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
	const element = page.locator('[data-element-code]');
	await expect(element).toHaveValue(
		new RegExp(
			`^<script src="${baseURL}/embed/atlas.js" async></script>\n<pingxiang-atlas tour="coal-to-flowers" lang="en" scheme="dark"><a href="${baseURL}/en/tours/coal-to-flowers/">`,
		),
	);
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
	await expect(page.locator('ul li a:not([data-correct-link])')).toHaveCount(9);
	await expect(page.locator('ol')).toHaveCount(0);
});
