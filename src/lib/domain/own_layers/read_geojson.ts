import { SHAPE_TYPES } from '../../geometry/position.ts';
import type { SourceId } from '../../geometry/systems/source_systems.ts';
import { parseDocuments } from './json/parse_json.ts';
import { findNamedSystem, requireWay } from './name_system.ts';
import type { OwnFeature, OwnReading } from './own_reading.ts';
import { OwnFileError, type OwnNote } from './own_problem.ts';

const GEOMETRIES: ReadonlySet<unknown> = new Set([...SHAPE_TYPES, 'GeometryCollection']);
/** What RFC 7946 puts into a feature; `crs` is of the older standard. */
const MEMBERS: ReadonlySet<string> = new Set([
	'type',
	'id',
	'geometry',
	'properties',
	'bbox',
	'crs',
]);
/** Names that are told; the rest is not. */
const MOST_NAMES = 5;

type Json = Record<string, unknown>;

/**
 * A collection, a feature or a bare geometry, or several of them one a line. Throws an `OwnFileError` with the line, or with the number of the
 * feature.
 */
export function readGeojson(text: string): OwnReading {
	const roots = parseDocuments(text).map((value): Json => {
		if (isRecord(value)) return value;
		throw new OwnFileError({ code: 'not-geojson', found: nameType(value) });
	});
	const found = roots.flatMap(listFeatures);
	const features = found.map((feature, index) => readFeature(feature, index + 1));
	keepIds(found, features);
	const notes = [...listForeign(found), ...roots.slice(0, 1).flatMap(listLinks)];
	return { format: 'GeoJSON', features, table: null, declared: readSystem(roots, features), notes };
}

function listFeatures(value: Json): unknown[] {
	if (GEOMETRIES.has(value['type'])) return [{ type: 'Feature', geometry: value, properties: {} }];
	if (value['type'] === 'Feature') return [value];
	const { features } = value;
	if (value['type'] !== 'FeatureCollection' || !Array.isArray(features)) {
		throw new OwnFileError({ code: 'not-geojson', found: String(value['type'] ?? 'object') });
	}
	return features as unknown[];
}

/** A null in place of a feature is a row of nothing. */
function readFeature(value: unknown, number: number): OwnFeature {
	const fail = (found: string): never => {
		throw new OwnFileError({ code: 'bad-geometry', feature: number, found });
	};
	if (value === null) return { type: 'Feature', geometry: null, properties: {} };
	if (!isRecord(value) || value['type'] !== 'Feature') return fail(nameType(value));
	const { geometry, properties } = value;
	return {
		type: 'Feature',
		geometry: checkGeometry(geometry ?? null, fail) as OwnFeature['geometry'],
		properties: isRecord(properties) ? properties : {},
	};
}

function checkGeometry(value: unknown, fail: (found: string) => never): unknown {
	if (value === null) return null;
	if (!isRecord(value) || !GEOMETRIES.has(value['type'])) return fail(nameType(value));
	const inner = value['type'] === 'GeometryCollection' ? 'geometries' : 'coordinates';
	const list = value[inner];
	if (list === null) return null;
	if (!Array.isArray(list)) return fail(`${String(value['type'])}, ${inner}`);
	if (inner === 'geometries') for (const one of list) checkGeometry(one, fail);
	return value;
}

/** `id` of the features as a column, unless a column says the same. */
function keepIds(found: readonly unknown[], features: OwnFeature[]): void {
	const ids = found.map((one) => (isRecord(one) ? one['id'] : undefined));
	const is_told = ids.every((id, index) => {
		return id === undefined || String(id) === String(features[index]!.properties?.['id']);
	});
	if (is_told) return;
	const is_taken = features.some(({ properties }) => Object.hasOwn(properties ?? {}, 'id'));
	const name = is_taken ? 'feature_id' : 'id';
	ids.forEach((id, index) => {
		const feature = features[index]!;
		if (id !== undefined) feature.properties = { [name]: id, ...feature.properties };
	});
}

/** Members beside the attributes are not of the standard; nobody would look for them in the table. */
function listForeign(found: readonly unknown[]): OwnNote[] {
	const names = new Set<string>();
	for (const one of found) {
		if (isRecord(one)) for (const key of Object.keys(one)) if (!MEMBERS.has(key)) names.add(key);
	}
	if (names.size === 0) return [];
	return [{ code: 'foreign-members', names: [...names].slice(0, MOST_NAMES) }];
}

/** What the file says of its system: the `crs` of GeoJSON 2008, or what the atlas writes into exports of shifted datums. */
function readSystem(roots: readonly Json[], features: readonly OwnFeature[]): SourceId | null {
	const named = roots.flatMap((root) => {
		const name = readCrsName(root['crs']) ?? root['coordinates_in'];
		const source = typeof name === 'string' ? findNamedSystem(name) : null;
		return source ? [source] : [];
	});
	if (named[0]) return requireWay(named[0]);
	const words = new Set(
		features.map(({ properties }) => properties?.['coordinates_in'] as unknown),
	);
	const [word] = words;
	const source = words.size === 1 && typeof word === 'string' ? findNamedSystem(word) : null;
	return source ? requireWay(source) : null;
}

/** A name, or the bare code of drafts before the standard. */
function readCrsName(crs: unknown): string | null {
	if (typeof crs === 'string') return crs;
	if (!isRecord(crs) || !isRecord(crs['properties'])) return null;
	const { name, code } = crs['properties'];
	if (typeof name === 'string') return name;
	const is_code = typeof code === 'number' || typeof code === 'string';
	return is_code ? `EPSG:${code}` : null;
}

/** A `crs` that points elsewhere, or says nothing that is known: nothing is fetched, the reader is told. */
function listLinks({ crs }: Json): OwnNote[] {
	if (!isRecord(crs)) return [];
	const name = readCrsName(crs);
	if (name !== null && findNamedSystem(name) !== null) return [];
	const properties = isRecord(crs['properties']) ? crs['properties'] : {};
	const found = name ?? properties['href'] ?? properties['url'] ?? crs['type'];
	return [{ code: 'crs-unread', found: String(found ?? '?').slice(0, 80) }];
}

function isRecord(value: unknown): value is Json {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nameType(value: unknown): string {
	if (isRecord(value)) return String(value['type'] ?? 'object');
	return Array.isArray(value) ? 'array' : String(value);
}
