import { expect, type Locator, type Page } from '@playwright/test';

/** Opens the explorer and waits until its script answers. */
export async function openExplorer(page: Page, path: string): Promise<void> {
	await page.goto(path);
	await expect(page.locator('html[data-hydrated]')).toBeAttached();
}

/** The open popup, sheet or docked card. */
export function card(page: Page): Locator {
	return page.locator('[data-card]');
}

/** How much of a thing lies inside the window, CSS pixels. */
export function shownHeight(thing: Locator): Promise<number> {
	return thing.evaluate((element) => {
		const { top, bottom } = element.getBoundingClientRect();
		return Math.min(bottom, innerHeight) - Math.max(top, 0);
	});
}
