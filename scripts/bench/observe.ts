import type { Page } from '@playwright/test';

/** What the page itself noted down; milliseconds since the navigation began. */
export type Observed = {
	first_paint_ms: number;
	/** When the first frame with a site in the document was on the screen. */
	sites_visible_ms: number;
	/** Wall clock of the navigation's beginning, milliseconds. */
	origin_ms: number;
};

/** What kept the page from answering. */
export type Busy = {
	/** What each long task took beyond 50 ms, summed. */
	blocking_ms: number;
	/** The longest of them; nothing shorter than 50 ms is noted. */
	longest_task_ms: number;
};

type Notes = { seen: Promise<Observed>; busy: Busy };

/** Puts the observers into the page before its own first script. */
export async function observe(page: Page, selector: string): Promise<void> {
	await page.addInitScript((wanted) => {
		const first_paint = new Promise<number>((resolve) => {
			new PerformanceObserver((list) => {
				const entry = list.getEntriesByName('first-contentful-paint')[0];
				if (entry) resolve(entry.startTime);
			}).observe({ type: 'paint', buffered: true });
		});
		const sites = new Promise<number>((resolve) => {
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries()) {
					resolve((entry as PerformanceEntry & { renderTime: number }).renderTime);
				}
			}).observe({ type: 'element', buffered: true });
			const watcher = new MutationObserver(() => {
				if (!document.querySelector(wanted)) return;
				watcher.disconnect();
				// Drawn in the same frame as the site; Chromium tells when that frame is on the screen.
				const witness = document.createElement('p');
				witness.setAttribute('elementtiming', 'sites');
				witness.textContent = '.';
				Object.assign(witness.style, {
					position: 'fixed',
					top: '0',
					left: '0',
					margin: '0',
					zIndex: '9999',
				});
				document.body.append(witness);
			});
			watcher.observe(document, { childList: true, subtree: true });
		});
		const notes: Notes = {
			seen: Promise.all([first_paint, sites]).then(([first_paint_ms, sites_ms]) => ({
				first_paint_ms,
				sites_visible_ms: sites_ms,
				origin_ms: performance.timeOrigin,
			})),
			busy: { blocking_ms: 0, longest_task_ms: 0 },
		};
		new PerformanceObserver((list) => {
			for (const { duration } of list.getEntries()) {
				notes.busy.blocking_ms += Math.max(0, duration - 50);
				notes.busy.longest_task_ms = Math.max(notes.busy.longest_task_ms, duration);
			}
		}).observe({ type: 'longtask', buffered: true });
		Object.assign(window, { bench_notes: notes });
	}, selector);
}

/** Waits until sites are visible. */
export async function readObserved(page: Page): Promise<Observed> {
	const limit = new Promise<never>((_, reject) => {
		setTimeout(
			() => reject(new Error(`no sites visible on ${page.url()} within a minute`)),
			60_000,
		).unref();
	});
	const seen = page.evaluate(() => (window as unknown as { bench_notes: Notes }).bench_notes.seen);
	return Promise.race([seen, limit]);
}

/** What the page has noted so far. */
export async function readBusy(page: Page): Promise<Busy> {
	return page.evaluate(() => (window as unknown as { bench_notes: Notes }).bench_notes.busy);
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
				origin_ms: performance.timeOrigin,
			};
		}, selector);
		if (observed) return observed;
	}
	throw new Error(`${selector} did not appear within a minute`);
}
