import type { Browser } from '@playwright/test';
import { median, percentile } from './summary.ts';

/** Dragging a map across the picture and back. */
export type Panning = {
	/** From one frame of the page to the next while the map is dragged, and the 95th percentile of that. */
	frame_ms: number;
	late_ms: number;
	/** From the release until all tiles are drawn. */
	settle_ms: number;
};

/** Steps of a drag one way, and CSS pixels of each. */
const STEPS = 40;
const STEP_PX = 9;
/** A map rests when it has not said so anew for so long, milliseconds. */
const REST_MS = 1000;

export type PanTarget = {
	url: string;
	/** What counts the times that the map had drawn all, as `data-idles`. */
	idles: string;
	viewport: { width: number; height: number };
};

/** In a fresh context; says how large the map was, too. */
export async function panMap(
	browser: Browser,
	{ url, idles, viewport }: PanTarget,
): Promise<Panning & { width: number; height: number }> {
	const context = await browser.newContext({ viewport, serviceWorkers: 'block' });
	try {
		await context.addInitScript('globalThis.__name ??= (value) => value');
		const page = await context.newPage();
		await page.goto(url);
		await page.waitForSelector(`${idles}[data-idles]:not([data-idles="0"])`, {
			state: 'attached',
			timeout: 120_000,
		});
		await page.waitForTimeout(REST_MS);
		const canvas = page.locator('.maplibregl-canvas');
		const { x, y, width, height } = (await canvas.boundingBox())!;
		const recorded = page.evaluate(record, { idles, rest_ms: REST_MS });
		const at = { x: x + width / 2, y: y + height / 2 };
		await page.mouse.move(at.x, at.y);
		await page.mouse.down();
		for (const way of [-1, 1, 1, -1]) {
			for (let step = 0; step < STEPS; step += 1) {
				at.x += (way * STEP_PX * 2) / 3;
				at.y += (way * STEP_PX) / 3;
				await page.mouse.move(at.x, at.y);
				await page.waitForTimeout(12);
			}
		}
		await page.mouse.up();
		const { gaps, settle_ms } = await recorded;
		return {
			frame_ms: median(gaps),
			late_ms: percentile(gaps, 0.95),
			settle_ms,
			width: Math.round(width),
			height: Math.round(height),
		};
	} finally {
		await context.close();
	}
}

/** Runs in the page, so that its clock counts no way there and back. */
function record({
	idles,
	rest_ms,
}: {
	idles: string;
	rest_ms: number;
}): Promise<{ gaps: number[]; settle_ms: number }> {
	return new Promise((resolve) => {
		const gaps: number[] = [];
		let is_down = false;
		let last_frame = 0;
		let released = 0;
		let last_idle = 0;
		const frame = (now: number): void => {
			if (is_down && last_frame > 0) gaps.push(now - last_frame);
			last_frame = is_down ? now : 0;
			if (released === 0) requestAnimationFrame(frame);
		};
		requestAnimationFrame(frame);
		addEventListener('mousedown', () => (is_down = true), true);
		addEventListener(
			'mouseup',
			() => {
				is_down = false;
				released = performance.now();
			},
			true,
		);
		new MutationObserver(() => (last_idle = performance.now())).observe(
			document.querySelector(idles)!,
			{ attributes: true, attributeFilter: ['data-idles'] },
		);
		const look = (): void => {
			const now = performance.now();
			if (released > 0 && last_idle > released && now - last_idle > rest_ms) {
				resolve({ gaps, settle_ms: last_idle - released });
			} else setTimeout(look, 50);
		};
		look();
	});
}
