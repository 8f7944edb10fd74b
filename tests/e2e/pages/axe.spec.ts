import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, mapTest, test } from '../atlas_test.ts';
import { card, openExplorer } from '../explorer_page.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

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
	'about/',
	'embed/',
	'embed/map/',
	'embed/site/pingshui-lake/',
	'plan/brief/?area=circle:113.95,27.65,12000',
];

/** With the live map's own buttons and marks. */
const workbench = [
	'plan/?point=113.855,27.6258',
	'plan/?tool=measure&draw=polygon:113.8,27.6;113.9,27.6;113.9,27.7',
	'plan/?tool=select&area=district:360322',
	'plan/?tool=layers',
	'plan/?tool=map',
	'plan/?suggest=datian-orchard&point=113.8712,27.5754',
];

async function findFaults(page: Page): Promise<string[]> {
	const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
	return violations.flatMap(({ id, nodes }) =>
		nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
	);
}

for (const scheme of ['light', 'dark'] as const) {
	for (const root of ['/', '/en/']) {
		for (const path of pages) {
			test(`axe finds nothing on ${root}${path} ${scheme}`, async ({ page }) => {
				await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
				// A frame without script never answers.
				if (path.startsWith('embed/site/')) await page.goto(`${root}${path}`);
				else await openExplorer(page, `${root}${path}`);
				if (path.includes('brief/')) await expect(page.locator('[data-brief]')).toBeVisible();
				expect(await findFaults(page)).toEqual([]);
			});
		}

		for (const path of workbench) {
			mapTest(`axe finds nothing on ${root}${path} ${scheme}`, async ({ page, waitForMap }) => {
				await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
				await openExplorer(page, `${root}${path}`);
				await waitForMap();
				expect(await findFaults(page)).toEqual([]);
			});
		}

		test(`axe finds nothing on a missing page: ${root} ${scheme}`, async ({ page }) => {
			await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
			await page.goto(`${root}nowhere/`);
			// The words that stand in for the script go when it has begun.
			await expect(page.locator('h1')).toHaveCount(1);
			expect(await findFaults(page)).toEqual([]);
		});

		mapTest(
			`axe finds nothing with list, filters and card open: ${root} ${scheme}`,
			async ({ page, waitForMap }) => {
				await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
				await openExplorer(page, `${root}?q=tongmu&near=360322102&theme=water`);
				await expect(page.locator('[data-results]')).toBeVisible();
				await page.locator('.corner summary').last().click();
				await page.locator('[data-filters] summary').click();
				expect(await findFaults(page), 'list and filters').toEqual([]);
				await page.locator('[data-show-found]').click();
				await waitForMap();
				await page.locator('[data-results] [data-site]').first().click();
				await expect(card(page).locator('blockquote').first()).toBeVisible();
				expect(await findFaults(page), 'popup').toEqual([]);
				await page.keyboard.press('Escape');
				await openExplorer(page, `${root}?at=area-360322102&class=exact`);
				await expect(card(page)).toHaveCount(1);
				expect(await findFaults(page), 'place and empty list').toEqual([]);
				await page.keyboard.press('?');
				await expect(page.getByRole('dialog')).toBeVisible();
				expect(await findFaults(page), 'shortcuts').toEqual([]);
			},
		);
	}
}
