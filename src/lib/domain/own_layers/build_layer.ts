/** From read features to what is kept: GeoJSON as bytes, and a table in pages. */

import type { Bounds } from '../../geometry/position.ts';
import type { SourceId } from '../../geometry/systems/source_systems.ts';
import { formatCell, listFields, toMapProperties } from './attributes.ts';
import { cleanFeatures } from './clean/clean_geometry.ts';
import { guessSystem, type Surroundings } from './guess_system.ts';
import { OwnFileError, type OwnNote, type OwnProblem } from './own_problem.ts';
import type { OwnChoice, OwnFeature, OwnFormat, OwnReading, OwnTable } from './own_reading.ts';
import { PAGE_ROWS } from './page_rows.ts';
import { placeFeatures, type PlacedFeatures } from './place_features.ts';
import { placeRows, type Columns } from './table/place_rows.ts';

/** What the reader is asked to confirm. */
export type OwnPreview = {
	format: OwnFormat;
	/** Features or rows of the file. */
	count: number;
	fields: string[];
	/** The first rows, as text. */
	sample: string[][];
	guess: OwnAnswer;
	/** The file says its system itself. */
	is_declared: boolean;
	/** Columns are to be chosen. */
	has_columns: boolean;
	/** What holds whatever is answered. */
	file_notes: OwnNote[];
	/** What holds if the guess is right, with the above. */
	notes: OwnNote[];
	/** What the guess would give. */
	outcome: OwnOutcome | OwnProblem;
	/** The layers of an archive that holds several. */
	choice: OwnChoice | null;
};

/** Features or rows: drawn on the map, kept in the table alone, left out of both. They add up to what the file has. */
export type OwnOutcome = { code: 'placed'; drawn: number; table_only: number; left_out: number };

export type OwnAnswer = {
	system: SourceId;
	is_swapped: boolean;
	/** Columns of longitude or easting, and of latitude or northing, the same twice for a column of pairs; -1 for none. */
	x: number;
	y: number;
	/** Column of WKT or GeoJSON; -1 for none. */
	geometry: number;
};

export type OwnSummary = {
	format: OwnFormat;
	/** Rows of the table. */
	count: number;
	/** Left out by layers that were kept before it was counted. */
	outcome?: OwnOutcome;
	fields: string[];
	kinds: string[];
	/** `[west, south, east, north]`, WGS-84. */
	bounds: Bounds;
	notes: OwnNote[];
	/** Bytes. */
	size: number;
};

/** `pages[n]` is a JSON array of rows, each an array of texts in the order of the fields. */
export type OwnLayerParts = {
	summary: OwnSummary;
	features: readonly OwnFeature[];
	geojson: string[];
	pages: string[];
};

const SAMPLE_ROWS = 3;

export function previewReading(reading: OwnReading, home: Surroundings): OwnPreview {
	const { format, features, table, declared, notes } = reading;
	const fields = table?.fields ?? listFields(features);
	const guess = guessAnswer(reading, home);
	const placing = tryPlacing(reading, guess, home);
	const file_notes = [...notes, ...findMarkup(features)];
	const more = 'features' in placing ? placing.notes : [];
	return {
		format,
		count: table?.rows.length ?? features.length,
		fields,
		sample: table
			? table.rows.slice(0, SAMPLE_ROWS)
			: features.slice(0, SAMPLE_ROWS).map((feature) => listCells(feature, fields)),
		guess,
		is_declared: declared !== null,
		has_columns: table !== null,
		file_notes,
		notes: [...file_notes, ...more],
		outcome: 'features' in placing ? placing.outcome : placing,
		choice: reading.choice ?? null,
	};
}

