import { browser } from '$app/environment';
import { base } from '$app/paths';
import { GROUND_PATH } from '$lib/domain/ground/archives.ts';
import type { GroundArchive } from '$lib/domain/ground/ground_file.ts';
import { findConnection, isSaving } from './connection.ts';
import { GROUND_CACHE } from './ground_cache.ts';

/** `changed`: the host no longer has these archives. */
export type GroundTrouble = 'offline' | 'full' | 'closed' | 'changed';

/** The operator's archives on this device, whole, as a cache keeps no parts: whoever reads them takes a slice. Only where the reader asks. */
export class KeptGround {
	/** Files that are here. */
	kept: ReadonlySet<string> = $state.raw(new Set());
	job: { done_bytes: number; bytes: number } | null = $state(null);
	trouble: GroundTrouble | null = $state(null);
	/** Waits for a connection that costs nothing. */
	is_waiting = $state(false);
	readonly #archives: readonly GroundArchive[];
	#stop: AbortController | null = null;

	bytes: number;
	is_whole = $derived.by(() => this.#archives.every(({ file }) => this.kept.has(file)));
	/** Of an earlier ground, which nothing reads any more. */
	has_older = $derived.by(() =>
		[...this.kept].some((name) => this.#archives.every(({ file }) => file !== name)),
	);

	constructor(archives: readonly GroundArchive[]) {
		this.#archives = archives;
		this.bytes = archives.reduce((sum, { bytes }) => sum + bytes, 0);
	}

	async read(): Promise<void> {
		if (!canKeep() || !(await caches.has(GROUND_CACHE).catch(() => false))) {
			this.kept = new Set();
			return;
		}
		const name = GROUND_CACHE;
		const requests = await (await caches.open(name)).keys();
		this.kept = new Set(requests.map(({ url }) => url.slice(url.lastIndexOf('/') + 1)));
	}

	/** `force`: on a saving connection too. */
	async keep({ force = false } = {}): Promise<void> {
		if (this.job) return;
		this.trouble = null;
		if (!canKeep()) return this.#fail('closed');
		if (!force && isSaving()) return this.#wait();
		this.is_waiting = false;
		const stop = new AbortController();
		this.#stop = stop;
		this.job = { done_bytes: 0, bytes: this.bytes };
		try {
			await this.read();
			const missing = this.#archives.filter(({ file }) => !this.kept.has(file));
			const needed = missing.reduce((sum, { bytes }) => sum + bytes, 0);
			const { quota, usage } = (await navigator.storage?.estimate?.()) ?? {};
			if (quota !== undefined && usage !== undefined && quota - usage < needed) {
				return this.#fail('full');
			}
			this.job.done_bytes = this.bytes - needed;
			for (const archive of missing) await this.#fetch(archive, stop.signal);
			await this.#removeOlder();
		} catch (error) {
			if (!stop.signal.aborted) this.#explain(error);
		} finally {
			this.job = null;
			this.#stop = null;
			await this.read();
		}
	}

	/** Stops; what was here whole stays. */
	cancel(): void {
		this.is_waiting = false;
		this.#stop?.abort();
	}

	async remove(): Promise<void> {
		this.trouble = null;
		await caches.delete(GROUND_CACHE);
		await this.read();
	}

	async #fetch({ file, bytes }: GroundArchive, signal: AbortSignal): Promise<void> {
		const path = `${base}${GROUND_PATH}${file}`;
		const response = await fetch(path, { signal });
		if (response.status !== 200 || !response.body) throw new GroundChangedError(file);
		let size = 0;
		const counted = response.body.pipeThrough(
			new TransformStream<Uint8Array, Uint8Array>({
				transform: (part, out) => {
					size += part.length;
					if (this.job) this.job.done_bytes += part.length;
					out.enqueue(part);
				},
			}),
		);
		const name = GROUND_CACHE;
		const cache = await caches.open(name);
		await cache.put(path, new Response(counted, { headers: { 'content-type': TYPE } }));
		if (size === bytes) return;
		await cache.delete(path);
		throw new GroundChangedError(file);
	}

	async #removeOlder(): Promise<void> {
		const name = GROUND_CACHE;
		const cache = await caches.open(name);
		for (const request of await cache.keys()) {
			const is_ours = this.#archives.some(({ file }) => request.url.endsWith(`/${file}`));
			if (!is_ours) await cache.delete(request);
		}
	}

	#wait(): void {
		this.is_waiting = true;
		const connection = findConnection();
		const begin = (): void => {
			if (this.is_waiting && isSaving()) return;
			connection?.removeEventListener('change', begin);
			if (this.is_waiting) void this.keep();
		};
		connection?.addEventListener('change', begin);
	}

	#explain(error: unknown): void {
		if (error instanceof DOMException && error.name === 'QuotaExceededError') this.#fail('full');
		else if (error instanceof GroundChangedError) this.#fail('changed');
		else this.#fail('offline');
	}

	#fail(kind: GroundTrouble): void {
		this.trouble = kind;
	}
}

class GroundChangedError extends Error {
	override name = 'GroundChangedError';
}

const TYPE = 'application/vnd.pmtiles';

/** False in frames without an origin, on plain http, and where storage is closed. */
function canKeep(): boolean {
	return browser && self.origin !== 'null' && 'caches' in self;
}
