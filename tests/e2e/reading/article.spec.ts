import type { Page } from '@playwright/test';
import { expect, test } from '../atlas_test.ts';
import { openExplorer } from '../explorer_page.ts';

const map = (page: Page) => page.locator('[data-story-map]');

test('the map follows the excerpt that is read, and a place brings its excerpts', async ({
	page,
}) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await openExplorer(page, '/articles/high-quality-development/');
	const read = async (id: string): Promise<void> => {
		await page
			.locator(`[data-excerpt="${id}"]`)
			.evaluate((section) => section.scrollIntoView({ block: 'center' }));
	};
	await read('tongmu-restoration');
	await expect(map(page)).toHaveAttribute('data-story-map', 'area-360322102');
	await expect(page).toHaveURL(/#tongmu-restoration$/);
	const box = await map(page).locator('> svg').getAttribute('viewBox');
	await read('cooperation-parks');
	await expect(map(page)).toHaveAttribute('data-story-map', /area-360322103/);
	const places = (await map(page).getAttribute('data-story-map'))!.split(' ');
	expect(places.length).toBeGreaterThan(1);
	await expect(map(page).locator('> svg')).not.toHaveAttribute('viewBox', box!);
	await page.locator('[data-story-mark="area-360322102"]').press('Enter');
	await expect(page.locator('[data-excerpt="tongmu-restoration"]')).toBeInViewport();
	await expect(page).toHaveURL(/#tongmu-restoration$/);
});

test('an article leads to its page of the newspaper, and is cited in the newspaper’s words', async ({
	page,
	context,
	request,
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await openExplorer(page, '/en/articles/shangli-tongmu/');
	const printed = page.locator('section[aria-labelledby="cite"] .line');
	await expect(printed).toHaveText(/^.+\. .+\[N\]\. 电子报.+, 2023-11-29\(07\)\.$/);
	await page.locator('[data-copy]').filter({ hasText: 'Copy' }).first().click();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await printed.innerText());
	await expect(page.locator('meta[name="z:itemType"]')).toHaveAttribute(
		'content',
		'newspaperArticle',
	);
	const ris = await request.get('/data/citations/shangli-tongmu.ris');
	expect(await ris.text()).toContain('DA  - 2023/11/29/\r\n');
	const csl = (await (await request.get('/data/citations/shangli-tongmu.json')).json()) as object[];
	expect(csl[0]).toMatchObject({ type: 'article-newspaper', page: '07' });
	await page
		.getByRole('main')
		.getByRole('link', { name: /epaper\.jxxw\.com\.cn/ })
		.click();
	await expect(page).toHaveURL('/en/sources/jiangxi-epaper-2023-11-29-p07/');
	await expect(page.getByRole('main')).toContainText('Reports and captions: 10');
	await page
		.getByRole('navigation', { name: 'You are here' })
		.getByRole('link', { name: 'Sources' })
		.click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sources');
});
