import type { SourceId, SourceSystem } from '../../geometry/systems/source_systems.ts';
import { findDatumWord, findNamedSystem, requireWay } from './name_system.ts';
import { OwnFileError, type OwnNote } from './own_problem.ts';
import type { OwnReading, OwnTable } from './own_reading.ts';
import { chooseDelimiter, findHeader } from './table/find_header.ts';
import { pickColumns } from './table/pick_columns.ts';
import { readCell, usesComma } from './table/read_cell.ts';
import { readSrid } from './table/read_geometry.ts';
import { splitRows } from './table/split_rows.ts';
import { uniqueName } from './unique_name.ts';

/** Lines and names that are told; the rest is counted. */
const MOST_TOLD = 5;
/** Cells that say what the others are in, one for all. */
const SYSTEM_NAME =
	/^(?:crs|srs|srid|epsg|datum|coordinates_in|坐标系统?|坐标基准|大地基准|基准)$/i;
/** What spreadsheets' readers put before a cell so that it is no formula. */
export const GUARD = /^'(?=[=+\-@\t\r])/;

/** Reads a table, with titles above its header or with none. Throws an `OwnFileError`. */
export function readCsv(text: string): OwnReading {
	const named = /^\s*sep=(.)\r?\n/i.exec(text);
	const body = named ? text.slice(named[0].length) : text;
	const delimiter = named?.[1] ?? chooseDelimiter(body);
	const { rows: raw, lines, stray } = splitRows(body, delimiter);
	const before = named ? 1 + named[0].trimEnd().split('\n').length - 1 : 0;
	const all = raw.map((row) =>
		row.some((cell) => cell.startsWith("'")) ? row.map((cell) => cell.replace(GUARD, '')) : row,
	);
	const { at, has_header } = findHeader(all);
	const header = has_header ? all[at]! : [];
	const rows = all.slice(has_header ? at + 1 : at);
	const row_lines = lines.slice(has_header ? at + 1 : at).map((line) => line + before);
	if (rows.length === 0) throw new OwnFileError({ code: 'no-rows' });
	const { names, renamed } = nameColumns(header, rows);
	const { datum, ...columns } = pickColumns(names, rows);
	if (names.length < 2 && columns.x < 0 && columns.geometry < 0) {
		throw new OwnFileError({ code: 'no-columns' });
	}
	const has_comma = names.map((_, column) => usesComma(rows.map((row) => row[column])));
	const table: OwnTable = { fields: names, rows, lines: row_lines, ...columns, has_comma };
	const titles = all.slice(0, at);
	const system = findSystem(table, titles, datum);
	const notes: OwnNote[] = [
		...tellTitles(titles),
		...(has_header ? [] : [{ code: 'no-header' as const }]),
		...tellLines(
			'stray-quotes',
			stray.map((line) => line + before),
		),
		...(has_header ? tellRagged(table, header.length) : []),
		...(renamed.length > 0 ? [{ code: 'renamed-columns' as const, names: renamed }] : []),
		...system.notes,
	];
	return { format: 'CSV', features: [], table, declared: system.id, notes };
}

/** Every column has a name, no two the same; also those that only single rows have. */
export function nameColumns(
	header: readonly string[],
	rows: readonly string[][],
): { names: string[]; renamed: string[] } {
	let width = header.length;
	for (const row of rows) width = Math.max(width, findLast(row) + 1);
	const own = new Set(header.map((field) => field.trim()));
	const names: string[] = [];
	const renamed: string[] = [];
	for (let at = 0; at < width; at += 1) {
		const field = header[at]?.trim() ?? '';
		const wanted = field === '' ? `#${at + 1}` : field;
		const name = uniqueName(wanted, (taken) => {
			return names.includes(taken) || (taken !== field && own.has(taken));
		});
		if (field !== '' && name !== field) renamed.push(name);
		names.push(name);
	}
	return { names, renamed };
}

/** The last cell that holds anything; -1 for none. */
function findLast(row: readonly string[]): number {
	return row.findLastIndex((cell) => cell.trim() !== '');
}

function tellTitles(titles: readonly string[][]): OwnNote[] {
	const [first] = titles;
	if (!first) return [];
	const found = first.find((cell) => cell.trim() !== '')!.trim();
	return [{ code: 'title-rows', count: titles.length, found: found.slice(0, 60) }];
}

function tellRagged({ rows, lines }: OwnTable, width: number): OwnNote[] {
	const pick = (isRagged: (row: readonly string[]) => boolean): number[] =>
		lines.filter((_, index) => isRagged(rows[index]!));
	return [
		...tellLines(
			'short-rows',
			pick((row) => row.length < width),
		),
		...tellLines(
			'long-rows',
			pick((row) => findLast(row) >= width),
		),
	];
}

function tellLines(code: 'stray-quotes' | 'short-rows' | 'long-rows', lines: number[]): OwnNote[] {
	if (lines.length === 0) return [];
	return [{ code, count: lines.length, lines: lines.slice(0, MOST_TOLD) }];
}

/** What a column, the cells of WKT, the names of the columns or a title say of the system, in this order. */
function findSystem(
	table: OwnTable,
	titles: readonly string[][],
	datum: SourceSystem | null,
): { id: SourceId | null; notes: OwnNote[] } {
	const column = table.fields.findIndex((field) => SYSTEM_NAME.test(field.trim()));
	const told = listDistinct(table, column);
	const srids = listDistinct(table, table.geometry, (cell) => {
		const code = readSrid(cell);
		return code === null ? '' : `EPSG:${code}`;
	});
	const names = told.length > 0 ? told : srids;
	if (names.length > 1) return { id: null, notes: [{ code: 'mixed-systems', names }] };
	const named = names[0] === undefined ? null : findNamedSystem(names[0]);
	const word = datum ?? findDatumWord(titles.flat().join(' '));
	const found = named ?? (word && fitsDegrees(table, word) ? word : null);
	return { id: found ? requireWay(found) : null, notes: [] };
}

/** A datum named beside metres says nothing of their zone; one without a way to WGS-84 is told whatever the numbers are. */
function fitsDegrees({ rows, x, has_comma }: OwnTable, { accuracy_m }: SourceSystem): boolean {
	if (accuracy_m === null) return true;
	const values = rows.flatMap((row) => readCell(row[x], has_comma[x] ?? false)?.value ?? []);
	return values.every((value) => Math.abs(value) <= 180);
}

function listDistinct(
	{ rows }: OwnTable,
	column: number,
	read: (cell: string) => string = (cell) => cell,
): string[] {
	if (column < 0) return [];
	const found = new Set(rows.map((row) => read(row[column] ?? '').trim()));
	found.delete('');
	return [...found].slice(0, MOST_TOLD);
}
