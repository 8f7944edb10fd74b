/**
 * A worker of its own, which only devices get whose reader asked for notices: it looks for news of what is followed while no page is open. The
 * file is the same for everybody, the comparison happens here. It has no pages and answers no requests.
 */

import type { ChangesFile } from '../../domain/watch/changes_file.ts';
import { compareWatches, sumUpNews } from '../../domain/watch/compare_watches.ts';
import {
	FOLLOW_KEY,
	FOLLOW_STORE,
	NOTICE_TAG,
	type FollowRecord,
	type OpenPage,
} from '../../domain/watch/follow_record.ts';
import type { Polygonal } from '../../geometry/position.ts';

/** What it uses of its surroundings, which the language knows by another set of names than pages have. */
type Waiting = Event & { waitUntil: (work: Promise<unknown>) => void };
type OpenWindow = {
	url: string;
	focus: () => Promise<unknown>;
	postMessage: (message: OpenPage, transfer: Transferable[]) => void;
};
type Surroundings = {
	navigator: { setAppBadge?: (count: number) => Promise<void> };
	registration: ServiceWorkerRegistration;
	clients: {
		matchAll: (options: { type: 'window'; includeUncontrolled: true }) => Promise<OpenWindow[]>;
		openWindow: (href: string) => Promise<unknown>;
	};
	skipWaiting: () => Promise<void>;
	addEventListener: (name: string, listener: (event: Event) => void) => void;
};
const worker = globalThis as unknown as Surroundings;

worker.addEventListener('install', (event) => (event as Waiting).waitUntil(worker.skipWaiting()));

worker.addEventListener('periodicsync', (event) => {
	const { tag } = event as Waiting & { tag: string };
	if (tag === NOTICE_TAG) (event as Waiting).waitUntil(lookForNews());
});

worker.addEventListener('notificationclick', (event) => {
	const { notification } = event as Waiting & { notification: Notification };
	(event as Waiting).waitUntil(openNotice(notification));
});

type District = { properties: { adcode: number; role: string }; geometry: Polygonal };

/** Tells of what it has not told of before. */
async function lookForNews(): Promise<void> {
	const record = await read();
	if (!record?.notices || record.watches.length === 0) return;
	const [file, { features }] = await Promise.all([
		load<ChangesFile>(record, 'changes.json'),
		load<{ features: District[] }>(record, 'districts.geojson'),
	]);
	const own = features.filter(({ properties }) => properties.role === 'district');
	const polygons = new Map(own.map(({ properties, geometry }) => [properties.adcode, geometry]));
	const { sites } = file;
	const reports = compareWatches(file, record.watches, { sites, polygons, found: record.found });
	const fresh = reports.flatMap(({ news }) =>
		news.flatMap(({ event, is_new }) => (is_new ? event.id : [])),
	);
	const { sure, possible } = sumUpNews(reports);
	await worker.navigator.setAppBadge?.(sure + possible);
	if (!fresh.some((id) => !record.told.includes(id))) return;
	const { title, sure: sure_words, possible: possible_words, href, icon } = record.notices;
	await worker.registration.showNotification(title, {
		body: [
			...(sure > 0 ? [sure_words.replace('#', String(sure))] : []),
			...(possible > 0 ? [possible_words.replace('#', String(possible))] : []),
		].join(' · '),
		tag: NOTICE_TAG,
		icon,
		data: href,
	});
	await remember(fresh);
}

/** How long an open page may take to say that it goes there, milliseconds. */
const ANSWER_MS = 800;

/**
 * The page of what is followed: in a window that has it, or else any that is open, or in a new one. No window is this worker's own, so it
 * can lead none elsewhere: it asks the page. A press is good for one window, so what does not answer is not brought to the front first.
 */
async function openNotice(notification: Notification): Promise<void> {
	notification.close();
	const href = String(notification.data);
	const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
	const open = windows.find(({ url }) => new URL(url).pathname === href) ?? windows[0];
	const port = open ? await askToOpen(open, href) : null;
	if (!open || !port) return void (await worker.clients.openWindow(href));
	await open.focus();
	port.postMessage(null);
}

/** The way to tell the page in the window to go there; null where it does not answer. */
function askToOpen(window: OpenWindow, href: string): Promise<MessagePort | null> {
	const { port1, port2 } = new MessageChannel();
	return new Promise((resolve) => {
		const timer = setTimeout(() => resolve(null), ANSWER_MS);
		port1.onmessage = () => {
			clearTimeout(timer);
			resolve(port1);
		};
		window.postMessage({ open: href }, [port2]);
	});
}

async function load<T>({ notices }: FollowRecord, name: string): Promise<T> {
	const response = await fetch(`${notices?.data}${name}`, { cache: 'no-cache' });
	if (!response.ok) throw new Error(name);
	return (await response.json()) as T;
}

function read(): Promise<FollowRecord | undefined> {
	return reach('readonly', (store, give) => {
		const asked = store.get(FOLLOW_KEY) as IDBRequest<FollowRecord | undefined>;
		asked.onsuccess = () => give(asked.result);
	});
}

/** In one step with reading: a page may have changed the record meanwhile. */
function remember(told: readonly string[]): Promise<undefined> {
	return reach('readwrite', (store, give) => {
		const asked = store.get(FOLLOW_KEY) as IDBRequest<FollowRecord | undefined>;
		asked.onsuccess = () => {
			if (!asked.result) return give(undefined);
			const put = store.put({ ...asked.result, told }, FOLLOW_KEY);
			put.onsuccess = () => give(undefined);
		};
	});
}

/** Pages make the database; without one there is nothing to tell of. */
function reach<T>(
	mode: IDBTransactionMode,
	work: (store: IDBObjectStore, give: (value: T) => void) => void,
): Promise<T> {
	return new Promise((resolve, reject) => {
		const opening = indexedDB.open('following', 1);
		opening.onupgradeneeded = () => opening.transaction?.abort();
		opening.onerror = () => reject(opening.error);
		opening.onsuccess = () => {
			const { result: database } = opening;
			const transaction = database.transaction(FOLLOW_STORE, mode);
			transaction.onerror = () => reject(transaction.error);
			transaction.oncomplete = () => database.close();
			work(transaction.objectStore(FOLLOW_STORE), resolve);
		};
	});
}
