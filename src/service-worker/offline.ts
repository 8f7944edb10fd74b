/** The atlas without a network, after one visit. Each build has a cache of its own. */

import { base, build, files, prerendered, version } from '$service-worker';

const worker = globalThis as unknown as ServiceWorkerGlobalScope;
const PREFIX = 'atlas-';
const CACHE = `${PREFIX}${version}`;

/** Pictures of pages are for chats and feeds, which ask the network. */
const PAGES = prerendered.filter((path) => !path.startsWith(`${base}/cards/`));

/** Pages, the data that moving between them asks for, and all they are made of. */
const ADDRESSES = [
	...new Set([
		...build,
		...files.filter((path) => !path.endsWith('/.nojekyll')),
		...PAGES,
		...PAGES.filter((path) => path.endsWith('/')).map((path) => `${path}__data.json`),
	]),
];

/** What a page cannot do without; if one is missing the new version is not taken. */
const NEEDED = new Set([...build, ...prerendered.filter((path) => /\/(en\/)?$/.test(path))]);

/** Requests at a time: the page's own come first. */
const LANES = 2;

worker.addEventListener('install', (event) => {
	event.waitUntil(fill());
});

/** An open page of the version before may still ask for its own files: its cache goes when that page is gone. */
worker.addEventListener('activate', (event) => {
	event.waitUntil(removeOld());
});

/** The reader has accepted the new version. */
worker.addEventListener('message', (event) => {
	if (event.data === 'take-over') void worker.skipWaiting();
});

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (request.method !== 'GET' || url.origin !== worker.location.origin) return;
	if (request.headers.has('range')) return;
	event.respondWith(answer(request, url));
	if (request.mode === 'navigate') event.waitUntil(removeOld());
});

async function fill(): Promise<void> {
	const cache = await caches.open(CACHE);
	const waiting = [...ADDRESSES];
	const work = async (): Promise<void> => {
		for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
			try {
				await store(cache, path);
			} catch (error) {
				if (NEEDED.has(path)) throw error;
			}
		}
	};
	await Promise.all(Array.from({ length: LANES }, work));
}

/** Files named by their content are taken over from the version before. */
async function store(cache: Cache, path: string): Promise<void> {
	const known = build.includes(path) ? await caches.match(path) : undefined;
	const response = known ?? (await fetch(path, { cache: 'no-cache' }));
	if (!response.ok) throw new Error(`${path}: ${response.status}`);
	await cache.put(path, response);
}

/** From the cache: a page and its files must be of one version. The network is for what is not in it. */
async function answer(request: Request, url: URL): Promise<Response> {
	const cache = await caches.open(CACHE);
	const path = decodeURI(url.pathname);
	const stored =
		(await cache.match(path)) ?? (build.includes(path) ? undefined : await matchOld(path));
	if (stored) return stored;
	try {
		return await fetch(request);
	} catch (error) {
		const is_english = path.includes('/en/');
		const home = prerendered.find((page) => page.endsWith(is_english ? '/en/' : '/'));
		const fallback = request.mode === 'navigate' && home ? await cache.match(home) : undefined;
		if (fallback) return fallback;
		throw error;
	}
}

/** A file of an older version that an open page still needs. */
async function matchOld(path: string): Promise<Response | undefined> {
	return path.includes('/_app/immutable/') ? caches.match(path) : undefined;
}

async function removeOld(): Promise<void> {
	const windows = await worker.clients.matchAll({ type: 'window' });
	if (windows.length > 1) return;
	const names = await caches.keys();
	const old = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE);
	await Promise.all(old.map((name) => caches.delete(name)));
}
