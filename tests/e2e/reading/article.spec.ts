import type { Page } from '@playwright/test';
import { expect, readTest as test } from '../atlas_test.ts';
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
