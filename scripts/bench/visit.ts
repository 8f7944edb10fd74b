import type { Browser } from '@playwright/test';
import { observe, pollObserved, readBusy, readObserved, type Busy } from './observe.ts';
import type { MeasuredPage, Network } from './pages.ts';
import { Wire } from './wire.ts';

/** What one visit came to. */
export type Visit = {
	first_paint_ms: number;
	sites_visible_ms: number;
	bytes_until_visible: number;
	bytes_total: number;
	heap_bytes: number;
} & Busy;

/** Opens a page in a fresh context, so nothing is cached, waits until it rests, and measures. */
export async function visit(
	browser: Browser,
	target: MeasuredPage,
	network: Network,
): Promise<Visit> {
	const context = await browser.newContext({
		viewport: { width: 1280, height: 800 },
		javaScriptEnabled: target.has_script,
		// The offline copy comes after the page rests; it is no part of the first view.
		serviceWorkers: 'block',
	});
	try {
		const page = await context.newPage();
		const session = await context.newCDPSession(page);
		const wire = new Wire();
		await wire.watch(session);
		await session.send('Performance.enable');
		if (network.latency_ms !== null) {
			await session.send('Network.emulateNetworkConditions', {
				offline: false,
				latency: network.latency_ms,
				downloadThroughput: network.down_bps / 8,
				uploadThroughput: network.up_bps / 8,
			});
		}
		if (target.has_script) await observe(page, target.site_selector);
		target.host.takeBytes();
		await page.goto(`${target.host.url}${target.path ?? ''}`, { waitUntil: 'commit' });
		const seen = target.has_script
			? await readObserved(page)
			: await pollObserved(page, target.site_selector);
		if (target.rest_selector) {
			await page.waitForSelector(target.rest_selector, { state: 'attached', timeout: 120_000 });
		}
		await page.waitForLoadState('networkidle');
		await session.send('HeapProfiler.collectGarbage');
		const { metrics } = await session.send('Performance.getMetrics');
		return {
			first_paint_ms: seen.first_paint_ms,
			sites_visible_ms: seen.sites_visible_ms,
			bytes_until_visible: wire.countUntil(seen.origin_ms + seen.sites_visible_ms),
			bytes_total: target.host.takeBytes(),
			...(target.has_script ? await readBusy(page) : { blocking_ms: 0, longest_task_ms: 0 }),
			heap_bytes: metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? NaN,
		};
	} finally {
		await context.close();
	}
}
