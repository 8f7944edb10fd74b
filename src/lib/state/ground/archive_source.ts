import type { RangeResponse, Source } from 'pmtiles';
import { base } from '$app/paths';
import { GROUND_PATH } from '$lib/domain/ground/archives.ts';
import { findKeptArchive } from '../offline/ground_cache.ts';

/** The host sends files as a whole only. Nobody is to wait for all of an archive. */
export class NoRangesError extends Error {
	override name = 'NoRangesError';
}

/** An archive of the operator's ground, read by parts: from this device where the reader keeps it, else from the atlas's own origin. */
export class ArchiveSource implements Source {
	readonly #file: string;
	/** Asked for once: the browser leaves the bytes where they are. */
	#kept: Promise<Blob | null> | null = null;

	constructor(file: string) {
		this.#file = file;
	}

	getKey(): string {
		return this.#file;
	}

	async getBytes(offset: number, length: number, signal?: AbortSignal): Promise<RangeResponse> {
		const path = `${base}${GROUND_PATH}${this.#file}`;
		const kept = await (this.#kept ??= findKeptArchive(path));
		if (kept) {
			try {
				return { data: await kept.slice(offset, offset + length).arrayBuffer() };
			} catch {
				// It was removed meanwhile.
				this.#kept = null;
			}
		}
		const stop = new AbortController();
		const response = await fetch(path, {
			headers: { range: `bytes=${offset}-${offset + length - 1}` },
			signal: signal ? AbortSignal.any([signal, stop.signal]) : stop.signal,
		});
		if (response.status === 206) return { data: await response.arrayBuffer() };
		stop.abort();
		if (response.ok) throw new NoRangesError(`${this.#file}: expected 206, found the whole file`);
		throw new Error(`${this.#file}: expected 206, found ${response.status}`);
	}
}
