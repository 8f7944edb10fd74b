/** Systems that files name by a code or by parameters, beyond those the atlas itself speaks, and the way from them to WGS-84. */

import proj4 from 'proj4';
import { isInBounds } from '../bounds.ts';
import { findZone, findZoneCode, type SourceDatum } from './epsg_zones.ts';
import type { Bounds, Position } from '../position.ts';
import {
	fromSystem,
	getSystem,
	isSystem,
	toSystem,
	type SystemId,
	type SystemKind,
} from './systems.ts';

/** A system of the atlas, a code, or a definition as proj4 reads it (a PROJ text or WKT). */
export type SourceId = SystemId | `EPSG:${number}` | `DEF:${string}`;

export type SourceLayout =
	| { kind: 'degrees' }
	/** `width`: of its zones, degrees. `zone`: the prefix of its eastings, if they have one. */
	| { kind: 'gauss-krueger'; width: 3 | 6; meridian: number; zone: number | null }
	| { kind: 'utm'; zone: number; is_south: boolean }
	| { kind: 'web-mercator' }
	/** `name`: what the file calls it. */
	| { kind: 'defined'; name: string };

export type SourceSystem = {
	id: SourceId;
	epsg: number | null;
	datum: SourceDatum;
	/** Positions are `[lng, lat]` in degrees, or `[easting, northing]` in metres. */
	kind: SystemKind;
	layout: SourceLayout;
	/** Where the system is meant to be used, `[west, south, east, north]` in WGS-84 degrees. */
	area: Bounds;
	/** Metres that the way to WGS-84 is good for; null where EPSG publishes no way that holds in the whole of China. */
	accuracy_m: number | null;
};

const WORLD: Bounds = [-180, -90, 180, 90];
/** China, onshore and offshore. */
const CHINA: Bounds = [73.62, 16.7, 134.77, 53.56];

/**
 * Metres. CGCS2000 is ITRF97 at epoch 2000 and WGS 84 follows the present: the Eurasian plate makes it a few decimetres. GCJ-02 and BD-09
 * are undone to millimetres, but what was shifted is seldom known to a metre. Xian 1980 has no transformation in the EPSG data set at all;
 * those of Beijing 1954 (EPSG:15918 to 15921, 15935, 15936) hold for the Tarim and Ordos basins and offshore alone.
 */
const ACCURACY_M: Record<SourceDatum, number | null> = {
	'WGS 84': 0.01,
	CGCS2000: 1,
	'GCJ-02': 1,
	'BD-09': 1,
	'Xian 1980': null,
	'Beijing 1954': null,
	'New Beijing': null,
};

const DEGREES: Readonly<Record<number, SourceDatum>> = {
	4326: 'WGS 84',
	4979: 'WGS 84',
	4490: 'CGCS2000',
	4480: 'CGCS2000',
	4610: 'Xian 1980',
	4214: 'Beijing 1954',
	4555: 'New Beijing',
};

/** EPSG:3857 and the codes it had before. */
const WEB_MERCATOR: ReadonlySet<number> = new Set([3857, 3785, 900913, 102100, 102113]);

/** A system by its EPSG code, also one without a way to WGS-84 (`accuracy_m` null); null for a code that is not known here. */
export function findEpsg(code: number): SourceSystem | null {
	const id = findOwnId(code) ?? (`EPSG:${code}` as const);
	const datum = DEGREES[code];
	if (datum) return build(id, code, datum, { kind: 'degrees' }, datum === 'WGS 84' ? WORLD : CHINA);
	if (WEB_MERCATOR.has(code)) {
		return build('EPSG:3857', code, 'WGS 84', { kind: 'web-mercator' }, WORLD);
	}
	const utm = code - (code > 32700 ? 32700 : 32600);
	if (utm >= 1 && utm <= 60) {
		const [west, is_south] = [6 * utm - 186, code > 32700];
		const area: Bounds = is_south ? [west, -80, west + 6, 0] : [west, 0, west + 6, 84];
		return build(id, code, 'WGS 84', { kind: 'utm', zone: utm, is_south }, area);
	}
	const found = findZone(code);
	if (!found) return null;
	const { zone, meridian, width, has_prefix } = found;
	const prefix = has_prefix ? zone : null;
	const layout = { kind: 'gauss-krueger' as const, width, meridian, zone: prefix };
	return build(id, code, found.datum, layout, aroundMeridian(meridian, width));
}

/** What the atlas itself calls a code. */
function findOwnId(code: number): SystemId | null {
	if (code === 4326) return 'wgs84';
	if (code === 4490) return 'cgcs2000';
	const found = findZone(code);
	if (found?.datum !== 'CGCS2000' || found.width !== 3) return null;
	return `gk${found.has_prefix ? found.zone : found.meridian}`;
}

/** The Gauss-Krueger system of a datum with this meridian and false easting; null where it has no code. */
export function findGaussKrueger(
	datum: SourceDatum,
	meridian: number,
	false_easting_m: number,
): SourceSystem | null {
	const code = findZoneCode(datum, meridian, false_easting_m);
	return code === null ? null : findEpsg(code);
}

