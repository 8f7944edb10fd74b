/** Reads what a link of a map holds. */

import { orderPair, readNumberPair, type LinkMark, type MapLink, type Placed } from './map_link.ts';
import { SERVICES, type Service, type Slot } from './map_services.ts';

export function readMapLink(link: MapLink): LinkMark {
	const known = SERVICES.find(({ host }) => host.test(link.host))!;
	const { service, short, slots, readPath, datum } = known;
	if (short?.test(link.host)) return { service, fault: 'link-short' };
	if (holdsSeveral(link, known)) return { service, fault: 'link-several' };
	const in_path = readPath?.(link) ?? null;
	const in_slot = findSlot(link, slots);
	// A marker says more than a window, wherever it stands.
	const placed =
		[in_path, in_slot].find((found) => found?.is_window === false) ?? in_path ?? in_slot;
	if (!placed) return { service, fault: service === 'atlas' ? 'link-unknown' : 'link-empty' };
	const { pair, is_window } = placed;
	return { service, numbers: pair, is_window, ...datum(link, placed) };
}

/** A route, or several markers. */
function holdsSeveral({ params, path }: MapLink, { starts = [] }: Service): boolean {
	if (starts.some((key) => params.get(key))) return true;
	const stops = /^\/maps\/dir\/([^@]*)/u.exec(path)?.[1]?.split('/') ?? [];
	if (stops.filter((stop) => stop !== '' && !stop.startsWith('data=')).length > 1) return true;
	return /\|\s*(?:coord:|-?\d)/u.test(params.get('markers') ?? params.get('marker') ?? '');
}

function findSlot({ params }: MapLink, slots: readonly Slot[]): Placed | null {
	for (const { keys, order = 'lng-lat', is_window = false } of slots) {
		const [key, second] = keys;
		const value = second ? `${params.get(key) ?? ''},${params.get(second) ?? ''}` : params.get(key);
		// A shared place of Amap has its id in front, a named one of Baidu its name.
		const text =
			key === 'p' ? value?.replace(/^\w+,/u, '') : value?.replace(/^.*\|(?=latlng:)/u, '');
		const pair = readNumberPair(text);
		if (pair) return { pair: orderPair(pair, order), is_window, key };
	}
	return null;
}
