import { namesCoordinates, pickByValue } from './pick_columns.ts';
import { isGeometryCell } from './read_geometry.ts';
import { findWidth, splitRows } from './split_rows.ts';

/** Commas first, full-width ones last. */
const DELIMITERS = [',', ';', '\t', '|', '，', '；'] as const;
/** Lines that the delimiter is chosen by, and rows that may stand above the header. */
const MOST_LINES = 100;
const MOST_TITLES = 20;

/** The delimiter that cuts most lines into the same number of cells; one that makes a known header goes first. */
export function chooseDelimiter(text: string): string {
	const lines = text.split(/\r\n|\n|\r/, MOST_LINES * 2).filter((line) => line.trim() !== '');
	const start = lines.slice(0, MOST_LINES).join('\n');
	let best = { delimiter: ',', score: 0 };
	for (const delimiter of DELIMITERS) {
		const { rows } = splitRows(start, delimiter);
		const width = findWidth(
			rows.map((row) => row.map(() => '_').join(delimiter)),
			delimiter,
		);
		if (width < 2) continue;
		const share = rows.filter((row) => row.length === width).length / rows.length;
		const has_header = rows.slice(0, MOST_TITLES).some(namesCoordinates);
		const score = share + (has_header ? 1 : 0);
		if (score > best.score) best = { delimiter, score };
	}
	return best.delimiter;
}

/**
 * The row of names: the first that names columns of coordinates, else the first row as wide as the table. `has_header` is false where that row
 * already holds coordinates; then `at` is the first row of data.
 */
export function findHeader(rows: readonly (readonly string[])[]): {
	at: number;
	has_header: boolean;
} {
	const known = rows.slice(0, MOST_TITLES).findIndex(namesCoordinates);
	if (known >= 0) return { at: known, has_header: true };
	const counts = rows.slice(0, MOST_LINES).map(countCells);
	const width = counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
	const at = Math.max(
		0,
		counts.slice(0, MOST_TITLES).findIndex((count) => count >= Math.min(width, 2)),
	);
	const first = rows.slice(at, at + 1);
	const is_data =
		pickByValue(first, -1).x >= 0 || (first[0]?.some((cell) => isGeometryCell(cell)) ?? false);
	return { at, has_header: !is_data };
}

function countCells(row: readonly string[]): number {
	return row.filter((cell) => cell.trim() !== '').length;
}
