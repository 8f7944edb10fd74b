import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import type { BigFile } from './big_files.ts';
import type { Host } from './host.ts';

/** Opening one file. */
export type Opening = {
	/** From the choice of the file to the map at rest with it. */
	open_ms: number;
	/** Longest time without a frame. */
	blocked_ms: number;
	/** Most memory of the page's process, workers included, above what it held before; NaN where the system does not tell. */
	memory_bytes: number;
	/** JS heap of the page's own thread afterwards, above what it held before. */
	heap_bytes: number;
};

type Target = { path: string; input: string; added: string; idles: string };

/** `path` is joined to the host; the selectors say when the file is there and when the map rests. */
export const targets: Record<'ours' | 'plain', Target> = {
	ours: {
		path: 'plan/?tool=layers',
		input: 'input[type="file"]',
		added: '[data-own-added]',
		idles: '.atlas-map',
	},
	plain: { path: '', input: 'input[type="file"]', added: '[data-added]', idles: 'body' },
};

/** Opens the file in a fresh context; our page's confirmation is pressed as soon as it appears. */
export async function openFile(
	browser: Browser,
	host: Host,
	target: Target,
	file: BigFile,
): Promise<Opening> {
	const folder = mkdtempSync(join(tmpdir(), 'atlas-open-'));
	const path = join(folder, file.name);
	writeFileSync(path, file.text);
	const context = await browser.newContext({
		viewport: { width: 1280, height: 800 },
		serviceWorkers: 'block',
	});
	try {
		await context.addInitScript('globalThis.__name ??= (value) => value');
		const page = await context.newPage();
		await page.goto(`${host.url}${target.path}`);
		await page.waitForSelector(`${target.idles}[data-idles]:not([data-idles="0"])`, {
			state: 'attached',
			timeout: 120_000,
		});
		await page.waitForTimeout(1500);
		const session = await context.newCDPSession(page);
		await session.send('Performance.enable');
		const heap_before = await readHeap();
		const process_id = await findProcess(browser, page);
		const before = readMemory(process_id);
		let most = before;
		const sampling = setInterval(() => (most = Math.max(most, readMemory(process_id))), 50);
		const watching = page.evaluate(watch, target);
		await page.setInputFiles(target.input, path);
		const { open_ms, blocked_ms } = await watching;
		clearInterval(sampling);
		return {
			open_ms,
			blocked_ms,
			memory_bytes: most - before,
			heap_bytes: (await readHeap()) - heap_before,
		};

		async function readHeap(): Promise<number> {
			await session.send('HeapProfiler.collectGarbage');
			const { metrics } = await session.send('Performance.getMetrics');
			return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? NaN;
		}
	} finally {
		await context.close();
		rmSync(folder, { recursive: true });
	}
}

/** Runs in the page, so that its clock counts no way there and back. */
function watch({ input, added, idles }: Target): Promise<Pick<Opening, 'open_ms' | 'blocked_ms'>> {
	/** The map rests when it has not drawn for so long. */
	const REST_MS = 1500;
	return new Promise((resolve) => {
		let start = 0;
		let last_frame = 0;
		let blocked_ms = 0;
		let last_idle = 0;
		let is_over = false;
		const frame = (now: number): void => {
			if (start > 0) blocked_ms = Math.max(blocked_ms, now - Math.max(last_frame, start));
			last_frame = now;
			if (!is_over) requestAnimationFrame(frame);
		};
		requestAnimationFrame(frame);
		// Before the page's own listener takes the file.
		const begin = (event: Event): void => {
			if (!(event.target as Element).matches(input)) return;
			start = performance.now();
			removeEventListener('change', begin, true);
		};
		addEventListener('change', begin, true);
		new MutationObserver(() => {
			document.querySelector<HTMLButtonElement>('[data-own-confirm] button.primary')?.click();
		}).observe(document.body, { childList: true, subtree: true });
		new MutationObserver(() => (last_idle = performance.now())).observe(
			document.querySelector(idles)!,
			{ attributes: true, attributeFilter: ['data-idles'] },
		);
		const look = (): void => {
			const is_there = document.querySelector(added) !== null && last_idle > start && start > 0;
			if (is_there && performance.now() - last_idle > REST_MS) {
				is_over = true;
				resolve({ open_ms: last_idle - start, blocked_ms });
			} else setTimeout(look, 100);
		};
		look();
	});
}

/** The process that draws the page: the one whose processor time grows while the page works. */
async function findProcess(browser: Browser, page: Page): Promise<number> {
	const session = await browser.newBrowserCDPSession();
	const list = async () => {
		const { processInfo } = await session.send('SystemInfo.getProcessInfo');
		return processInfo.filter(({ type }) => type === 'renderer');
	};
	const before = new Map((await list()).map(({ id, cpuTime }) => [id, cpuTime]));
	await page.evaluate(() => {
		for (const end = performance.now() + 300; performance.now() < end;);
	});
	const grown = (await list()).map(({ id, cpuTime }) => ({
		id,
		by: cpuTime - (before.get(id) ?? 0),
	}));
	await session.detach();
	return grown.toSorted((a, b) => b.by - a.by)[0]?.id ?? 0;
}

/** Resident bytes of a process, as Linux tells them; NaN elsewhere. */
function readMemory(process_id: number): number {
	try {
		const status = readFileSync(`/proc/${process_id}/status`, 'utf8');
		return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) * 1024;
	} catch {
		return NaN;
	}
}
