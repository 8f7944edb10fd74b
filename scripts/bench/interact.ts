import type { Browser, Page } from '@playwright/test';
import type { Host } from './host.ts';
import { measurePlain, type PlainTexts } from './plain_list.ts';
import { DAYS, servePayloads, type Payloads } from './synthetic.ts';

/** Milliseconds of every sample. */
export type Interactions = {
	/** From a key to the first results in the document. */
	keystroke: number[];
	/** From a filter's press to the list. */
	filter_list: number[];
	/** From the same press to the map at rest with what is left. */
	filter_map: number[];
	/** From a press on the map to the list, nearest first. */
	nearest: number[];
	/** From a step of the date's slider to the list as it was reported by then. */
	date_step: number[];
	/** The same by a page that scans an array and rebuilds its list. */
	plain: Record<'keystroke' | 'filter_list' | 'nearest' | 'date_step', number[]>;
};

export const QUERIES = [
	'to',
	'ton',
	'tong',
	'tongm',
	'tongmu',
	'桐木',
	'污水',
	'煤矿',
	'tmz',
	'coal',
];
export const FILTERS = ['water', 'ecology', 'complete', 'under-way', 'industry'];

/** Comes to the explorer from another page, so that its data is fetched, and works it. */
export async function interact(
	browser: Browser,
	host: Host,
	payloads: Payloads,
): Promise<Interactions> {
	const context = await browser.newContext({
		viewport: { width: 1280, height: 800 },
		serviceWorkers: 'block',
		reducedMotion: 'reduce',
	});
	try {
		// What runs inside the page was compiled by tsx, which names functions through a helper of its own.
		await context.addInitScript('globalThis.__name ??= (value) => value');
		await servePayloads(context, payloads);
		const page = await context.newPage();
		await page.goto(`${host.url}about/`);
		await page.waitForSelector('html[data-hydrated]', { state: 'attached' });
		await page.locator('header nav a').first().click();
		await page.locator('section.map').dispatchEvent('pointermove');
		await page.waitForSelector('[data-map-ready="true"]', { state: 'attached', timeout: 120_000 });
		await page.locator('input[type="search"]').focus();
		await installClock(page);
		await time(page, 'type', '桐');
		const keystroke = await timeEach(page, 'type', QUERIES);
		await time(page, 'type', '');
		await page.locator('.tools summary').click();
		await page.waitForSelector('input[name="theme"]');
		const filters: { list_ms: number; map_ms: number }[] = [];
		for (const value of FILTERS) {
			filters.push(await time(page, 'filter', value), await time(page, 'filter', value));
		}
		const places = DAYS.map((_, place) => String(place));
		await page.waitForSelector('[data-as-of] input[type="range"]');
		await time(page, 'step', places[5]!);
		const date_step = await timeEach(page, 'step', places);
		await time(page, 'step', String(DAYS.length));
		await page.locator('.row .near').click();
		const nearest: number[] = [];
		for (let index = 0; index < 10; index++) {
			await page.locator('#near-panel .ways button').last().click();
			nearest.push((await time(page, 'press', String(index))).list_ms);
			await page.locator('#near-panel .origin .ways button').first().click();
		}
		const texts: PlainTexts = {
			names: payloads.catalog.sites.map(({ properties }) => properties.name.zh),
			english: payloads.catalog.sites.map(({ properties }) => properties.name.en),
			themes: payloads.catalog.sites.map(({ properties }) => properties.themes[0]!),
			days: payloads.catalog.sites.map(({ properties }) => properties.last_reported),
			positions: payloads.catalog.sites.map(({ geometry }) =>
				geometry?.type === 'Point' ? geometry.coordinates : [113.9, 27.6],
			),
		};
		const plain = await measurePlain(await context.newPage(), texts, QUERIES, DAYS);
		return {
			keystroke,
			filter_list: filters.map(({ list_ms }) => list_ms),
			filter_map: filters.map(({ map_ms }) => map_ms),
			...{ nearest, date_step },
			plain,
		};
	} finally {
		await context.close();
	}
}

type Act = 'type' | 'filter' | 'press' | 'step';
type Clock = (act: Act, value: string) => Promise<{ list_ms: number; map_ms: number }>;

/** One after the other. */
export async function timeEach(page: Page, act: Act, values: string[]): Promise<number[]> {
	const times: number[] = [];
	for (const value of values) times.push((await time(page, act, value)).list_ms);
	return times;
}

export function time(
	page: Page,
	act: Act,
	value: string,
): Promise<{ list_ms: number; map_ms: number }> {
	return page.evaluate(
		([what, text]) => (window as unknown as { bench_time: Clock }).bench_time(what, text),
		[act, value] as const,
	);
}

/** Acts and measures inside the page: a clock outside would count the way there and back. */
export async function installClock(page: Page): Promise<void> {
	await page.evaluate(() => {
		const main = document.querySelector('main')!;
		const wait = (element: Element, name: string): Promise<number> =>
			new Promise((resolve) => {
				const watcher = new MutationObserver(() => {
					watcher.disconnect();
					resolve(performance.now());
				});
				watcher.observe(element, { attributes: true, attributeFilter: [name] });
			});
		const press = (turn: number): void => {
			const canvas = document.querySelector('canvas.maplibregl-canvas')!;
			const box = canvas.getBoundingClientRect();
			const at = {
				bubbles: true,
				clientX: box.left + 300 + turn * 25,
				clientY: box.top + 250 + turn * 20,
			};
			for (const kind of ['mousedown', 'mouseup', 'click']) {
				canvas.dispatchEvent(new MouseEvent(kind, at));
			}
		};
		const clock: Clock = async (act, value) => {
			await new Promise((resolve) => setTimeout(resolve, 400));
			const list = wait(main, 'data-answer');
			const map = document.querySelector('.atlas-map');
			const drawn = act === 'filter' && map ? wait(map, 'data-drawn') : null;
			const start = performance.now();
			if (act === 'type') {
				const input = document.querySelector<HTMLInputElement>('input[type="search"]')!;
				input.value = value;
				input.dispatchEvent(new Event('input', { bubbles: true }));
			} else if (act === 'filter') {
				document.querySelector<HTMLInputElement>(`.panel input[value="${value}"]`)!.click();
			} else if (act === 'step') {
				const input = document.querySelector<HTMLInputElement>('[data-as-of] [type="range"]')!;
				input.value = value;
				input.dispatchEvent(new Event('input', { bubbles: true }));
			} else press(Number(value));
			const list_ms = (await list) - start;
			return { list_ms, map_ms: drawn ? (await drawn) - start : list_ms };
		};
		Object.assign(window, { bench_time: clock });
	});
}

/** Presses of Tab from the address bar to the third site of the list, and whether Enter then opens it. */
export async function countTabStops(
	browser: Browser,
	host: Host,
): Promise<{ stops: number; is_open: boolean }> {
	const context = await browser.newContext({ serviceWorkers: 'block' });
	try {
		const page = await context.newPage();
		await page.goto(host.url);
		await page.waitForSelector('html[data-hydrated]', { state: 'attached' });
		const third = await page.locator('.list [data-site]').nth(2).getAttribute('data-site');
		for (let stops = 1; stops < 100; stops++) {
			await page.keyboard.press('Tab');
			const here = await page.evaluate(() => document.activeElement?.getAttribute('data-site'));
			if (here !== third) continue;
			await page.keyboard.press('Enter');
			await page.waitForSelector('[data-card]');
			return { stops, is_open: (await page.locator('[data-card]').count()) === 1 };
		}
		throw new Error('the third site is not within 100 tab stops');
	} finally {
		await context.close();
	}
}
