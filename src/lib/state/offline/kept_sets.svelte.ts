import { browser, version } from '$app/environment';
import { base } from '$app/paths';
import { app_update } from '../app_update.svelte.ts';
import { KEEP_HEADER, nameKept, parseCacheName } from './cache_names.ts';
import { findConnection, isSaving } from './connection.ts';

/** What `/offline/index.json` says of a set: bytes as they travel. */
export type SetSize = { files: number; bytes: number };
/** `/offline/<set>.json`: paths below the base path, with their bytes. */
type SetList = { version: string; files: [path: string, bytes: number][] };

export type KeepTrouble = 'offline' | 'outdated' | 'full' | 'closed' | 'missing';

/** Requests at a time. */
const LANES = 4;

/** What the reader keeps on this device for times without a network; the page fetches it, the worker answers from it. */
class KeptSets {
	/** By name of the set; null until asked for. */
	sizes: Record<string, SetSize> | null = $state.raw(null);
	/** Sets that are here, whole or in part; the version they are of, and whether all is here. */
	kept: Record<string, { version: string; is_whole: boolean }> = $state.raw({});
	job: { set: string; done_bytes: number; bytes: number } | null = $state(null);
	/** What went wrong last; `count` files of a set could not be had. */
	trouble: { set: string; kind: KeepTrouble; count: number } | null = $state(null);
	/** Waits for a connection that costs nothing. */
	waiting: string | null = $state(null);
	#stop: AbortController | null = null;

	/** Sizes from our own origin, and what is kept. */
	async load(): Promise<void> {
		await this.read();
		if (this.sizes) return;
		try {
			const response = await fetch(`${base}/offline/index.json`);
			if (!response.ok) throw new Error(String(response.status));
			const { sets } = (await response.json()) as { sets: Record<string, SetSize> };
			this.sizes = sets;
		} catch {
			await app_update.explain();
		}
	}

	async read(): Promise<void> {
		if (!canKeep()) return;
		try {
			const kept: KeptSets['kept'] = {};
			for (const name of await caches.keys()) {
				const parsed = parseCacheName(name);
				if (parsed?.kind !== 'kept') continue;
				const is_whole = Boolean(await (await caches.open(name)).match(listPath(parsed.set)));
				if (kept[parsed.set]?.version === version) continue;
				kept[parsed.set] = { version: parsed.version, is_whole };
			}
			this.kept = kept;
		} catch {
			// Storage is closed to us: nothing is kept.
		}
	}

	/** Fetches a set; one that was begun goes on. `force`: on a saving connection too. */
	async keep(set: string, { force = false } = {}): Promise<void> {
		if (this.job) return;
		if (!canKeep()) return this.#fail(set, 'closed');
		if (!force && isSaving()) return this.#wait(set);
		this.waiting = null;
		this.trouble = null;
		const stop = new AbortController();
		this.#stop = stop;
		this.job = { set, done_bytes: 0, bytes: this.sizes?.[set]?.bytes ?? 0 };
		try {
			const missing = await this.#fetchAll(set, stop.signal);
			if (missing > 0) this.#fail(set, 'missing', missing);
			else await removeOthers(set);
		} catch (error) {
			if (!stop.signal.aborted) await this.#explain(set, error);
		} finally {
			this.job = null;
			this.#stop = null;
			await this.read();
		}
	}

	/** Stops, and removes what had come of it. */
	async cancel(): Promise<void> {
		const set = this.job?.set ?? this.waiting;
		this.waiting = null;
		this.#stop?.abort();
		if (set) await this.remove(set);
	}

	async remove(set: string): Promise<void> {
		try {
			const names = await caches.keys();
			const own = names.filter((name) => parseCacheName(name)?.set === set);
			await Promise.all(own.map((name) => caches.delete(name)));
		} finally {
			this.trouble = null;
			await this.read();
		}
	}

	/** After a new version: what the reader chose to keep is fetched anew where that costs nothing. Call when the page rests. */
	async renew(): Promise<void> {
		await this.read();
		for (const [set, { version: of, is_whole }] of Object.entries(this.kept)) {
			if ((of !== version || !is_whole) && navigator.onLine && !isSaving()) await this.keep(set);
		}
	}

	async #fetchAll(set: string, signal: AbortSignal): Promise<number> {
		const headers = { [KEEP_HEADER]: '1' };
		const response = await fetch(`${base}${LISTS}${set}.json`, { headers, signal });
		if (!response.ok) throw new Error(`${set}: ${response.status}`);
		const list = (await response.clone().json()) as SetList;
		if (list.version !== version) throw new Error(`${set} is of version ${list.version}`);
		const cache = await caches.open(nameKept(set, version));
		this.job = { set, done_bytes: 0, bytes: list.files.reduce((sum, [, bytes]) => sum + bytes, 0) };
		const waiting = [...list.files];
		let missing = 0;
		const work = async (): Promise<void> => {
			for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
				const [path, bytes] = file;
				if (!(await store(cache, `${base}${path}`, { headers, signal }))) missing += 1;
				signal.throwIfAborted();
				if (this.job) this.job.done_bytes += bytes;
			}
		};
		await Promise.all(Array.from({ length: LANES }, work));
		if (missing === 0) await cache.put(listPath(set), response);
		return missing;
	}

	#wait(set: string): void {
		this.waiting = set;
		const connection = findConnection();
		const begin = (): void => {
			if (this.waiting !== set) connection?.removeEventListener('change', begin);
			else if (!isSaving()) {
				connection?.removeEventListener('change', begin);
				void this.keep(set);
			}
		};
		connection?.addEventListener('change', begin);
	}

	async #explain(set: string, error: unknown): Promise<void> {
		if (error instanceof DOMException && error.name === 'QuotaExceededError') {
			this.#fail(set, 'full');
			return;
		}
		const reason = await app_update.explain();
		if (reason === 'outdated' || reason === 'offline') this.#fail(set, reason);
		else this.#fail(set, reason === 'framed' ? 'closed' : 'missing', 1);
	}

	#fail(set: string, kind: KeepTrouble, count = 0): void {
		this.trouble = { set, kind, count };
	}
}

const LISTS = '/offline/';

/** The list of a set lies in its cache once all of it is there. */
function listPath(set: string): string {
	return `${base}${LISTS}${set}.json`;
}

/** False in frames without an origin, on plain http, and where storage is closed. */
function canKeep(): boolean {
	return browser && self.origin !== 'null' && 'caches' in self && 'serviceWorker' in navigator;
}

/** False when the server does not have it. Files named by their content may be on the device already. */
async function store(cache: Cache, path: string, init: RequestInit): Promise<boolean> {
	if (await cache.match(path)) return true;
	const known = path.includes('/_app/immutable/') ? await caches.match(path) : undefined;
	const response = known ?? (await fetch(path, init));
	if (!response.ok) return false;
	await cache.put(path, response);
	return true;
}

/** The same set of other versions. */
async function removeOthers(set: string): Promise<void> {
	const names = await caches.keys();
	const old = names.filter((name) => {
		const parsed = parseCacheName(name);
		return parsed?.set === set && parsed.version !== version;
	});
	await Promise.all(old.map((name) => caches.delete(name)));
}

export const kept_sets = new KeptSets();