/** A system by what names it everywhere else. Throws a `RangeError` for an id that names nothing. */
export function getSource(id: SourceId): SourceSystem {
	let source = sources.get(id);
	if (!source) {
		source = lookUp(id);
		sources.set(id, source);
	}
	return source;
}

const sources = new Map<SourceId, SourceSystem>();

function lookUp(id: SourceId): SourceSystem {
	if (id === 'gcj02') return build(id, null, 'GCJ-02', { kind: 'degrees' }, CHINA);
	if (id === 'bd09') return build(id, null, 'BD-09', { kind: 'degrees' }, CHINA);
	if (id.startsWith('DEF:')) return buildDefined(id as `DEF:${string}`);
	const code = id.startsWith('EPSG:') ? Number(id.slice(5)) : getSystem(id as SystemId).epsg!;
	const found = findEpsg(code);
	if (!found) throw new RangeError(`no system ${id}`);
	return found;
}

/** A definition of a datum that has a way to WGS-84; `name` as the file has it. */
export function defineSource(definition: string, datum: SourceDatum, name: string): SourceSystem {
	return buildDefined(`DEF:${datum}|${name.replaceAll('|', '/')}|${definition}`);
}

function buildDefined(id: `DEF:${string}`): SourceSystem {
	const [datum, name = ''] = id.slice(4).split('|');
	const layout = { kind: 'defined' as const, name };
	return build(id, null, datum as SourceDatum, layout, WORLD);
}

function build(
	id: SourceId,
	epsg: number | null,
	datum: SourceDatum,
	layout: SourceLayout,
	area: Bounds,
): SourceSystem {
	const kind = layout.kind === 'degrees' ? 'geographic' : 'projected';
	return { id, epsg, datum, kind, layout, area, accuracy_m: ACCURACY_M[datum] };
}

function aroundMeridian(meridian: number, width: number): Bounds {
	return [meridian - width / 2, CHINA[1], meridian + width / 2, CHINA[3]];
}

type Way = { from: (position: Position) => Position; to: (position: Position) => Position };

const ways = new Map<SourceId, Way>();

/** To WGS-84 `[lng, lat]`, from a system that has a way there (`accuracy_m` is not null). Throws a `RangeError` for another. */
export function fromSource(position: Position, id: SourceId): Position {
	return findWay(id).from(position);
}

/** From WGS-84 `[lng, lat]`, to a system that has a way from there. Throws a `RangeError` for another. */
export function toSource(position: Position, id: SourceId): Position {
	return findWay(id).to(position);
}

function findWay(id: SourceId): Way {
	let way = ways.get(id);
	if (!way) {
		way = openWay(getSource(id));
		ways.set(id, way);
	}
	return way;
}

function openWay({ id, layout, datum, accuracy_m }: SourceSystem): Way {
	if (accuracy_m === null) throw new RangeError(`no public way from ${datum} to WGS 84`);
	if (isSystem(id)) {
		return {
			from: (position) => fromSystem(position, id),
			to: (position) => toSystem(position, id),
		};
	}
	if (layout.kind === 'degrees') {
		const same = ([lng, lat]: Position): Position => [lng, lat];
		return { from: same, to: same };
	}
	const converter = proj4(defineProjection(id, layout));
	return {
		from: (position) => converter.inverse([...position]) as Position,
		to: (position) => converter.forward([...position]) as Position,
	};
}

function defineProjection(id: SourceId, layout: SourceLayout): string {
	switch (layout.kind) {
		case 'gauss-krueger': {
			const easting_m = (layout.zone ?? 0) * 1e6 + 500_000;
			return `+proj=tmerc +lat_0=0 +lon_0=${layout.meridian} +k=1 +x_0=${easting_m} +y_0=0 +a=6378137 +rf=298.257222101 +units=m +no_defs`;
		}
		case 'utm':
			return `+proj=utm +zone=${layout.zone}${layout.is_south ? ' +south' : ''} +datum=WGS84 +units=m +no_defs`;
		case 'defined':
			return id.slice(4).split('|').slice(2).join('|');
		default:
			return 'EPSG:3857';
	}
}

/** Degrees beyond its area within which a transverse Mercator is still exact, and numbers are still likely to be meant so. */
const REACH = 6;

/** Whether a WGS-84 `[lng, lat]` can be meant in this system; files often keep one zone for a whole province. */
export function isInSourceReach(position: Position, id: SourceId): boolean {
	const [west, south, east, north] = getSource(id).area;
	return isInBounds(position, [west - REACH, south - REACH, east + REACH, north + REACH]);
}

/** The name as EPSG has it: "Xian 1980 / 3-degree Gauss-Kruger CM 114E". */
export function nameSource({ datum, layout }: SourceSystem): string {
	switch (layout.kind) {
		case 'degrees':
			return datum;
		case 'web-mercator':
			return `${datum} / Pseudo-Mercator`;
		case 'utm':
			return `${datum} / UTM zone ${layout.zone}${layout.is_south ? 'S' : 'N'}`;
		case 'gauss-krueger': {
			const place = layout.zone === null ? `CM ${layout.meridian}E` : `zone ${layout.zone}`;
			return `${datum} / ${layout.width === 3 ? '3-degree ' : ''}Gauss-Kruger ${place}`;
		}
		case 'defined':
			return layout.name;
	}
}
