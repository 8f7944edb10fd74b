import { m } from '$lib/i18n/paraglide/messages.js';
import type { Readout } from '$lib/domain/coordinates/readouts.ts';
import type { MapService } from '$lib/domain/coordinates/coordinate_reading.ts';
import {
	getSystem,
	getZone,
	isGaussKrueger,
	type GaussKruegerId,
	type SystemId,
} from '$lib/geometry/systems/systems.ts';

type PlainReadout = Exclude<Readout, GaussKruegerId>;

const READOUT_WORDS: Record<PlainReadout, () => string> = {
	wgs84: m.plan_readout_wgs84,
	dms: m.plan_readout_dms,
	cgcs2000: m.plan_readout_cgcs2000,
	gcj02: m.plan_readout_gcj02,
	bd09: m.plan_readout_bd09,
};

const APP_WORDS: Record<MapService, () => string> = {
	amap: m.plan_app_amap,
	baidu: m.plan_app_baidu,
	tencent: m.plan_app_tencent,
	apple: m.plan_app_apple,
	google: m.plan_app_google,
	geo: m.plan_app_geo,
	osm: m.plan_app_osm,
	atlas: m.plan_app_atlas,
};

export function describeReadout(readout: Readout): string {
	if (!isGaussKrueger(readout)) return READOUT_WORDS[readout as PlainReadout]();
	const { zone, meridian, has_prefix } = getZone(readout);
	const epsg = getSystem(readout).epsg ?? '';
	return has_prefix
		? m.plan_readout_gk_zone({ zone, epsg })
		: m.plan_readout_gk_meridian({ meridian, epsg });
}

/** The system by its short name. */
export function nameSystem(system: SystemId): string {
	if (!isGaussKrueger(system)) {
		const names = { wgs84: 'WGS-84', cgcs2000: 'CGCS2000', gcj02: 'GCJ-02', bd09: 'BD-09' };
		return names[system as keyof typeof names];
	}
	const { zone, meridian, has_prefix } = getZone(system);
	return has_prefix ? m.plan_system_gk_zone({ zone }) : m.plan_system_gk_meridian({ meridian });
}

export function describeApp(app: MapService): string {
	return APP_WORDS[app]();
}
