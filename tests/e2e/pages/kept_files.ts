import { expect, type Page } from '@playwright/test';

/** Waits until a page and what it was made of are kept. */
export async function waitUntilKept(page: Page, path: string): Promise<void> {
	await expect
		.poll(() => page.evaluate(async (it) => Boolean(await caches.match(it)), path), {
			timeout: 60_000,
		})
		.toBe(true);
}

/** Scripts that a kept page names and that are not kept: without them the page would give way to an error. */
export async function listMissingScripts(page: Page, path: string): Promise<string[]> {
	return page.evaluate(async (it) => {
		const text = await (await caches.match(it))!.text();
		const names = text.match(/[^"\s]*_app\/immutable\/[^"\s]+\.js(?=")/g)!;
		const kept = await Promise.all(names.map((name) => caches.match(name)));
		return names.filter((_, place) => !kept[place]);
	}, path);
}
