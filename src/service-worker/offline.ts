/** The atlas without a network: what was opened keeps by itself, more when the reader asks for it on a page. */

import { LANGUAGE_CODES, formatPrefix, parsePrefix } from '../lib/domain/language/languages.ts';
import { base, version } from '$service-worker';
import {
	CACHE_PREFIX,
	KEEP_HEADER,
	nameOpened,
	parseCacheName,
	sortVersions,
} from '../lib/state/offline/cache_names.ts';
import { findKind, findPagePath, listScripts, nameParts } from './addresses.ts';

const worker = globalThis as unknown as ServiceWorkerGlobalScope;
const OPENED = nameOpened(version);

/** A page that is kept is shown when the network has not answered for so long, milliseconds. */
const PATIENCE_MS = 4000;

/** Nothing under an open page changes: pages come from the network while there is one, files have names of their own. */
worker.addEventListener('install', (event) => {
	event.waitUntil(
		Promise.allSettled([
			...LANGUAGE_CODES.map((code) => store(`${base}/${formatPrefix(code)}offline/`)),
			worker.skipWaiting(),
		]),
	);
});

worker.addEventListener('activate', (event) => {
	event.waitUntil(worker.clients.claim());
});

/** A page has come to rest and says what it was made of. */
worker.addEventListener('message', (event) => {
	const { opened } = event.data as { opened?: string[] };
	if (Array.isArray(opened)) event.waitUntil(keepOpened(opened));
});

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const { origin, pathname, search } = new URL(request.url);
	if (request.method !== 'GET' || origin !== worker.location.origin) return;
	if (request.headers.has('range') || request.headers.has(KEEP_HEADER)) return;
	const is_navigation = request.mode === 'navigate';
	if (is_navigation) event.waitUntil(removeOld());
	switch (findKind(pathname, base, is_navigation)) {
		case 'immutable':
			return event.respondWith(answerFile(request, pathname));
		case 'data':
			return event.respondWith(answerData(request, pathname));
		case 'page':
			return event.respondWith(answerPage(event, pathname, search));
		case 'never':
			if (is_navigation) event.respondWith(fetch(request).catch(() => explain(pathname)));
	}
});

/** A file of this build or of one before, which an open page may still ask for. */
async function answerFile(request: Request, path: string): Promise<Response> {
	const cache = await caches.open(OPENED);
	const own = await cache.match(path);
	if (own) return own;
	const response = (await caches.match(path)) ?? (await fetch(request));
	if (response.ok) await keep(cache, path, response.clone());
	return response;
}

async function answerData(request: Request, path: string): Promise<Response> {
	try {
		const response = await fetch(request);
		if (response.ok && !response.redirected) {
			await keep(await caches.open(OPENED), path, response.clone());
		}
		return response;
	} catch (error) {
		const stored = await findStored(path, [version]);
		if (stored) return stored;
		throw error;
	}
}

/** From the network; what is kept where that is silent or slow; a page of words where nothing is. */
async function answerPage(event: FetchEvent, pathname: string, search: string): Promise<Response> {
	const path = findPagePath(pathname);
	const asked = fetch(event.request);
	asked
		.then(async (response) => {
			if (response.ok && path === pathname) await storePage(path, response.clone());
		})
		.catch(() => {});
	try {
		const stored = await findStored(path, [version]);
		if (!stored) return await asked;
		return await Promise.race([
			asked,
			new Promise<Response>((resolve) => setTimeout(() => resolve(stored), PATIENCE_MS)),
		]);
	} catch {
		const stored = await findStored(path, await listVersions());
		if (!stored) return explain(pathname);
		return path === pathname ? stored : Response.redirect(`${path}${search}`, 302);
	}
}

/** Words instead of the browser's own error. */
async function explain(pathname: string): Promise<Response> {
	const language = parsePrefix(pathname.slice(base.length).split('/')[1]);
	const page = await findStored(`${base}/${formatPrefix(language)}offline/`, await listVersions());
	if (!page) return Response.error();
	return new Response(page.body, { status: 503, headers: page.headers });
}

/** Versions in this order; in each what was opened before what is kept. */
async function findStored(path: string, versions: string[]): Promise<Response | undefined> {
	const names = await caches.keys();
	for (const wanted of versions) {
		const own = names.filter((name) => parseCacheName(name)?.version === wanted);
		for (const name of own.sort().toReversed()) {
			const found = await (await caches.open(name)).match(path);
			if (found) return found;
		}
	}
	return undefined;
}

async function listVersions(): Promise<string[]> {
	const names = (await caches.keys()).flatMap((name) => parseCacheName(name) ?? []);
	return sortVersions([version, ...names.map((name) => name.version)]);
}

/** Pages with their data, so that they open from a link and from an address alike. */
async function keepOpened(paths: string[]): Promise<void> {
	const cache = await caches.open(OPENED);
	const wanted = paths.flatMap((path) =>
		path.endsWith('/') ? [path, ...nameParts(path).map((name) => `${path}${name}`)] : [path],
	);
	for (const path of new Set(wanted)) {
		const kind = findKind(path, base, path.endsWith('/'));
		if (kind === 'never' || (await cache.match(path))) continue;
		if (kind === 'page') await keepScripts(cache, path).catch(() => {});
		await store(path).catch(() => {});
	}
}

/** A page whose card alone was read has not asked for its scripts yet, and without them it would be replaced by an error. */
async function keepScripts(cache: Cache, path: string): Promise<void> {
	const text = await (await fetch(path)).text();
	for (const script of listScripts(text, path)) {
		if (!(await cache.match(script))) await store(script);
	}
}

/** What the browser has fetched already is not fetched again. */
async function store(path: string): Promise<void> {
	const response = await fetch(path);
	if (!response.ok || response.redirected) return;
	if (path.endsWith('/')) await storePage(path, response);
	else await keep(await caches.open(OPENED), path, response);
}

/** Only a page of this very version: one of the next belongs to the next worker. */
async function storePage(path: string, response: Response): Promise<void> {
	const text = await response.clone().text();
	if (text.includes(`data-version="${version}"`)) {
		await keep(await caches.open(OPENED), path, response);
	}
}

/** A device that is full keeps nothing more, and shows everything all the same. */
async function keep(cache: Cache, path: string, response: Response): Promise<void> {
	await cache.put(path, response).catch(() => {});
}

/**
 * What was opened of this version and the one before stays, and what the reader chose to keep, until its page has
 * renewed it. Goes only when no other window could still need it.
 */
async function removeOld(): Promise<void> {
	const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
	if (windows.length > 1) return;
	const names = (await caches.keys()).filter((name) => name.startsWith(CACHE_PREFIX));
	const opened = names.flatMap((name) => {
		const parsed = parseCacheName(name);
		return parsed?.kind === 'opened' && parsed.version !== version ? [parsed.version] : [];
	});
	const [previous] = sortVersions(opened);
	const old = names.filter((name) => {
		const parsed = parseCacheName(name);
		if (!parsed) return true;
		return parsed.kind === 'opened' && ![version, previous].includes(parsed.version);
	});
	await Promise.all(old.map((name) => caches.delete(name)));
}
