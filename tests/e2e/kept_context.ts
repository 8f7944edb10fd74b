import { test as base, type Browser, type BrowserContext, type Page } from '@playwright/test';

/** A context that outlives its test, with a page that nobody uses: it keeps the process of all others warm. */
type Kept = { context: BrowserContext; keeper: Page };

/** The browser gives pages of one site and context one process; a new one costs as much as what a journey does in it. */
export const one_process_args = ['--process-per-site'];

async function open(browser: Browser): Promise<Kept> {
	const context = await browser.newContext();
	const keeper = await context.newPage();
	await keeper.goto('/robots.txt');
	return { context, keeper };
}

/** As a new one would be: other pages, rights, what is stored and what the test set for all pages are gone. */
async function clear({ context, keeper }: Kept, origin: string): Promise<void> {
	const others = context.pages().filter((page) => page !== keeper);
	await Promise.all(others.map((page) => page.close()));
	await context.unrouteAll();
	await context.clearPermissions();
	await context.setGeolocation(null);
	await context.setOffline(false);
	await context.clearCookies();
	const session = await context.newCDPSession(keeper);
	await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
	await session.detach();
}

/**
 * Playwright's test, but for contexts: journeys of a worker that want the same kind share one, which is cleared after
 * each. A journey that lets a service worker in has one of its own.
 */
export const keptTest = base.extend<object, { kept: Map<string, Kept> }>({
	kept: [
		async ({}, use) => {
			const kept = new Map<string, Kept>();
			await use(kept);
			for (const { context } of kept.values()) await context.close();
		},
		{ scope: 'worker' },
	],
	// Playwright reads the names here, so every option of a context stands here.
	context: async (
		{
			kept,
			browser,
			acceptDownloads,
			baseURL,
			bypassCSP,
			clientCertificates,
			colorScheme,
			contextOptions,
			contrast,
			deviceScaleFactor,
			extraHTTPHeaders,
			forcedColors,
			geolocation,
			hasTouch,
			httpCredentials,
			ignoreHTTPSErrors,
			isMobile,
			javaScriptEnabled,
			locale,
			offline,
			permissions,
			proxy,
			reducedMotion,
			screen,
			serviceWorkers,
			storageState,
			timezoneId,
			userAgent,
			viewport,
		},
		use,
	) => {
		if (serviceWorkers === 'allow') {
			const context = await browser.newContext();
			await use(context);
			await context.close();
			return;
		}
		const kind = JSON.stringify([
			acceptDownloads,
			baseURL,
			bypassCSP,
			clientCertificates,
			colorScheme,
			contextOptions,
			contrast,
			deviceScaleFactor,
			extraHTTPHeaders,
			forcedColors,
			geolocation,
			hasTouch,
			httpCredentials,
			ignoreHTTPSErrors,
			isMobile,
			javaScriptEnabled,
			locale,
			offline,
			permissions,
			proxy,
			reducedMotion,
			screen,
			storageState,
			timezoneId,
			userAgent,
			viewport,
		]);
		const mine = kept.get(kind) ?? (await open(browser));
		kept.set(kind, mine);
		await use(mine.context);
		await clear(mine, baseURL!);
	},
});
