/** A file with what a reader follows and keeps, for another device: written and read here, checked without a schema library. */

import type { Position } from '../schema/geojson.ts';
import {
	keyTarget,
	MOST_LETTERS,
	nameNextId,
	WATCH_KINDS,
	WATCH_RADIUS_M,
	type Watch,
	type WatchTarget,
} from './watch.ts';

/** Of the file's form; a later form gets a later number. */
export const WATCH_FILE_VERSION = 1;
const FORMAT = 'atlas-watches';

/** What a reader follows, and the ids of the sites that are kept on the list. */
export type Following = { watches: readonly Watch[]; list: readonly string[] };

/** What should have stood there. */
export type Expected =
	| 'json'
	| 'format'
	| 'version'
	| 'city'
	| 'list'
	| 'object'
	| 'kind'
	| 'text'
	| 'id'
	| 'day'
	| 'center'
	| 'radius'
	| 'township'
	| 'district';

/** `path`: `watches[2].radius_m`; empty for the file itself. */
export type WatchProblem = { path: string; expected: Expected };

export type WatchReading = { following: Following | null; problems: readonly WatchProblem[] };

/** `city`: its code; watches of one city mean nothing in another. */
export function formatWatchFile({ watches, list }: Following, city: number): string {
	const own = watches.map(({ id: _, ...watch }) => watch);
	const file = { format: FORMAT, version: WATCH_FILE_VERSION, city, watches: own, list };
	return `${JSON.stringify(file, null, '\t')}\n`;
}

/** All that is wrong at once; nothing is taken in from a file that has anything wrong. */
export function readWatchFile(text: string, city: number): WatchReading {
	const problems: WatchProblem[] = [];
	const miss = (path: string, expected: Expected): void => void problems.push({ path, expected });
	const file = parseJson(text);
	if (file === undefined) return fail('', 'json');
	if (!isRecord(file) || file['format'] !== FORMAT) return fail('format', 'format');
	if (file['version'] !== WATCH_FILE_VERSION) return fail('version', 'version');
	if (file['city'] !== city) return fail('city', 'city');
	const { watches, list } = file;
	if (!Array.isArray(watches)) miss('watches', 'list');
	if (!Array.isArray(list)) miss('list', 'list');
	const read = asList(watches).map((value, index) => readWatch(value, `watches[${index}]`, miss));
	const kept = asList(list).map((value, index) => {
		if (!isId(value)) miss(`list[${index}]`, 'id');
		return String(value);
	});
	if (problems.length > 0) return { following: null, problems };
	const named = read.map((watch, index) => ({ ...watch, id: String(index + 1) }) as Watch);
	return { following: { watches: named, list: kept }, problems };

	function fail(path: string, expected: Expected): WatchReading {
		return { following: null, problems: [{ path, expected }] };
	}
}

type Miss = (path: string, expected: Expected) => void;

function readWatch(value: unknown, path: string, miss: Miss): Omit<Watch, 'id'> | null {
	if (!isRecord(value)) {
		miss(path, 'object');
		return null;
	}
	const { name, since, seen } = value;
	if (!isText(name)) miss(`${path}.name`, 'text');
	if (!isDay(since)) miss(`${path}.since`, 'day');
	if (!Array.isArray(seen)) miss(`${path}.seen`, 'list');
	asList(seen).forEach((id, index) => {
		if (typeof id !== 'string' || id === '') miss(`${path}.seen[${index}]`, 'text');
	});
	const target = readTarget(value, path, miss);
	if (!target) return null;
	return { ...target, name: String(name), since: String(since), seen: asList(seen).map(String) };
}

function readTarget(value: Record<string, unknown>, path: string, miss: Miss): WatchTarget | null {
	const kind = WATCH_KINDS.find((one) => one === value['kind']);
	const need = <T>(key: string, is: (it: unknown) => it is T, expected: Expected): T => {
		if (!is(value[key])) miss(`${path}.${key}`, expected);
		return value[key] as T;
	};
	switch (kind) {
		case undefined:
			miss(`${path}.kind`, 'kind');
			return null;
		case 'circle': {
			const center = need('center', isPosition, 'center');
			return { kind, center, radius_m: need('radius_m', isRadius, 'radius') };
		}
		case 'township':
			return { kind, code: need('code', isCode, 'township') };
		case 'district':
			return { kind, adcode: need('adcode', isAdcode, 'district') };
		case 'theme':
			return { kind, theme: need('theme', isId, 'id') };
		case 'site':
			return { kind, site: need('site', isId, 'id') };
		case 'search': {
			const text = need('text', isText, 'text');
			if (text === '') miss(`${path}.text`, 'text');
			return { kind, text };
		}
	}
}

/** What came of taking one into another. */
export type Merged = {
	following: Following;
	/** Watches and kept sites that were not there, and how many were there already. */
	taken: number;
	there: number;
};

/** What is there stays, with its name; what either has seen is seen. */
export function mergeFollowing(own: Following, other: Following): Merged {
	const watches = [...own.watches];
	for (const watch of other.watches) {
		const at = watches.findIndex((known) => keyTarget(known) === keyTarget(watch));
		const known = watches[at];
		if (!known) watches.push({ ...watch, id: nameNextId(watches) });
		else watches[at] = { ...known, seen: [...new Set([...known.seen, ...watch.seen])] };
	}
	const list = [...new Set([...own.list, ...other.list])];
	const taken = watches.length - own.watches.length + list.length - own.list.length;
	const there = other.watches.length + other.list.length - taken;
	return { following: { watches, list }, taken, there };
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch {
		return undefined;
	}
}

function asList(value: unknown): unknown[] {
	return Array.isArray(value) ? value : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
	return typeof value === 'string' && value.length <= MOST_LETTERS;
}

function isId(value: unknown): value is string {
	return typeof value === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value);
}

/** A day of the calendar. */
function isDay(value: unknown): value is string {
	if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
	const time = Date.parse(`${value}T00:00:00Z`);
	return Number.isFinite(time) && new Date(time).toISOString().startsWith(value);
}

function isPosition(value: unknown): value is Position {
	if (!Array.isArray(value) || value.length !== 2) return false;
	const [lng, lat] = value as unknown[];
	return isWithin(lng, -180, 180) && isWithin(lat, -90, 90);
}

function isRadius(value: unknown): value is number {
	return isWithin(value, ...WATCH_RADIUS_M);
}

function isWithin(value: unknown, least: number, most: number): value is number {
	return typeof value === 'number' && value >= least && value <= most;
}

function isCode(value: unknown): value is string {
	return typeof value === 'string' && /^\d{9}$/.test(value);
}

function isAdcode(value: unknown): value is number {
	return Number.isInteger(value) && isWithin(value, 100_000, 999_999);
}
