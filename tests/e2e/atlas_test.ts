import { expect } from '@playwright/test';
import { webgl_args } from '../../scripts/chromium.js';
import { map_pause, slowFrames } from '../slow_frames.ts';
import { keptTest, one_process_args } from './kept_context.ts';

/**
 * A journey without WebGL, as `playwright.config.ts` starts the browser: the page keeps its drawing, which is what most
 * journeys read, and nobody waits for a map that is drawn in software.
 */
export const test = keptTest;

/** A journey that needs the live map: in a browser with WebGL, with a fixture that comes to the map and waits until MapLibre has drawn. */
export const mapTest = keptTest.extend<{ waitForMap: () => Promise<void> }, object>({
	launchOptions: [
		async ({ launchOptions }, use) =>
			use({ ...launchOptions, args: [...webgl_args, ...one_process_args] }),
		{ scope: 'worker' },
	],
	page: async ({ page }, use) => {
		await page.addInitScript(slowFrames, map_pause);
		await use(page);
	},
	waitForMap: async ({ page }, use) => {
		await use(async () => {
			await expect(page.locator('[data-hydrated]')).toBeAttached();
			await page.locator('section.map').dispatchEvent('pointermove');
			await expect(page.locator('[data-map-ready="true"]')).toBeAttached({ timeout: 60_000 });
		});
	},
});

/** A journey about what a browser without windows of its own lacks: notices of the device. */
export const wholeBrowserTest = keptTest.extend<object, object>({
	launchOptions: [
		async ({ launchOptions }, use) =>
			use({ ...launchOptions, executablePath: process.env['CHROMIUM_PATH'] || undefined }),
		{ scope: 'worker' },
	],
});

export { expect } from '@playwright/test';
