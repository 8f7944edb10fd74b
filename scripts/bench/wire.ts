import type { CDPSession } from '@playwright/test';

/** One file on its way; times in seconds of Chromium's own clock, lengths in bytes. */
type Transfer = {
	header: { time: number; length: number } | null;
	/** After decompression, as it came. */
	pieces: { time: number; length: number }[];
	/** Headers and compressed body; known once the file is whole. */
	total: { time: number; length: number } | null;
};

/** Writes down when how many bytes arrive, as Chromium's network stack sees them. */
export class Wire {
	#transfers = new Map<string, Transfer>();
	/** Wall clock minus Chromium's own clock, seconds. */
	#clock_offset: number | null = null;

	/** Starts to listen; call before the page is opened. */
	async watch(session: CDPSession): Promise<void> {
		session.on('Network.requestWillBeSent', ({ timestamp, wallTime }) => {
			this.#clock_offset ??= wallTime - timestamp;
		});
		session.on('Network.responseReceived', ({ requestId, timestamp, response }) => {
			this.#find(requestId).header = { time: timestamp, length: response.encodedDataLength };
		});
		session.on('Network.dataReceived', ({ requestId, timestamp, dataLength }) => {
			this.#find(requestId).pieces.push({ time: timestamp, length: dataLength });
		});
		session.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
			this.#find(requestId).total = { time: timestamp, length: encodedDataLength };
		});
		await session.send('Network.enable');
	}

	#find(request: string): Transfer {
		const found = this.#transfers.get(request) ?? { header: null, pieces: [], total: null };
		this.#transfers.set(request, found);
		return found;
	}

	/**
	 * Bytes of headers and compressed bodies that had arrived at a moment; wall clock, milliseconds. Of a file still on
	 * its way, the same share of its compressed size as had arrived of its text. Call when all files are whole.
	 */
	countUntil(wall_ms: number): number {
		const limit = wall_ms / 1000 - (this.#clock_offset ?? 0);
		return [...this.#transfers.values()].reduce((sum, file) => sum + countArrived(file, limit), 0);
	}
}

/** Bytes of one file that had arrived; limit in seconds of Chromium's own clock. */
export function countArrived({ header, pieces, total }: Transfer, limit: number): number {
	if (!header || header.time > limit) return 0;
	if (!total) return header.length;
	if (total.time <= limit) return total.length;
	const sum = (some: Transfer['pieces']): number =>
		some.reduce((all, { length }) => all + length, 0);
	const whole = sum(pieces);
	const share = whole === 0 ? 0 : sum(pieces.filter(({ time }) => time <= limit)) / whole;
	return header.length + share * (total.length - header.length);
}
