import type { Geometry } from 'geojson';
import { readPlainPair } from '../../coordinates/read_plain_pair.ts';
import { OwnFileError, type OwnNote } from '../own_problem.ts';
import type { OwnFeature, OwnTable } from '../own_reading.ts';
import { readCell } from './read_cell.ts';
import { readGeometry } from './read_geometry.ts';

export type Columns = { x: number; y: number; geometry: number };

/** Lines that are told; the rest is counted. */
const MOST_LINES = 5;

/**
 * Features from the rows: of WKT where a cell has it, else a point of the two columns. A row whose coordinates are empty stays without a
 * geometry; one whose cannot be read is left out and told by its line. Throws an `OwnFileError` when none can be read.
 */
export function placeRows(
	{ fields, rows, lines, has_comma }: OwnTable,
	{ x, y, geometry }: Columns,
): { features: OwnFeature[]; notes: OwnNote[] } {
	const features: OwnFeature[] = [];
	const bad: { line: number; found: string }[] = [];
	let drawn = 0;
	/** Copied for each row: a field may be called as what every object has. */
	const blank: Record<string, string> = Object.fromEntries(fields.map((field) => [field, '']));
	rows.forEach((row, index) => {
		const cells = [row[geometry] ?? '', row[x] ?? '', row[y] ?? ''] as const;
		const is_empty = cells.every((cell) => cell.trim() === '');
		const place = is_empty ? null : readPlace(cells, x === y, has_comma[x]!, has_comma[y]!);
		if (!is_empty && place === null) {
			const found = [...new Set(cells)].filter((cell) => cell.trim() !== '').join(' | ');
			bad.push({ line: lines[index]!, found: found.slice(0, 60) });
			return;
		}
		if (place) drawn += 1;
		const properties = { ...blank };
		fields.forEach((field, at) => (properties[field] = row[at] ?? ''));
		features.push({ type: 'Feature', geometry: place, properties });
	});
	const [first] = bad;
	if (drawn === 0 && first) throw new OwnFileError({ code: 'no-good-row', ...first });
	const told = bad.slice(0, MOST_LINES).map(({ line }) => line);
	return {
		features,
		notes: first ? [{ code: 'bad-rows', count: bad.length, lines: told }] : [],
	};
}

function readPlace(
	[geometry, x, y]: readonly [string, string, string],
	is_pair: boolean,
	x_comma: boolean,
	y_comma: boolean,
): Geometry | null {
	if (geometry.trim() !== '') return readGeometry(geometry);
	if (is_pair) return readPairCell(x);
	const [east, north] = [readCell(x, x_comma), readCell(y, y_comma)];
	if (!east || !north) return null;
	const is_turned = east.axis === 'north' && north.axis === 'east';
	if (!is_turned && (east.axis === 'north' || north.axis === 'east')) return null;
	return buildPoint(is_turned ? [north.value, east.value] : [east.value, north.value]);
}

/** Both in one cell, in the order they stand unless letters say another. */
export function readPairCell(cell: string): Geometry | null {
	const pair = readPlainPair(cell);
	if (!pair) return null;
	const [first, second] = pair;
	const is_turned = first.axis === 'north' || second.axis === 'east';
	return buildPoint(is_turned ? [second.value, first.value] : [first.value, second.value]);
}

function buildPoint(coordinates: [number, number]): Geometry {
	return { type: 'Point', coordinates };
}
