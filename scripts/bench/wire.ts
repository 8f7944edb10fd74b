import type { CDPSession } from '@playwright/test';

type Arrival = { request: string; time: number; bytes: number; is_total: boolean };

/** Writes down when how many bytes arrive, as Chromium's network stack sees them. */
export class Wire {
	#arrivals: Arrival[] = [];
	/** Wall clock minus Chromium's own clock, seconds. */
	#clock_offset: number | null = null;

	/** Starts to listen; call before the page is opened. */
	async watch(session: CDPSession): Promise<void> {
		session.on('Network.requestWillBeSent', ({ timestamp, wallTime }) => {
			this.#clock_offset ??= wallTime - timestamp;
		});
		session.on('Network.responseReceived', ({ requestId, timestamp, response }) => {
			this.#add(requestId, timestamp, response.encodedDataLength, false);
		});
		session.on('Network.dataReceived', ({ requestId, timestamp, encodedDataLength }) => {
			this.#add(requestId, timestamp, encodedDataLength, false);
		});
		session.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
			this.#add(requestId, timestamp, encodedDataLength, true);
		});
		await session.send('Network.enable');
	}

	#add(request: string, time: number, bytes: number, is_total: boolean): void {
		this.#arrivals.push({ request, time, bytes, is_total });
	}

	/**
	 * Bytes of headers and bodies that had arrived at a moment; wall clock, milliseconds. Chromium knows the exact size
	 * of a file only once it is whole; of one on its way, what has been reported.
	 */
	countUntil(wall_ms: number): number {
		const limit = wall_ms / 1000 - (this.#clock_offset ?? 0);
		const by_request = new Map<string, number>();
		for (const { request, time, bytes, is_total } of this.#arrivals) {
			if (time > limit) continue;
			by_request.set(request, is_total ? bytes : (by_request.get(request) ?? 0) + bytes);
		}
		return [...by_request.values()].reduce((sum, bytes) => sum + bytes, 0);
	}
}
