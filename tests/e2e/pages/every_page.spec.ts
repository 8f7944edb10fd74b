import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../atlas_test.ts';

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

/** Parts that workers share: pages of one kind stand side by side, so each part takes some of every kind. */
const parts = 6;
const pages = listPages();

test('there are pages to look at', () => {
	expect(pages.length).toBeGreaterThan(100);
});

for (let part = 0; part < parts; part++) {
	test(`every page is whole, stays on its origin and logs no error: part ${part + 1} of ${parts}`, async ({
		page,
		baseURL,
	}) => {
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
		for (current of pages.filter((_, index) => index % parts === part)) {
			const response = await page.goto(current);
			expect(response?.status(), current).toBe(200);
			await expect(page.locator('h1'), current).toHaveCount(1);
			expect(await page.title(), current).not.toBe('');
		}
		expect(foreign).toEqual([]);
		expect(errors).toEqual([]);
	});
}
