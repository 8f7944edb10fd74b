/** The rows with what they came to, as files and as features. */

import type { Feature, Geometry } from 'geojson';
import Papa from 'papaparse';
import { isPolygonal } from '../../geometry/position.ts';
import { findRepresentative } from '../../geometry/representative.ts';
import type { Language } from '../schema/localized.ts';
import { uniqueName } from '../own_layers/unique_name.ts';
import type { NameGroup } from './match_rows.ts';
import { describeReason, nameThing, STATE_WORDS } from './match_words.ts';
import type { NamedThing } from './names_file.ts';
import type { NamesTable } from './read_names.ts';

/** What is appended to every row, in this order. `match_lng` and `match_lat`: of a point, or one that stands for its shape. */
const COLUMNS = [
	'match_state',
	'match_name',
	'match_id',
	'match_kind',
	'match_class',
	'match_precision_m',
	'match_reason',
	'match_candidates',
	'match_lng',
	'match_lat',
] as const;

type Cell = string | number | null;

export type NamesWriting = {
	table: NamesTable;
	groups: readonly NameGroup[];
	language: Language;
	findThing: (id: string) => NamedThing | undefined;
};

/** The reader's columns and ours, none of the same name. */
export function listColumns({ fields }: NamesTable): string[] {
	const names = [...fields];
	for (const column of COLUMNS) names.push(uniqueName(column, (taken) => names.includes(taken)));
	return names;
}

/** One array a row, in the order of the table. */
export function listRows({ table, groups, language, findThing }: NamesWriting): Cell[][] {
	const rows: Cell[][] = table.rows.map((row) => [...row]);
	for (const { rows: own, match } of groups) {
		const cells = describeMatch(match, language, findThing);
		for (const at of own) rows[at]!.push(...cells);
	}
	return rows;
}

function describeMatch(
	match: NameGroup['match'],
	language: Language,
	findThing: NamesWriting['findThing'],
): Cell[] {
	const { state, thing, candidates } = match;
	const point = thing?.geometry ? findRepresentative(thing.geometry) : null;
	const others = candidates.filter((one) => one !== thing);
	return [
		STATE_WORDS[state][language],
		thing && nameThing(thing, language, findThing),
		thing?.id ?? null,
		thing?.kind ?? null,
		thing?.class ?? null,
		thing?.precision_m ?? null,
		describeReason(match, language),
		others.map((one) => `${nameThing(one, language, findThing)} ${one.id}`).join('; ') || null,
		point?.[0] ?? null,
		point?.[1] ?? null,
	];
}

/** RFC 4180 with CRLF and a BOM, as the atlas's own tables; texts that a spreadsheet would take for a formula get an apostrophe. */
export function formatNamesCsv(writing: NamesWriting): string {
	const data = { fields: listColumns(writing.table), data: listRows(writing) };
	return `\uFEFF${Papa.unparse(data, { newline: '\r\n', escapeFormulae: true })}\r\n`;
}

/** Rows that get the area of a district; more of the same areas would be megabytes, and dark on a map. */
export const MOST_AREAS = 300;

export type NamesFeatures = {
	features: Feature<Geometry | null>[];
	/** Rows of areas beyond the first ones, which have no geometry. */
	undrawn: number;
};

/** Every row is a feature; what is not matched, or has no position, has no geometry. */
export function listFeatures(writing: NamesWriting): NamesFeatures {
	const columns = listColumns(writing.table);
	const shapes = new Map<number, NamedThing['geometry']>();
	for (const { rows, match } of writing.groups) {
		for (const at of rows) shapes.set(at, match.thing?.geometry ?? null);
	}
	let areas = 0;
	const features = listRows(writing).map((row, at): Feature<Geometry | null> => {
		const shape = shapes.get(at) ?? null;
		if (shape && isPolygonal(shape)) areas += 1;
		const is_left = shape !== null && isPolygonal(shape) && areas > MOST_AREAS;
		return {
			type: 'Feature',
			geometry: is_left ? null : (shape as Geometry | null),
			properties: Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null])),
		};
	});
	return { features, undrawn: Math.max(0, areas - MOST_AREAS) };
}

export function formatNamesGeojson(writing: NamesWriting): string {
	const { features } = listFeatures(writing);
	return `${JSON.stringify({ type: 'FeatureCollection', features })}\n`;
}
