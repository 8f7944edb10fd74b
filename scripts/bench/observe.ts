import type { Page } from '@playwright/test';

/** What the page itself noted down; milliseconds since the navigation began. */
export type Observed = {
	first_paint_ms: number;
	/** The first frame after a site was in the document; never before the first paint. */
	sites_visible_ms: number;
	/** What each long task took beyond 50 ms, summed. */
	blocking_ms: number;
	/** Wall clock of the navigation's beginning, milliseconds. */
	origin_ms: number;
};

type Notes = { sites_ms: number | null; blocking_ms: number };

/** Puts the observers into the page before its own first script. */
export async function observe(page: Page, selector: string): Promise<void> {
	await page.addInitScript((wanted) => {
		const notes: Notes = { sites_ms: null, blocking_ms: 0 };
		Object.assign(window, { bench_notes: notes });
		new PerformanceObserver((list) => {
			for (const { duration } of list.getEntries()) notes.blocking_ms += Math.max(0, duration - 50);
		}).observe({ type: 'longtask', buffered: true });
		const watcher = new MutationObserver(() => {
			if (!document.querySelector(wanted)) return;
			watcher.disconnect();
			requestAnimationFrame(() => {
				// After the frame that was being drawn.
				const channel = new MessageChannel();
				channel.port1.onmessage = () => (notes.sites_ms = performance.now());
				channel.port2.postMessage(null);
			});
		});
		watcher.observe(document, { childList: true, subtree: true });
	}, selector);
}

/** Waits until sites are visible, and reads the notes so far. */
export async function readObserved(page: Page): Promise<Observed> {
	const handle = await page.waitForFunction(() => {
		const { bench_notes: notes } = window as unknown as { bench_notes: Notes };
		const paint = performance.getEntriesByName('first-contentful-paint')[0];
		if (!paint || notes.sites_ms === null) return null;
		return {
			first_paint_ms: paint.startTime,
			sites_visible_ms: Math.max(paint.startTime, notes.sites_ms),
			blocking_ms: notes.blocking_ms,
			origin_ms: performance.timeOrigin,
		};
	});
	const observed = await handle.jsonValue();
	if (!observed) throw new Error('no observation');
	return observed;
}

/** The same for a page whose scripts are off: asked again and again from outside, so exact to some 10 ms. */
export async function pollObserved(page: Page, selector: string): Promise<Observed> {
	const deadline = Date.now() + 60_000;
	while (Date.now() < deadline) {
		const observed = await page.evaluate((wanted) => {
			const paint = performance.getEntriesByName('first-contentful-paint')[0];
			const box = document.querySelector(wanted)?.getBoundingClientRect();
			if (!paint || !box || box.width === 0) return null;
			return {
				first_paint_ms: paint.startTime,
				sites_visible_ms: performance.now(),
				blocking_ms: 0,
				origin_ms: performance.timeOrigin,
			};
		}, selector);
		if (observed) return observed;
	}
	throw new Error(`${selector} did not appear within a minute`);
}
