import { parseTree, type ParseError } from 'jsonc-parser';
import { SYSTEM_IDS, SYSTEMS, type SystemId } from '../../geometry/systems.ts';
import { OwnFileError } from './own_problem.ts';
import type { OwnFeature, OwnReading } from './own_reading.ts';

const GEOMETRIES: ReadonlySet<unknown> = new Set([
	'Point',
	'MultiPoint',
	'LineString',
	'MultiLineString',
	'Polygon',
	'MultiPolygon',
	'GeometryCollection',
]);

/** A collection, a feature or a bare geometry. Throws an `OwnFileError` with the line, or with the number of the feature. */
export function readGeojson(text: string): OwnReading {
	const value = parseJson(text);
	if (!isRecord(value)) throw new OwnFileError({ code: 'not-geojson', found: nameType(value) });
	return {
		format: 'GeoJSON',
		features: listFeatures(value),
		table: null,
		declared: readCrs(value['crs']),
		notes: [],
	};
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		throw new OwnFileError({ code: 'bad-json', ...locateFault(text) });
	}
}

/** Engines do not say where; a second parser does, once something is known to be wrong. */
function locateFault(text: string): { line: number; column: number; is_truncated: boolean } {
	const errors: ParseError[] = [];
	parseTree(text, errors, { disallowComments: true });
	const end = text.trimEnd().length;
	const at = Math.min(errors[0]?.offset ?? end, end);
	const before = text.slice(0, at);
	return {
		line: before.split('\n').length,
		column: at - before.lastIndexOf('\n'),
		is_truncated: at >= end,
	};
}

function listFeatures(value: Record<string, unknown>): OwnFeature[] {
	if (GEOMETRIES.has(value['type'])) {
		return [readFeature({ type: 'Feature', geometry: value, properties: {} }, 1)];
	}
	if (value['type'] === 'Feature') return [readFeature(value, 1)];
	const { features } = value;
	if (value['type'] !== 'FeatureCollection' || !Array.isArray(features)) {
		throw new OwnFileError({ code: 'not-geojson', found: String(value['type'] ?? 'object') });
	}
	return features.map((feature, index) => readFeature(feature, index + 1));
}

function readFeature(value: unknown, number: number): OwnFeature {
	const fail = (found: string): never => {
		throw new OwnFileError({ code: 'bad-geometry', feature: number, found });
	};
	if (!isRecord(value) || value['type'] !== 'Feature') return fail(nameType(value));
	const { geometry, properties } = value;
	if (geometry !== null && geometry !== undefined) {
		if (!isRecord(geometry) || !GEOMETRIES.has(geometry['type'])) return fail(nameType(geometry));
		const inner = geometry['type'] === 'GeometryCollection' ? 'geometries' : 'coordinates';
		if (!Array.isArray(geometry[inner])) return fail(`${String(geometry['type'])}, ${inner}`);
	}
	return {
		type: 'Feature',
		geometry: (geometry ?? null) as OwnFeature['geometry'],
		properties: isRecord(properties) ? properties : {},
	};
}

/** The member of GeoJSON 2008, which programs still write for anything but WGS-84. */
function readCrs(crs: unknown): SystemId | null {
	const name = isRecord(crs) && isRecord(crs['properties']) ? crs['properties']['name'] : null;
	if (typeof name !== 'string') return null;
	if (/CRS84/i.test(name)) return 'wgs84';
	const code = Number(/EPSG:.*?(\d+)$/i.exec(name)?.[1]);
	return SYSTEM_IDS.find((id) => SYSTEMS[id].epsg === code) ?? null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nameType(value: unknown): string {
	if (isRecord(value)) return String(value['type'] ?? 'object');
	return Array.isArray(value) ? 'array' : String(value);
}
