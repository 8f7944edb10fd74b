/** The maps whose links are read: where each puts its positions. */

import type { MapService } from './coordinate_reading.ts';
import { readGooglePath } from './google_path.ts';
import { readNumberPair, type LinkDatum, type MapLink, type Placed } from './map_link.ts';
import { readOsmCode } from './osm_code.ts';

/** Where a position may stand: one value with both numbers, or two values, longitude first. */
export type Slot = {
	keys: readonly [string] | readonly [string, string];
	order?: 'lng-lat' | 'lat-lng';
	is_window?: boolean;
};

export type Service = {
	service: MapService;
	host: RegExp;
	/** Addresses that lead on to the map without a position in them. */
	short?: RegExp;
	/** Where a route begins: with one, the link holds several positions. */
	starts?: readonly string[];
	slots: readonly Slot[];
	/** Positions in the path or the fragment, before the slots are looked at. */
	readPath?: (link: MapLink) => Placed | null;
	datum: (link: MapLink, placed: Placed) => LinkDatum;
};

const lat = (key: string, is_window = false): Slot => ({
	keys: [key],
	order: 'lat-lng',
	is_window,
});
const lng = (key: string, is_window = false): Slot => ({
	keys: [key],
	order: 'lng-lat',
	is_window,
});

/** The atlas stands last: its links may lie on any host. */
export const SERVICES: readonly Service[] = [
	{
		service: 'amap',
		host: /(?:^|\.)(?:amap|autonavi|gaode)\.com$|^(?:androidamap|iosamap|amapuri):$/u,
		short: /^surl\.amap\.com$/u,
		starts: ['from', 'from[lnglat]', 'slat', 'saddr'],
		slots: [
			lng('position'),
			lng('markers'),
			lng('location'),
			lng('lnglat'),
			lng('to[lnglat]'),
			lng('to'),
			lng('dest'),
			{ keys: ['dlon', 'dlat'] },
			{ keys: ['lng', 'lat'] },
			{ keys: ['lon', 'lat'] },
			// "id,lat,lng,name" and "lat,lng,name" of shared places.
			lat('p'),
			lat('q'),
			lng('center', true),
		],
		datum: ({ params }) => ({
			system:
				params.get('coordinate')?.startsWith('wgs') || params.get('dev') === '1'
					? 'wgs84'
					: 'gcj02',
			doubt: 'none',
		}),
	},
	{
		service: 'baidu',
		host: /(?:^|\.)map\.baidu\.com$|^(?:baidumap|bdapp):$/u,
		short: /^j\.map\.baidu\.com$/u,
		starts: ['origin'],
		slots: [lat('location'), lat('latlng'), lat('coord'), lat('destination'), lng('c', true)],
		readPath: ({ path }) => {
			const pair = readNumberPair(/@(-?[\d.]+,-?[\d.]+)/u.exec(path)?.[1]);
			return pair && { pair, is_window: true, key: 'window' };
		},
		datum: ({ params }, { pair }) => {
			if (Math.abs(pair[0]) > 180) return { system: 'bd09mc', doubt: 'none' };
			const type = params.get('coord_type') ?? params.get('coordtype') ?? 'bd09ll';
			const system = (
				[
					['wgs84', 'wgs84'],
					['gcj02', 'gcj02'],
					['bd09mc', 'bd09mc'],
				] as const
			).find(([word]) => type.toLowerCase().startsWith(word));
			return { system: system?.[1] ?? 'bd09', doubt: 'none' };
		},
	},
	{
		service: 'tencent',
		host: /(?:^|\.)(?:map|mapapi)\.qq\.com$|^qqmap:$/u,
		starts: ['fromcoord'],
		slots: [
			lat('marker'),
			lat('markers'),
			lat('coord'),
			lat('tocoord'),
			{ keys: ['pointx', 'pointy'] },
			lat('center', true),
		],
		datum: ({ params }) => ({
			system: params.get('coord_type') === '1' ? 'wgs84' : 'gcj02',
			doubt: 'none',
		}),
	},
	{
		service: 'apple',
		host: /^maps\.apple(?:\.com)?$|^maps:$/u,
		short: /^maps\.apple$/u,
		starts: ['saddr', 'source'],
		slots: [
			lat('coordinate'),
			lat('ll'),
			lat('q'),
			lat('address'),
			lat('daddr'),
			lat('destination'),
			lat('center', true),
			lat('sll', true),
			lat('near', true),
		],
		datum: () => ({ system: 'gcj02', doubt: 'perhaps-wgs84' }),
	},
	{
		service: 'google',
		host: /(?:^|\.)google(?:\.[a-z]{2,3}){1,2}$|^(?:maps\.app\.)?goo\.gl$|^(?:comgooglemaps|google\.navigation):$/u,
		short: /goo\.gl$/u,
		starts: ['saddr', 'origin'],
		slots: [
			lat('query'),
			lat('destination'),
			lat('q'),
			lat('ll'),
			lat('daddr'),
			lat('viewpoint'),
			lat('center', true),
			lat('sll', true),
		],
		readPath: readGooglePath,
		// Trackers and people put what a receiver told them behind q=; the other places hold what Google's own map says.
		datum: (_, { key }) => ({
			system: 'gcj02',
			doubt: ['q', 'll', 'daddr', 'typed'].includes(key) ? 'ask-wgs84' : 'perhaps-wgs84',
		}),
	},
	{
		service: 'osm',
		host: /(?:^|\.)openstreetmap\.(?:org|cn)$|^osm\.org$/u,
		starts: ['from', 'route'],
		slots: [
			{ keys: ['mlon', 'mlat'] },
			lat('to'),
			lat('query'),
			{ keys: ['lon', 'lat'], is_window: true },
		],
		readPath: ({ path, params, hash }) => {
			if (params.has('mlat') || params.has('to') || readNumberPair(params.get('query')))
				return null;
			const code = /^\/go\/([\w~@=-]+)/u.exec(path)?.[1];
			const pair = code ? readOsmCode(code) : null;
			if (pair) return { pair, is_window: !params.has('m'), key: 'code' };
			const window = /(?:^|&)map=[\d.]+\/(-?[\d.]+)\/(-?[\d.]+)/u.exec(hash);
			if (!window) return null;
			return { pair: [Number(window[2]), Number(window[1])], is_window: true, key: 'window' };
		},
		datum: () => ({ system: 'wgs84', doubt: 'none' }),
	},
	{
		service: 'atlas',
		host: /./u,
		slots: [lng('point')],
		datum: () => ({ system: 'wgs84', doubt: 'none' }),
	},
];
