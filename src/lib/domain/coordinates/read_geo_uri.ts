/** `geo:` links (RFC 5870), with what Android adds: WGS-84, latitude first. */

import type { ReadingNote } from './coordinate_reading.ts';
import { readNumberPair } from './map_link.ts';

export type GeoMark =
	| { numbers: [lng: number, lat: number]; notes: ReadingNote[] }
	| { fault: 'link-empty' | 'other-system'; found: string };

const GEO =
	/(?<![a-z])geo:\s*(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)(\s*,\s*-?\d+(?:\.\d+)?)?([;?]\S*)?/iu;

/** null when the text holds none. A pair behind `q=` is the place meant, the numbers in front then only a window. */
export function readGeoUri(text: string): GeoMark | null {
	const match = GEO.exec(text);
	if (!match) return null;
	const [, lat, lng, height, rest = ''] = match;
	const [parameters = '', query = ''] = rest.replaceAll(/&amp;/gi, '&').split('?', 2);
	const crs = /;crs=([^;]+)/iu.exec(parameters)?.[1];
	if (crs !== undefined && crs.toLowerCase() !== 'wgs84')
		return { fault: 'other-system', found: crs };
	const notes: ReadingNote[] = [];
	if (height !== undefined) notes.push('height');
	if (/;u=/iu.test(parameters)) notes.push('accuracy');
	const asked = new URLSearchParams(query).get('q');
	const place = readNumberPair(asked ?? undefined);
	if (place) return { numbers: [place[1], place[0]], notes: [] };
	const numbers: [number, number] = [Number(lng), Number(lat)];
	if (asked === null) return { numbers, notes };
	// Android's "0,0" says: wherever the name is.
	if (numbers.every((number) => number === 0)) return { fault: 'link-empty', found: 'geo:' };
	return { numbers, notes: [...notes, 'window'] };
}
