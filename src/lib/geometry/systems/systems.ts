/** The coordinate systems a planner meets, and the way between them and WGS-84. */

import gcoord from 'gcoord';
import proj4, { type Converter } from 'proj4';
import { isInBounds } from '../bounds.ts';
import { findZoneCode } from './epsg_zones.ts';
import type { Bounds, Position } from '../position.ts';

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
/** Outside of this box the shifted datums leave a position as it is (the published algorithm's own limits). */
const SHIFTED: Bounds = [72.004, 0.8293, 137.8347, 55.8271];

const PLAIN_SYSTEMS = {
	wgs84: { epsg: 4326, kind: 'geographic', area: WORLD },
	cgcs2000: { epsg: 4490, kind: 'geographic', area: CHINA },
	gcj02: { epsg: null, kind: 'geographic', area: SHIFTED },
	bd09: { epsg: null, kind: 'geographic', area: SHIFTED },
} as const satisfies Record<string, CoordinateSystem>;

/**
 * Gauss-Krueger of CGCS2000 in 3-degree belts: `gk` and the meridian (75 to 135, eastings without a prefix), or `gk` and the
 * number of the zone (25 to 45, eastings that start with it).
 */
export type GaussKruegerId = `gk${number}`;
export type SystemId = keyof typeof PLAIN_SYSTEMS | GaussKruegerId;

/** Numbers of the 3-degree zones of China; the meridian is three times the number. */
const ZONES: [number, number] = [25, 45];

type GaussKrueger = { zone: number; has_prefix: boolean };

/** null for what is no system of Gauss and Krueger. */
function readGaussKrueger(id: string): GaussKrueger | null {
	const number = Number(/^gk([1-9]\d{1,2})$/.exec(id)?.[1]);
	const is_zone = (zone: number): boolean =>
		Number.isInteger(zone) && zone >= ZONES[0] && zone <= ZONES[1];
	if (is_zone(number)) return { zone: number, has_prefix: true };
	return is_zone(number / 3) ? { zone: number / 3, has_prefix: false } : null;
}

export function isGaussKrueger(id: string): id is GaussKruegerId {
	return readGaussKrueger(id) !== null;
}

export function isSystem(id: string): id is SystemId {
	return Object.hasOwn(PLAIN_SYSTEMS, id) || isGaussKrueger(id);
}

/** The 3-degree zone of a Gauss-Krueger system, and whether its eastings start with the number. Throws a RangeError for another id. */
export function getZone(id: GaussKruegerId): GaussKrueger & { meridian: number } {
	const found = readGaussKrueger(id);
	if (!found) throw new RangeError(`no Gauss-Krueger system ${id}`);
	return { ...found, meridian: 3 * found.zone };
}

/** What a system is. Throws a RangeError for an id that names none. */
export function getSystem(id: SystemId): CoordinateSystem {
	if (Object.hasOwn(PLAIN_SYSTEMS, id)) return PLAIN_SYSTEMS[id as keyof typeof PLAIN_SYSTEMS];
	const { meridian } = getZone(id as GaussKruegerId);
	const epsg = findZoneCode('CGCS2000', meridian, measureFalseEasting(id as GaussKruegerId));
	return { epsg, kind: 'projected', area: [meridian - 1.5, CHINA[1], meridian + 1.5, CHINA[3]] };
}

/** Metres. */
function measureFalseEasting(id: GaussKruegerId): number {
	const { zone, has_prefix } = getZone(id);
	return (has_prefix ? zone * 1e6 : 0) + 500_000;
}

const projections = new Map<GaussKruegerId, Converter>();

/** Gauss-Krueger: transverse Mercator on the CGCS2000 ellipsoid, scale 1, false northing 0 (EPSG:9807). */
function openProjection(id: GaussKruegerId): Converter {
	let projection = projections.get(id);
	if (!projection) {
		const { meridian } = getZone(id);
		projection = proj4(
			`+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=1 +x_0=${measureFalseEasting(id)} +y_0=0 +a=6378137 +rf=298.257222101 +units=m +no_defs`,
		);
		projections.set(id, projection);
	}
	return projection;
}

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
	if (isGaussKrueger(id)) return openProjection(id).forward([...position]) as Position;
	if (id === 'gcj02' || id === 'bd09') return shift(position, id);
	return [position[0], position[1]];
}

/**
 * From another system to WGS-84 `[lng, lat]`. GCJ-02 and BD-09 have no published inverse: gcoord's forward step is
 * repeated until it meets the position to 1e-9 degrees.
 */
export function fromSystem(position: Position, id: SystemId): Position {
	if (isGaussKrueger(id)) return openProjection(id).inverse([...position]) as Position;
	if (id === 'gcj02' || id === 'bd09') return unshift(position, id);
	return [position[0], position[1]];
}

/** Whether a WGS-84 `[lng, lat]` lies where the system may be used. */
export function isInSystemArea(position: Position, id: SystemId): boolean {
	return isInBounds(position, [...getSystem(id).area]);
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
