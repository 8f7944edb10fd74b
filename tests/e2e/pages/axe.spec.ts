import { expect, mapTest, test } from '../atlas_test.ts';
import { expectNoFaults } from '../axe_page.ts';
import { card, openExplorer } from '../explorer_page.ts';

// Chinese pages are opened in light and turn dark, English ones the other way round.
const roots = ['/', '/en/'];

const pages = [
	'',
	'sites/',
	'sites/tongmu-water-restoration/',
	'articles/',
	'articles/high-quality-development/',
	'sources/',
	'sources/jiangxi-epaper-2023-11-29-p07/',
	'districts/',
	'districts/360322/',
	'districts/360322/brief/',
	'tours/',
	'tours/coal-to-flowers/',
	'data/',
	'data/quality/',
	'corrections/',
	'correct/?of=figure:luxi-electroporcelain-firms',
	'watch/',
	'digest/',
	'digest/2023-11/360322/',
	'about/',
	'embed/',
	'embed/map/',
	'embed/site/pingshui-lake/',
	'plan/?tool=select&area=district:360322',
	'plan/?tool=layers',
	'plan/?tool=map',
	'plan/brief/?area=circle:113.95,27.65,12000',
	'plan/sheet/?scale=20000&series=townships:360322',
];

/** With the live map's own buttons and marks, and what is drawn and dragged on it. */
const workbench = [
	'plan/?point=113.855,27.6258',
	'plan/?tool=measure&draw=polygon:113.8,27.6;113.9,27.6;113.9,27.7',
	'plan/?suggest=datian-orchard&point=113.8712,27.5754',
];

test.use({ colorScheme: 'light', reducedMotion: 'reduce' });
mapTest.use({
	colorScheme: 'light',
	reducedMotion: 'reduce',
	viewport: { width: 1000, height: 600 },
});

mapTest.describe('in both languages, light and dark', () => {
	for (const root of roots) {
		mapTest(
			`axe finds nothing with list, filters and card open: ${root}`,
			async ({ page, waitForMap }) => {
				await openExplorer(page, `${root}?q=tongmu&near=360322102&theme=water`);
				await expect(page.locator('[data-results]')).toBeVisible();
				await page.locator('.corner summary').last().click();
				await page.locator('[data-filters] summary').click();
				await expectNoFaults(page, 'list and filters');
				await page.locator('[data-show-found]').click();
				await waitForMap();
				await page.locator('[data-results] [data-site]').first().click();
				await expect(card(page).locator('blockquote').first()).toBeVisible();
				await expectNoFaults(page, 'popup');
				await page.keyboard.press('Escape');
				await openExplorer(page, `${root}?at=area-360322102&class=exact`);
				await expect(card(page)).toHaveCount(1);
				await expectNoFaults(page, 'place and empty list');
				await page.keyboard.press('?');
				await expect(page.getByRole('dialog')).toBeVisible();
				await expectNoFaults(page, 'shortcuts');
			},
		);
	}

	for (const path of workbench) {
		mapTest(`axe finds nothing on ${path}`, async ({ page, waitForMap }) => {
			for (const root of roots) {
				await openExplorer(page, `${root}${path}`);
				await waitForMap();
				await expectNoFaults(page, `${root}${path}`);
			}
		});
	}

	for (const path of pages) {
		test(`axe finds nothing on /${path}`, async ({ page }) => {
			for (const root of roots) {
				// A frame without script never answers.
				if (path.startsWith('embed/site/')) await page.goto(`${root}${path}`);
				else await openExplorer(page, `${root}${path}`);
				if (path.includes('brief/')) await expect(page.locator('[data-brief]')).toBeVisible();
				await expectNoFaults(page, `${root}${path}`);
			}
		});
	}

	test('axe finds nothing on a missing page', async ({ page }) => {
		for (const root of roots) {
			await page.goto(`${root}nowhere/`);
			// The words that stand in for the script go when it has begun.
			await expect(page.locator('h1')).toHaveCount(1);
			await expectNoFaults(page, `${root}nowhere/`);
		}
	});
});
