import type { RangeResponse, Source } from 'pmtiles';
import { base } from '$app/paths';
import { GROUND_PATH } from '$lib/domain/ground/archives.ts';

/** The host sends files as a whole only. Nobody is to wait for all of an archive. */
export class NoRangesError extends Error {
	override name = 'NoRangesError';
}

/** An archive of the operator's ground, read from the atlas's own origin by parts. */
export class ArchiveSource implements Source {
	readonly #file: string;

	constructor(file: string) {
		this.#file = file;
	}

	getKey(): string {
		return this.#file;
	}

	async getBytes(offset: number, length: number, signal?: AbortSignal): Promise<RangeResponse> {
		const stop = new AbortController();
		const response = await fetch(`${base}${GROUND_PATH}${this.#file}`, {
			headers: { range: `bytes=${offset}-${offset + length - 1}` },
			signal: signal ? AbortSignal.any([signal, stop.signal]) : stop.signal,
		});
		if (response.status === 206) return { data: await response.arrayBuffer() };
		stop.abort();
		if (response.ok) throw new NoRangesError(`${this.#file}: expected 206, found the whole file`);
		throw new Error(`${this.#file}: expected 206, found ${response.status}`);
	}
}
