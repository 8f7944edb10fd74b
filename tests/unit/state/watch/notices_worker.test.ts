import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import type { ChangesFile, WatchedEvent } from '../../../../src/lib/domain/watch/changes_file.ts';
import {
	EMPTY_RECORD,
	NOTICE_TAG,
	type FollowRecord,
} from '../../../../src/lib/domain/watch/follow_record.ts';
import type { Watch } from '../../../../src/lib/domain/watch/watch.ts';

type Listener = (event: object) => void;
type Window = {
	url: string;
	focus: () => void;
	postMessage: (data: object, ports: MessagePort[]) => void;
};

/** What a browser gives a worker, as far as this one uses it. */
const listeners = new Map<string, Listener>();
const showNotification = vi.fn();
const openWindow = vi.fn();
const setAppBadge = vi.fn();
let windows: Window[];
let record: FollowRecord | undefined;
let file: ChangesFile;

/** A database of one record. */
function openFake() {
	const later = (request: { onsuccess?: () => void }) => {
		queueMicrotask(() => request.onsuccess?.());
		return request;
	};
	const store = {
		get: () => later({ result: record } as object),
		put: (next: FollowRecord) => later(((record = next), {})),
	};
	const transaction = { objectStore: () => store };
	return later({ result: { transaction: () => transaction, close: () => {} } } as object);
}

beforeEach(async () => {
	vi.clearAllMocks();
	vi.resetModules();
	listeners.clear();
	windows = [];
	vi.stubGlobal('addEventListener', (name: string, listener: Listener) =>
		listeners.set(name, listener),
	);
	vi.stubGlobal('navigator', { setAppBadge });
	vi.stubGlobal('registration', { showNotification });
	vi.stubGlobal('clients', { matchAll: async () => windows, openWindow });
	vi.stubGlobal('indexedDB', { open: openFake });
	vi.stubGlobal('fetch', async (address: string) => ({
		ok: true,
		json: async () => (address.endsWith('changes.json') ? file : { features: [] }),
	}));
	await import('../../../../src/lib/state/watch/notices_worker.ts');
});

afterAll(() => vi.unstubAllGlobals());

/** Until all is done that the event waits for. */
async function fire(name: string, event: object): Promise<void> {
	let work: Promise<unknown> = Promise.resolve();
	listeners.get(name)!({ ...event, waitUntil: (waited: Promise<unknown>) => (work = waited) });
	await work;
}

const both = (text: string) => ({ zh: text, en: text });
const invent = (id: string, title: string, sites: string[] = []): WatchedEvent => ({
	...{ id, kind: 'report', date: '2026-11-20', added: '2026-11-21', sites, adcodes: [] },
	...{ title: both(title), summary: both('虚构的一句。'), link: both('/') },
});
const words: Watch = {
	...{ id: '1', name: '', since: '2026-11-12', seen: [] },
	...{ kind: 'search', text: '虚构 大桥' },
};
const notices = {
	...{ title: '有新内容', sure: '#条', possible: '#条可能' },
	...{ href: '/watch/', icon: '/icon.png', data: '/data/' },
};
const look = () => fire('periodicsync', { tag: NOTICE_TAG });

test('tells of words in what is new and of sites that the search had found, with a badge, and once', async () => {
	record = { ...EMPTY_RECORD, watches: [words], found: { 1: ['pond'] }, notices };
	const site = { name: both('池'), themes: [], districts: {}, townships: {}, extent: null };
	file = {
		updated: '2026-11-21',
		events: [invent('a', '虚构的大桥'), invent('b', '别的', ['pond']), invent('c', '虚构的小路')],
		sites: { pond: site },
	};
	await look();
	expect(showNotification).toHaveBeenCalledExactlyOnceWith('有新内容', {
		...{ body: '2条', tag: NOTICE_TAG, icon: '/icon.png', data: '/watch/' },
	});
	expect(setAppBadge).toHaveBeenLastCalledWith(2);
	expect(record.told).toEqual(['a', 'b']);
	await look();
	expect(showNotification).toHaveBeenCalledOnce();
	record = { ...record, watches: [{ ...words, seen: ['a', 'b'] }] };
	await look();
	expect(setAppBadge).toHaveBeenLastCalledWith(0);
	expect(showNotification).toHaveBeenCalledOnce();
});

test('looks at nothing that the reader did not ask for', async () => {
	record = { ...EMPTY_RECORD, watches: [words] };
	await look();
	record = { ...record, notices };
	await fire('periodicsync', { tag: 'another' });
	record = { ...EMPTY_RECORD, notices };
	await look();
	expect(setAppBadge).not.toHaveBeenCalled();
	expect(showNotification).not.toHaveBeenCalled();
});

const press = () =>
	fire('notificationclick', { notification: { data: '/watch/', close: vi.fn() } });
/** A page that answers as ours do, or one that does not. */
async function buildWindow(path: string, answers: boolean) {
	const page = new EventTarget();
	const go = vi.fn();
	vi.resetModules();
	vi.stubGlobal('navigator', {
		serviceWorker: Object.assign(page, { startMessages: () => {} }),
	});
	const { answerNotices } = await import('../../../../src/lib/state/watch/answer_notices.ts');
	if (answers) answerNotices(go);
	const focus = vi.fn(() => expect(go).not.toHaveBeenCalled());
	return {
		...{ url: `https://a.example${path}`, focus, go },
		postMessage: vi.fn((data: object, ports: MessagePort[]) =>
			page.dispatchEvent(Object.assign(new Event('message'), { data, ports })),
		),
	};
}

test('a press leads to the page: a new window where none is open', async () => {
	await press();
	expect(openWindow).toHaveBeenCalledExactlyOnceWith('/watch/');
});

test('a press leads to the window that has the page, which looks anew, and asks no other', async () => {
	const [other, own] = [await buildWindow('/', true), await buildWindow('/watch/', true)];
	windows = [other, own];
	await press();
	expect(own.focus).toHaveBeenCalledOnce();
	await vi.waitFor(() => expect(own.go).toHaveBeenCalledExactlyOnceWith('/watch/'));
	expect(other.postMessage).not.toHaveBeenCalled();
	expect(openWindow).not.toHaveBeenCalled();
});

test('a press has an open page go there once it is in sight; one that does not answer is left alone', async () => {
	const answering = await buildWindow('/en/', true);
	windows = [answering];
	await press();
	expect(answering.focus).toHaveBeenCalledOnce();
	await vi.waitFor(() => expect(answering.go).toHaveBeenCalledExactlyOnceWith('/watch/'));
	expect(openWindow).not.toHaveBeenCalled();
	const silent = await buildWindow('/', false);
	windows = [silent];
	await press();
	expect(silent.focus).not.toHaveBeenCalled();
	expect(openWindow).toHaveBeenCalledExactlyOnceWith('/watch/');
});
