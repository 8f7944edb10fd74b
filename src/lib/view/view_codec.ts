/** The one table of what a link carries: key, format, parse. Links made with it are kept for good. */

import { DEFAULT_VIEW, type Camera, type View } from './view.ts';

/** Ids a link may name; anything else falls back and is reported. */
export type KnownIds = { sites: ReadonlySet<string>; marks: ReadonlySet<string> };

/** A part of a link that could not be used. */
export type ViewProblem = { key: string; found: string };

type Entry<K extends keyof View> = {
	key: string;
	/** Text for the link; null when the value is the default and is left out. */
	format: (value: View[K]) => string | null;
	/** undefined when the text is no valid value. */
	parse: (text: string, known: KnownIds) => View[K] | undefined;
};

const TABLE: { [K in keyof View]: Entry<K> } = {
	site: {
		key: 'site',
		format: (id) => id,
		parse: (text, known) => (known.sites.has(text) ? text : undefined),
	},
	mark: {
		key: 'at',
		format: (id) => id,
		parse: (text, known) => (known.marks.has(text) ? text : undefined),
	},
	camera: { key: 'map', format: formatCamera, parse: parseCamera },
};

/** `lng,lat,zoom`, five decimals (about a metre) and two. */
function formatCamera(camera: Camera | null): string | null {
	if (!camera) return null;
	const [lng, lat] = camera.center;
	return `${Number(lng.toFixed(5))},${Number(lat.toFixed(5))},${Number(camera.zoom.toFixed(2))}`;
}

function parseCamera(text: string): Camera | undefined {
	const parts = text.split(',');
	const [lng, lat, zoom] = parts.map((part) => (part.trim() === '' ? NaN : Number(part)));
	if (parts.length !== 3 || lng === undefined || lat === undefined || zoom === undefined)
		return undefined;
	const is_valid = Math.abs(lng) <= 180 && Math.abs(lat) <= 85 && zoom >= 0 && zoom <= 22;
	return is_valid ? { center: [lng, lat], zoom } : undefined;
}

/** Reads a query string; never throws. Unknown keys are left alone, bad values fall back and are listed. */
export function parseView(
	search: string,
	known: KnownIds,
): { view: View; problems: ViewProblem[] } {
	const params = new URLSearchParams(search);
	const view: View = { ...DEFAULT_VIEW };
	const problems: ViewProblem[] = [];
	const read = <K extends keyof View>(field: K): void => {
		const { key, parse } = TABLE[field];
		const text = params.get(key);
		if (text === null) return;
		const value = parse(text, known);
		if (value === undefined) problems.push({ key, found: text });
		else view[field] = value;
	};
	read('site');
	read('mark');
	read('camera');
	return { view, problems };
}

/** A query string with a leading `?`, or an empty one. */
export function formatView(view: View): string {
	const parts: string[] = [];
	const write = <K extends keyof View>(field: K): void => {
		const { key, format } = TABLE[field];
		const text = format(view[field]);
		if (text !== null) parts.push(`${key}=${encodeURIComponent(text).replaceAll('%2C', ',')}`);
	};
	write('site');
	write('mark');
	write('camera');
	return parts.length > 0 ? `?${parts.join('&')}` : '';
}
