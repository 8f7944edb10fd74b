import { m } from '$lib/i18n/paraglide/messages.js';
import type { Readout } from '$lib/domain/coordinates/readouts.ts';
import type { MapService } from '$lib/domain/coordinates/coordinate_reading.ts';
import type { SystemId } from '$lib/geometry/systems.ts';

const READOUT_WORDS: Record<Readout, () => string> = {
	wgs84: m.plan_readout_wgs84,
	dms: m.plan_readout_dms,
	cgcs2000: m.plan_readout_cgcs2000,
	gk114: m.plan_readout_gk114,
	gk38: m.plan_readout_gk38,
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
	return READOUT_WORDS[readout]();
}

/** The system by its short name. */
export function nameSystem(system: SystemId): string {
	return {
		wgs84: 'WGS-84',
		cgcs2000: 'CGCS2000',
		gk114: m.plan_system_gk114(),
		gk38: m.plan_system_gk38(),
		gcj02: 'GCJ-02',
		bd09: 'BD-09',
	}[system];
}

export function describeApp(app: MapService): string {
	return APP_WORDS[app]();
}
