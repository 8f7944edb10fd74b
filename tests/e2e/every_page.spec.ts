import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

/** Paths of all prerendered pages. */
function listPages(folder = 'build', path = '/'): string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		if (entry.isDirectory()) {
			return entry.name.startsWith('_')
				? []
				: listPages(join(folder, entry.name), `${path}${entry.name}/`);
		}
		return entry.name === 'index.html' ? [path] : [];
	});
}

test('every page is whole, stays on its origin and logs no error', async ({
	page,
	baseURL,
}, info) => {
	test.skip(info.project.name !== 'desktop', 'the pages are the same on a phone');
	test.setTimeout(300_000);
	const foreign: string[] = [];
	const errors: string[] = [];
	let current = '';
	page.on('request', (request) => {
		const url = new URL(request.url());
		if (url.protocol.startsWith('http') && url.origin !== baseURL)
			foreign.push(`${current} -> ${url.href}`);
	});
	page.on('console', (message) => {
		if (message.type() === 'error') errors.push(`${current}: ${message.text()}`);
	});
	page.on('pageerror', (error) => errors.push(`${current}: ${error.message}`));
	const pages = listPages();
	expect(pages.length).toBeGreaterThan(100);
	for (current of pages) {
		const response = await page.goto(current);
		expect(response?.status(), current).toBe(200);
		await expect(page.locator('h1'), current).toHaveCount(1);
		expect(await page.title(), current).not.toBe('');
	}
	expect(foreign).toEqual([]);
	expect(errors).toEqual([]);
});

test('no page kind scrolls sideways', async ({ page }) => {
	for (const path of [
		'/',
		'/en/',
		'/sites/tongmu-water-restoration/',
		'/en/sites/tongmu-water-restoration/',
		'/articles/high-quality-development/',
		'/en/articles/high-quality-development/',
		'/districts/360322/',
		'/en/districts/360322/',
		'/data/',
		'/en/data/',
		'/about/',
		'/en/about/',
	]) {
		await page.goto(path);
		const overflow = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
		);
		expect(overflow, path).toBeLessThanOrEqual(0);
	}
});
