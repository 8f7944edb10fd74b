import type { Browser, CDPSession, Page } from '@playwright/test';
import type { Host } from '../host.ts';
import { FILTERS, installClock, QUERIES, time, timeEach } from '../interact.ts';
import { observe, readBusy } from '../observe.ts';
import { measureHeap, WorkerHeaps } from './worker_heaps.ts';

/** What a reader's work in a grown atlas costs; milliseconds and bytes. */
export type Used = {
	/** From a key to the first results in the document, every list that it needs fetched with it. */
	keystroke: number[];
	/** The same once the lists are there. */
	keystroke_again: number[];
	/** From a filter's press to the list. */
	filter_list: number[];
	/** From a press on the live map to the list, nearest first. */
	nearest: number[];
	/** What the page's own thread worked for one key and one filter, processor time: whatever else the machine does. */
	key_cpu_ms: number;
	filter_cpu_ms: number;
	/** The longest task while filters were pressed and words typed, beside the drawn map. */
	longest_task_ms: number;
	/** What the page grew by from its rest until then, and all that its worker holds. */
	page_bytes: number;
	worker_bytes: number;
	/** Over the wire until then. */
	fetched_bytes: number;
};

/** What runs inside a page was compiled by tsx, which names functions through a helper of its own. */
export const KEEP_NAMES = 'globalThis.__name ??= (value) => value';

/** Presses of a place, one after the other. */
const PRESSES = 10;

/** Works the explorer: filters and words beside the drawing, places on the live map. */
export async function useAtlas(browser: Browser, host: Host): Promise<Used> {
	const context = await browser.newContext({
		viewport: { width: 1280, height: 800 },
		...{ serviceWorkers: 'block', reducedMotion: 'reduce' },
	});
	try {
		await context.addInitScript(KEEP_NAMES);
		return { ...(await useDrawing(await context.newPage(), host)), nearest: await useMap() };
	} finally {
		await context.close();
	}

	async function useMap(): Promise<number[]> {
		const page = await context.newPage();
		await page.goto(host.url);
		await page.waitForSelector('html[data-hydrated]', { state: 'attached' });
		await page.locator('section.map').dispatchEvent('pointermove');
		await page.waitForSelector('[data-map-ready="true"]', { state: 'attached', timeout: 120_000 });
		await installClock(page);
		await page.locator('.row .near').click();
		const times: number[] = [];
		for (let at = 0; at < PRESSES; at++) {
			await page.locator('#near-panel .ways button').last().click();
			times.push((await time(page, 'press', String(at))).list_ms);
			await page.locator('#near-panel .origin .ways button').first().click();
		}
		return times;
	}
}

async function useDrawing(page: Page, host: Host): Promise<Omit<Used, 'nearest'>> {
	const session = await page.context().newCDPSession(page);
	const workers = await WorkerHeaps.watch(session);
	await session.send('Performance.enable', { timeDomain: 'threadTicks' });
	await observe(page, '[data-site-marks] [data-mark]');
	await page.goto(host.url);
	await page.waitForSelector('html[data-hydrated]', { state: 'attached' });
	await page.waitForLoadState('networkidle');
	const before = await measureHeap(session);
	host.takeBytes();
	await installClock(page);
	await page.locator('.tools summary').click();
	await page.waitForSelector('input[name="theme"]');
	await page.waitForLoadState('networkidle');
	await forgetTasks(page);
	const filter_list: number[] = [];
	const at_filters = await readWork(session);
	for (const value of FILTERS) {
		for (const turn of ['on', 'off']) {
			void turn;
			filter_list.push((await time(page, 'filter', value)).list_ms);
		}
	}
	const filter_cpu_ms = ((await readWork(session)) - at_filters) / filter_list.length;
	await page.locator('input[type="search"]').focus();
	await page.waitForLoadState('networkidle');
	await time(page, 'type', '桐');
	const at_keys = await readWork(session);
	const keystroke = await timeEach(page, 'type', QUERIES);
	const key_cpu_ms = ((await readWork(session)) - at_keys) / keystroke.length;
	const keystroke_again = await timeEach(page, 'type', QUERIES);
	await time(page, 'type', '');
	const { longest_task_ms } = await readBusy(page);
	return {
		...{ keystroke, keystroke_again, filter_list, longest_task_ms },
		...{ key_cpu_ms, filter_cpu_ms },
		page_bytes: (await measureHeap(session)) - before,
		worker_bytes: await workers.measure(),
		fetched_bytes: host.takeBytes(),
	};
}

/** Milliseconds that the page's own thread has worked. */
async function readWork(session: CDPSession): Promise<number> {
	const { metrics } = await session.send('Performance.getMetrics');
	return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000;
}

/** Those of the page's start are counted with the first view. */
async function forgetTasks(page: Page): Promise<void> {
	await page.evaluate(() => {
		const { busy } = (window as unknown as { bench_notes: { busy: Record<string, number> } })
			.bench_notes;
		Object.assign(busy, { blocking_ms: 0, longest_task_ms: 0 });
	});
}
