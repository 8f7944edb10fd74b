/** The coordinate systems a planner in Pingxiang meets, and the way between them and WGS-84. */

import gcoord from 'gcoord';
import proj4 from 'proj4';
import { isInBounds } from './bounds.ts';
import type { Bounds, Position } from './position.ts';

export type SystemKind = 'geographic' | 'projected';

export type CoordinateSystem = {
	/** Code of the EPSG data set; null for the shifted datums of map services, which have none. */
	epsg: number | null;
	/** Positions are `[lng, lat]` in degrees, or `[easting, northing]` in metres. */
	kind: SystemKind;
	/** Where the system may be used, `[west, south, east, north]` in WGS-84 degrees. */
	area: Bounds;
};

const WORLD: Bounds = [-180, -90, 180, 90];
/** Area of use of EPSG:4490: China, onshore and offshore. */
const CHINA: Bounds = [73.62, 16.7, 134.77, 53.56];
/** Area of use of EPSG:4547 and EPSG:4526: China between 112.5 and 115.5 degrees east. */
const ZONE_114: Bounds = [112.5, 21.52, 115.5, 45.11];
/** Outside of this box the shifted datums leave a position as it is (the published algorithm's own limits). */
const SHIFTED: Bounds = [72.004, 0.8293, 137.8347, 55.8271];

export const SYSTEMS = {
	wgs84: { epsg: 4326, kind: 'geographic', area: WORLD },
	cgcs2000: { epsg: 4490, kind: 'geographic', area: CHINA },
	gk114: { epsg: 4547, kind: 'projected', area: ZONE_114 },
	gk38: { epsg: 4526, kind: 'projected', area: ZONE_114 },
	gcj02: { epsg: null, kind: 'geographic', area: SHIFTED },
	bd09: { epsg: null, kind: 'geographic', area: SHIFTED },
} as const satisfies Record<string, CoordinateSystem>;

export type SystemId = keyof typeof SYSTEMS;
export const SYSTEM_IDS = Object.keys(SYSTEMS) as SystemId[];

/** Gauss-Krueger: transverse Mercator on the CGCS2000 ellipsoid, scale 1, false northing 0 (EPSG:9807). */
function defineGaussKrueger(false_easting_m: number): string {
	return `+proj=tmerc +lat_0=0 +lon_0=114 +k=1 +x_0=${false_easting_m} +y_0=0 +a=6378137 +rf=298.257222101 +units=m +no_defs`;
}

const projected = {
	gk114: proj4(defineGaussKrueger(500_000)),
	gk38: proj4(defineGaussKrueger(38_500_000)),
};

const shifted = { gcj02: gcoord.GCJ02, bd09: gcoord.BD09 } as const;

/** The inverse of a shifted datum is good when it moves a position by less than this, degrees (0.1 mm). */
const SETTLED = 1e-9;
const MOST_STEPS = 30;

/**
 * WGS-84 `[lng, lat]` to another system: `[lng, lat]` in degrees, or `[easting, northing]` in metres. CGCS2000 is taken
 * as equal to WGS-84: they agree to a few decimetres, far below any precision of the atlas. Positions outside the area of a system
 * are converted all the same; `isInSystemArea` tells.
 */
export function toSystem(position: Position, id: SystemId): Position {
	if (id === 'gk114' || id === 'gk38') return projected[id].forward([...position]) as Position;
	if (id === 'gcj02' || id === 'bd09') return shift(position, id);
	return [position[0], position[1]];
}

/**
 * From another system to WGS-84 `[lng, lat]`. GCJ-02 and BD-09 have no published inverse: gcoord's forward step is
 * repeated until it meets the position to 1e-9 degrees.
 */
export function fromSystem(position: Position, id: SystemId): Position {
	if (id === 'gk114' || id === 'gk38') return projected[id].inverse([...position]) as Position;
	if (id === 'gcj02' || id === 'bd09') return unshift(position, id);
	return [position[0], position[1]];
}

/** Whether a WGS-84 `[lng, lat]` lies where the system may be used. */
export function isInSystemArea(position: Position, id: SystemId): boolean {
	return isInBounds(position, [...SYSTEMS[id].area]);
}

function shift(position: Position, id: keyof typeof shifted): Position {
	if (!isInSystemArea(position, id)) return [position[0], position[1]];
	return gcoord.transform([...position], gcoord.WGS84, shifted[id]);
}

function unshift(target: Position, id: keyof typeof shifted): Position {
	let guess: Position = [target[0], target[1]];
	for (let step = 0; step < MOST_STEPS; step++) {
		const met = shift(guess, id);
		const [east, north] = [target[0] - met[0], target[1] - met[1]];
		guess = [guess[0] + east, guess[1] + north];
		if (Math.abs(east) < SETTLED && Math.abs(north) < SETTLED) break;
	}
	return guess;
}
