import { base } from '$app/paths';
import { CACHE_PREFIX, parseCacheName } from './cache_names.ts';

export type StoredId =
	| 'scheme'
	| 'shortcuts'
	| 'drawing'
	| 'own'
	| 'following'
	| 'opened'
	| 'kept'
	| 'worker'
	| 'scroll';

/** All that the atlas ever keeps on a device; a test compares it with what the code writes. `key`: as the browser lists it, a pattern. */
export const STORED: readonly { id: StoredId; where: string; key: RegExp }[] = [
	{ id: 'scheme', where: 'localStorage', key: /^scheme$/ },
	{ id: 'shortcuts', where: 'localStorage', key: /^shortcuts$/ },
	{ id: 'drawing', where: 'localStorage', key: /^drawing$/ },
	{ id: 'own', where: 'IndexedDB', key: /^own-layers$/ },
	{ id: 'following', where: 'IndexedDB', key: /^following$/ },
	{ id: 'opened', where: 'Cache', key: /^atlas-opened-/ },
	{ id: 'kept', where: 'Cache', key: /^atlas-kept-/ },
	{ id: 'worker', where: 'Service Worker', key: /\/service-worker\.js$/ },
	{ id: 'scroll', where: 'sessionStorage', key: /^sveltekit:/ },
];

/** One thing that is there, and its size in bytes as far as it can be known; null: not there. */
export type StoredSizes = Record<StoredId, number | null>;

/** Throws where the browser keeps nothing. */
export async function measureStored(): Promise<StoredSizes> {
	const names = (await caches.keys()).filter((name) => name.startsWith(CACHE_PREFIX));
	const kept = names.filter((name) => parseCacheName(name)?.kind === 'kept');
	const opened = names.filter((name) => !kept.includes(name));
	const worker = await navigator.serviceWorker.getRegistration(`${base}/`);
	return {
		scheme: measureItem(localStorage, 'scheme'),
		shortcuts: measureItem(localStorage, 'shortcuts'),
		drawing: measureItem(localStorage, 'drawing'),
		own: await measureOwn(),
		following: await measureFollowing(),
		opened: await measureCaches(opened),
		kept: await measureCaches(kept),
		worker: worker ? 0 : null,
		scroll: listScroll().reduce<number | null>(
			(sum, key) => (sum ?? 0) + (measureItem(sessionStorage, key) ?? 0),
			null,
		),
	};
}

/** The page works on; it keeps anew what it needs, when it needs it. */
export async function deleteStored(id: StoredId): Promise<void> {
	if (id === 'scheme' || id === 'shortcuts' || id === 'drawing') localStorage.removeItem(id);
	else if (id === 'scroll') for (const key of listScroll()) sessionStorage.removeItem(key);
	else if (id === 'own') await (await import('../own/own_store.ts')).own_store.clear();
	else if (id === 'following') {
		localStorage.removeItem('following');
		await (await import('../watch/following.svelte.ts')).following.forget();
	} else if (id === 'worker') {
		await (await navigator.serviceWorker.getRegistration(`${base}/`))?.unregister();
	} else {
		const names = (await caches.keys()).filter((name) => name.startsWith(CACHE_PREFIX));
		const is_kept = (name: string): boolean => parseCacheName(name)?.kind === 'kept';
		await Promise.all(
			names.filter((name) => is_kept(name) === (id === 'kept')).map((name) => caches.delete(name)),
		);
	}
}

function listScroll(): string[] {
	return Object.keys(sessionStorage).filter((key) => key.startsWith('sveltekit:'));
}

function measureItem(storage: Storage, key: string): number | null {
	const value = storage.getItem(key);
	return value === null ? null : new Blob([key, value]).size;
}

/** Looks first, as opening would make an empty one. */
async function measureOwn(): Promise<number | null> {
	const databases = await indexedDB.databases();
	if (!databases.some(({ name }) => name === 'own-layers')) return null;
	const layers = await (await import('../own/own_store.ts')).own_store.list();
	if (layers.length === 0) return null;
	return layers.reduce((sum, { summary }) => sum + summary.size, 0);
}

/** What is followed, with a word in localStorage that there is something. */
async function measureFollowing(): Promise<number | null> {
	const databases = await indexedDB.databases();
	if (!databases.some(({ name }) => name === 'following')) return null;
	const record = await (await import('../watch/follow_store.ts')).follow_store.get();
	if (record.watches.length + record.list.length === 0) return null;
	return new Blob([JSON.stringify(record)]).size;
}

/** Uncompressed, as the browser keeps it. */
async function measureCaches(names: readonly string[]): Promise<number | null> {
	if (names.length === 0) return null;
	let sum = 0;
	for (const name of names) {
		const cache = await caches.open(name);
		for (const request of await cache.keys()) {
			sum += (await (await cache.match(request))?.blob())?.size ?? 0;
		}
	}
	return sum;
}
