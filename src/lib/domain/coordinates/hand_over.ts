/** Links that open a position in somebody else's map, each in the datum that map draws in. */

import type { Position } from '../schema/geojson.ts';
import { toSystem, type SystemId } from '../../geometry/systems/systems.ts';

export type MapApp = 'amap' | 'baidu' | 'tencent' | 'apple' | 'google' | 'geo';

type AppLink = {
	/** What the app draws mainland China in. */
	datum: SystemId;
	/** `lng` and `lat` in that datum as text, and the name, percent-encoded. `caller`: who asks, as the Chinese services want to be told. */
	format: (lng: string, lat: string, name: string, caller: string) => string;
};

const APPS: Record<MapApp, AppLink> = {
	// lbs.amap.com, URI API: longitude first.
	amap: {
		datum: 'gcj02',
		format: (lng, lat, name, caller) =>
			`https://uri.amap.com/marker?position=${lng},${lat}&name=${name}&coordinate=gaode&src=${caller}`,
	},
	// lbsyun.baidu.com, URI API: latitude first, bd09ll said aloud.
	baidu: {
		datum: 'bd09',
		format: (lng, lat, name, caller) =>
			`https://api.map.baidu.com/marker?location=${lat},${lng}&title=${name}&content=${name}&coord_type=bd09ll&output=html&src=${caller}`,
	},
	// lbs.qq.com, URI API: latitude first.
	tencent: {
		datum: 'gcj02',
		format: (lng, lat, name, caller) =>
			`https://apis.map.qq.com/uri/v1/marker?marker=coord:${lat},${lng};title:${name};addr:${name}&referer=${caller}`,
	},
	// Apple's map of mainland China is drawn in GCJ-02.
	apple: {
		datum: 'gcj02',
		format: (lng, lat, name) => `https://maps.apple.com/?ll=${lat},${lng}&q=${name}`,
	},
	// Google's street map of mainland China is drawn in GCJ-02; only its satellite picture is not.
	google: {
		datum: 'gcj02',
		format: (lng, lat) => `https://www.google.com/maps/search/?api=1&query=${lat},${lng}`,
	},
	// RFC 5870: WGS-84, latitude first.
	geo: { datum: 'wgs84', format: (lng, lat) => `geo:${lat},${lng}` },
};

export const MAP_APPS = Object.keys(APPS) as MapApp[];

/** Link to a position (`[lng, lat]`, WGS-84) in an app, and the datum of the numbers in it. `caller`: the atlas, in letters. */
export function buildHandOver(
	app: MapApp,
	position: Position,
	name: string,
	caller: string,
): { href: string; datum: SystemId } {
	const { datum, format } = APPS[app];
	const [lng, lat] = toSystem(position, datum).map((degrees) => degrees.toFixed(6));
	return { href: format(lng!, lat!, encodeURIComponent(name), caller), datum };
}
