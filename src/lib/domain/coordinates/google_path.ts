import { orderPair, readNumberPair, type MapLink, type Placed } from './map_link.ts';
import { foldSigns } from './plain_text.ts';
import { readPair } from './read_pair.ts';

/** `!3d!4d` is the pin, a pair in the path what was typed, `@` the middle of the window. */
export function readGooglePath({ path }: MapLink): Placed | null {
	const pin = /!3d(-?[\d.]+)!4d(-?[\d.]+)/u.exec(path);
	if (pin) return { pair: [Number(pin[2]), Number(pin[1])], is_window: false, key: 'pin' };
	const typed = /^\/maps\/(?:place|search|dir\/)\/([^/@]+)/u.exec(path)?.[1];
	const pair = typed === undefined ? null : readTyped(typed);
	if (pair) return { pair, is_window: false, key: 'typed' };
	const window = readNumberPair(/@(-?[\d.]+,-?[\d.]+)/u.exec(path)?.[1]);
	return window && { pair: orderPair(window, 'lat-lng'), is_window: true, key: 'window' };
}

/** Latitude first where no word says otherwise. */
function readTyped(text: string): [lng: number, lat: number] | null {
	const pairs = readPair(foldSigns(text));
	const parts = typeof pairs === 'string' ? undefined : pairs[0]?.parts;
	if (!parts) return null;
	const [first, second] = parts;
	const is_lng_first = first.axis === 'east' || second.axis === 'north';
	return orderPair([first.value, second.value], is_lng_first ? 'lng-lat' : 'lat-lng');
}
