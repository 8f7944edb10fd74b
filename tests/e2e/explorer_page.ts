import { expect, type Locator, type Page } from '@playwright/test';

/** Opens the explorer and waits until its script answers. */
export async function openExplorer(page: Page, path: string): Promise<void> {
	await page.goto(path);
	await expect(page.locator('html[data-hydrated]')).toBeAttached();
}

/** Waits until MapLibre has drawn. */
export async function waitForMap(page: Page): Promise<void> {
	await expect(page.locator('[data-map-ready="true"]')).toBeAttached({ timeout: 60_000 });
}

/** The open popup, sheet or docked card. */
export function card(page: Page): Locator {
	return page.locator('[data-card]');
}
