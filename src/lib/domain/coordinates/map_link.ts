/** Links of maps, taken apart: where in them a position stands, in which order and datum. */

import type { SystemId } from '../../geometry/systems/systems.ts';
import type { MapService } from './coordinate_reading.ts';

export type MapLink = {
	/** In small letters; of an app's own scheme, the scheme with its colon. */
	host: string;
	/** Percent signs undone where they can be. */
	path: string;
	/** Of the query and of the fragment; the first of a name counts. */
	params: ReadonlyMap<string, string>;
	hash: string;
};

/** A position in a link; `key` says where it stood. */
export type Placed = { pair: [lng: number, lat: number]; is_window: boolean; key: string };

/** Of the numbers in a link; `bd09mc` are Baidu's metres. */
export type LinkDatum = {
	system: SystemId | 'bd09mc';
	/** Whether they may be WGS-84 too, where the service does not say. */
	doubt: 'none' | 'perhaps-wgs84' | 'ask-wgs84';
};

/** Numbers as a link has them, or why there are none. */
export type LinkMark =
	| (LinkDatum & {
			service: MapService;
			numbers: [lng: number, lat: number];
			/** The middle of the window: no marker is in the link. */
			is_window: boolean;
	  })
	| { service: MapService; fault: 'link-short' | 'link-empty' | 'link-several' | 'link-unknown' };

/** Schemes of apps, and hosts that people paste without a scheme. */
const LINK =
	/(?:(?:https?|androidamap|iosamap|amapuri|baidumap|bdapp|qqmap|comgooglemaps|maps):\/\/|google\.navigation:|(?<![\w.@/-])(?=(?:[a-z0-9-]+\.)*(?:amap|baidu|qq|apple|google|openstreetmap|goo|osm|autonavi)\.(?:com|cn|org|gl)(?:\.[a-z]{2})?\/))\S+/iu;

/** The first link of a text, and the text around it; null when there is none. */
export function findLink(text: string): { link: MapLink; rest: string } | null {
	const found = LINK.exec(text);
	if (!found) return null;
	const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
	return { link: takeApart(found[0]), rest };
}

function takeApart(link: string): MapLink {
	// Mail and chat programs hand on the ampersands of a page's source.
	const plain = link.replaceAll(/&amp;/gi, '&').replace(/^google\.navigation:/i, '$&//?');
	const [, scheme = 'https', address = '', query = '', hash = ''] =
		/^(?:([a-z.]+):\/\/)?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/isu.exec(plain) ?? [];
	const is_web = /^https?$/iu.test(scheme);
	const [first = '', ...folders] = address.split('/');
	const host = is_web ? first : `${scheme}:`;
	const path = is_web ? `/${folders.join('/')}` : `/${address}`;
	const params = new Map<string, string>();
	const inner = hash.includes('=') ? hash.replace(/^.*[?!]/u, '') : '';
	for (const [key, value] of [...new URLSearchParams(query), ...new URLSearchParams(inner)]) {
		if (!params.has(key.toLowerCase())) params.set(key.toLowerCase(), value);
	}
	return { host: host.toLowerCase(), path: decode(path), params, hash };
}

function decode(text: string): string {
	try {
		return decodeURIComponent(text.replaceAll('+', ' '));
	} catch {
		return text;
	}
}

/** The two numbers a value begins with, as written; null when it begins with anything else. */
export function readNumberPair(value: string | undefined): [number, number] | null {
	const match =
		/^\s*(?:loc:|coord:|latlng:|point:)?\s*\(?\s*(-?\d+(?:\.\d+)?)\s*(?:,|;|\s)\s*(-?\d+(?:\.\d+)?)(?!\d|\.\d)/iu.exec(
			value ?? '',
		);
	return match ? [Number(match[1]), Number(match[2])] : null;
}

/** Longitude first; numbers that only fit the other way round are turned. */
export function orderPair(
	pair: [number, number],
	written: 'lng-lat' | 'lat-lng',
): [lng: number, lat: number] {
	const [lng, lat] = written === 'lng-lat' ? pair : [pair[1], pair[0]];
	const is_turned = Math.abs(lat) > 90 && Math.abs(lng) <= 90;
	return is_turned ? [lat, lng] : [lng, lat];
}
