import type { ShadeCall, ShadeReply } from './shade_calls.ts';

/** Answers with null where a tile is spoilt. */
export type Shade = (call: Omit<ShadeCall, 'number'>) => Promise<ImageBitmap | null>;

/** Starts the worker that shades; null where there can be none, or where the browser does not give back the colours of heights. */
export function openShades(): Promise<Shade | null> {
	return new Promise((resolve) => {
		const waiting = new Map<number, (picture: ImageBitmap | null) => void>();
		let last = 0;
		let worker: Worker;
		try {
			worker = new Worker(new URL('./shade_worker.ts', import.meta.url), { type: 'module' });
		} catch {
			// A page without an origin has none.
			resolve(null);
			return;
		}
		worker.onmessage = ({ data }: MessageEvent<ShadeReply>) => {
			if ('number' in data) {
				waiting.get(data.number)?.(data.picture);
				waiting.delete(data.number);
			} else if (data.is_able) resolve(shade);
			else fail();
		};
		worker.onerror = fail;

		function shade(call: Omit<ShadeCall, 'number'>): Promise<ImageBitmap | null> {
			const number = (last += 1);
			return new Promise((answer) => {
				waiting.set(number, answer);
				worker.postMessage({ ...call, number } satisfies ShadeCall);
			});
		}

		/** What was asked for is as a spoilt tile. */
		function fail(): void {
			resolve(null);
			worker.terminate();
			for (const answer of waiting.values()) answer(null);
			waiting.clear();
		}
	});
}
