/** From read features to what is kept: GeoJSON as bytes, and a table in pages. */

import type { Bounds } from '../../geometry/position.ts';
import type { SystemId } from '../../geometry/systems.ts';
import type { OwnNote } from './own_problem.ts';
import { guessSystem, placeFeatures } from './place_features.ts';
import { PAGE_ROWS } from './page_rows.ts';
import { placeRows } from './read_csv.ts';
import type { OwnFeature, OwnFormat, OwnReading } from './own_reading.ts';

/** What the reader is asked to confirm. */
export type OwnPreview = {
	format: OwnFormat;
	count: number;
	fields: string[];
	/** The first rows, as text. */
	sample: string[][];
	guess: OwnAnswer;
	/** The file says its system itself. */
	is_declared: boolean;
	/** Columns are to be chosen. */
	has_columns: boolean;
	notes: OwnNote[];
};

export type OwnAnswer = {
	system: SystemId;
	is_swapped: boolean;
	/** Columns of longitude or easting, and of latitude or northing; -1 for none. */
	x: number;
	y: number;
};

export type OwnSummary = {
	format: OwnFormat;
	count: number;
	fields: string[];
	kinds: string[];
	/** `[west, south, east, north]`, WGS-84. */
	bounds: Bounds;
	notes: OwnNote[];
	/** Bytes. */
	size: number;
};

/** `pages[n]` is a JSON array of rows, each an array of texts in the order of the fields. */
export type OwnLayerParts = { summary: OwnSummary; geojson: string[]; pages: string[] };

const SAMPLE_ROWS = 3;

export function previewReading(reading: OwnReading): OwnPreview {
	const { format, features, table, declared, notes } = reading;
	const fields = table?.fields ?? listFields(features);
	const { system, is_swapped } = table ? guessTable(reading) : guessSystem(features);
	return {
		format,
		count: table?.rows.length ?? features.length,
		fields,
		sample: table
			? table.rows.slice(0, SAMPLE_ROWS)
			: features.slice(0, SAMPLE_ROWS).map((feature) => listCells(feature, fields)),
		guess: { system: declared ?? system, is_swapped, x: table?.x ?? -1, y: table?.y ?? -1 },
		is_declared: declared !== null,
		has_columns: table !== null,
		notes: [...notes, ...findMarkup(features)],
	};
}

/** Throws an `OwnFileError` when a position cannot be what the answer says it is. */
export function buildLayer(reading: OwnReading, answer: OwnAnswer): OwnLayerParts {
	const rows = reading.table
		? placeRows(reading.table, answer.x, answer.y)
		: { features: reading.features, notes: [] };
	const placed = placeFeatures(rows.features, answer.system, answer.is_swapped);
	const fields = reading.table?.fields ?? listFields(placed.features);
	const geojson = [
		'{"type":"FeatureCollection","features":[',
		...placed.features.map(
			({ geometry, properties }, index) =>
				`${index > 0 ? ',' : ''}${JSON.stringify({ type: 'Feature', id: index, geometry, properties })}`,
		),
		']}',
	];
	const cells = placed.features.map((feature) => listCells(feature, fields));
	const pages = Array.from({ length: Math.ceil(cells.length / PAGE_ROWS) }, (_, page) =>
		JSON.stringify(cells.slice(page * PAGE_ROWS, (page + 1) * PAGE_ROWS)),
	);
	const summary = {
		format: reading.format,
		count: placed.features.length,
		fields,
		kinds: placed.kinds,
		bounds: placed.bounds,
		notes: [...reading.notes, ...rows.notes, ...placed.notes, ...findMarkup(placed.features)],
		size: 0,
	};
	return { summary, geojson, pages };
}

function guessTable(reading: OwnReading): { system: SystemId; is_swapped: boolean } {
	const { table } = reading;
	if (!table || table.x < 0 || table.y < 0) return { system: 'wgs84', is_swapped: false };
	try {
		const first = { ...table, rows: table.rows.slice(0, 200), lines: table.lines.slice(0, 200) };
		return guessSystem(placeRows(first, table.x, table.y).features);
	} catch {
		return { system: 'wgs84', is_swapped: false };
	}
}

/** Names of all attributes of the first features, in the order they appear. */
function listFields(features: readonly OwnFeature[]): string[] {
	return [
		...new Set(features.slice(0, 1000).flatMap(({ properties }) => Object.keys(properties ?? {}))),
	];
}

function listCells({ properties }: OwnFeature, fields: readonly string[]): string[] {
	return fields.map((field) => {
		const value: unknown = properties?.[field];
		if (value === null || value === undefined) return '';
		return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number);
	});
}

/** Attributes with markup are shown as the text they are; the reader is told. */
function findMarkup(features: readonly OwnFeature[]): OwnNote[] {
	let [count, first] = [0, 0];
	features.forEach(({ properties }, index) => {
		const has = Object.values(properties ?? {}).some(
			(value) => typeof value === 'string' && /<\s*(script|img|iframe|svg|a)\b/i.test(value),
		);
		if (!has) return;
		first ||= index + 1;
		count += 1;
	});
	return count > 0 ? [{ code: 'markup', count, feature: first }] : [];
}