/** Throws an `OwnFileError` when a position cannot be what the answer says it is. */
export function buildLayer(
	reading: OwnReading,
	answer: OwnAnswer,
	home: Surroundings,
): OwnLayerParts {
	const placed = place(reading, answer, home);
	const fields = reading.table?.fields ?? listFields(placed.features);
	const { features } = placed;
	const geojson = ['{"type":"FeatureCollection","features":['];
	const pages: string[] = [];
	for (let from = 0; from < features.length; from += PAGE_ROWS) {
		const page = features.slice(from, from + PAGE_ROWS);
		geojson.push(`${from > 0 ? ',' : ''}${writeFeatures(page, from)}`);
		pages.push(JSON.stringify(page.map((feature) => listCells(feature, fields))));
	}
	geojson.push(']}');
	const summary = {
		format: reading.format,
		count: placed.features.length,
		outcome: placed.outcome,
		fields,
		kinds: placed.kinds,
		bounds: placed.bounds,
		notes: [...reading.notes, ...placed.notes, ...findMarkup(placed.features)],
		size: 0,
	};
	return { summary, features, geojson, pages };
}

/** As the members of an array, without its brackets. */
function writeFeatures(features: readonly OwnFeature[], first: number): string {
	const written = features.map(({ geometry, properties }, index) => ({
		type: 'Feature',
		id: first + index,
		geometry,
		properties: toMapProperties(properties),
	}));
	return JSON.stringify(written).slice(1, -1);
}

type Placing = PlacedFeatures & { outcome: OwnOutcome };

/** The last answer's placing is kept: mostly the reader leaves the guess as it is. */
const placings = new WeakMap<OwnReading, { key: string; placing: Placing }>();

function place(reading: OwnReading, answer: OwnAnswer, home: Surroundings): Placing {
	const key = JSON.stringify(answer);
	const known = placings.get(reading);
	if (known?.key === key) return known.placing;
	const { table } = reading;
	const read = table ? readTable(table, answer) : { features: reading.features, notes: [] };
	const placed = placeFeatures(read.features, answer.system, answer.is_swapped, home.around);
	const kept = read.features.length;
	const drawn = read.features.filter(({ geometry }) => geometry !== null).length;
	const left_out = (table?.rows.length ?? kept) - kept;
	const placing = {
		...placed,
		notes: [...read.notes, ...placed.notes],
		outcome: { code: 'placed' as const, drawn, table_only: kept - drawn, left_out },
	};
	placings.set(reading, { key, placing });
	return placing;
}

/** Features of a table's rows, without what cannot be drawn. */
function readTable(
	table: OwnTable,
	columns: Columns,
): { features: OwnFeature[]; notes: OwnNote[] } {
	const rows = placeRows(table, columns);
	const { features, notes } = cleanFeatures(rows.features);
	return { features, notes: [...rows.notes, ...notes] };
}

function tryPlacing(
	reading: OwnReading,
	answer: OwnAnswer,
	home: Surroundings,
): Placing | OwnProblem {
	try {
		return place(reading, answer, home);
	} catch (error) {
		if (error instanceof OwnFileError) return error.problem;
		throw error;
	}
}

/** Rows of a table that the system is guessed from. */
const GUESS_ROWS = 200;

function guessAnswer({ table, features, declared }: OwnReading, home: Surroundings): OwnAnswer {
	const columns = { x: table?.x ?? -1, y: table?.y ?? -1, geometry: table?.geometry ?? -1 };
	try {
		const sample = table
			? readTable({ ...table, rows: table.rows.slice(0, GUESS_ROWS) }, columns).features
			: features;
		return { ...guessSystem(sample, home, declared), ...columns };
	} catch {
		return { system: declared ?? 'wgs84', is_swapped: false, ...columns };
	}
}

function listCells({ properties }: OwnFeature, fields: readonly string[]): string[] {
	return fields.map((field) => formatCell(properties?.[field]));
}

/** Attributes with markup are shown as the text they are; the reader is told. */
function findMarkup(features: readonly OwnFeature[]): OwnNote[] {
	let [count, first] = [0, 0];
	features.forEach(({ properties }, index) => {
		if (!hasMarkup(properties)) return;
		first ||= index + 1;
		count += 1;
	});
	return count > 0 ? [{ code: 'markup', count, feature: first }] : [];
}

function hasMarkup(properties: OwnFeature['properties']): boolean {
	for (const name in properties) {
		const value: unknown = properties[name];
		if (typeof value !== 'string' || !value.includes('<')) continue;
		if (/<\s*(script|img|iframe|svg|a)\b/i.test(value)) return true;
	}
	return false;
}
