import Papa from 'papaparse';
import { OwnFileError, type OwnNote } from './own_problem.ts';
import type { OwnFeature, OwnReading, OwnTable } from './own_reading.ts';

/** Best guess first. */
const X_NAMES = [
	/^(lng|lon|long|longitude|经度|東經|东经)$/i,
	/lng|longitude|经度|东经/i,
	/^(easting|x|横坐标|x坐标|东坐标)$/i,
	/easting|x_?coord|东/i,
];
const Y_NAMES = [
	/^(lat|latitude|纬度|緯度|北纬)$/i,
	/latitude|纬度|北纬|^lat/i,
	/^(northing|y|纵坐标|y坐标|北坐标)$/i,
	/northing|y_?coord|北/i,
];

/** Reads a table with a header row. Commas, semicolons or tabs. Throws an `OwnFileError`. */
export function readCsv(text: string): OwnReading {
	const { data } = Papa.parse<string[]>(text, { skipEmptyLines: false });
	const rows: string[][] = [];
	const lines: number[] = [];
	let line = 1;
	for (const row of data) {
		if (row.some((cell) => cell.trim() !== '')) {
			rows.push(row);
			lines.push(line);
		}
		line += 1 + row.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
	}
	const [fields, ...body] = rows;
	if (!fields || body.length === 0) throw new OwnFileError({ code: 'no-rows' });
	if (fields.length < 2) throw new OwnFileError({ code: 'no-columns' });
	const names = fields.map((field, index) => field.trim() || `#${index + 1}`);
	const table = {
		fields: names,
		rows: body,
		lines: lines.slice(1),
		x: guess(names, X_NAMES),
		y: guess(names, Y_NAMES),
	};
	return { format: 'CSV', features: [], table, declared: null, notes: [] };
}

/** Points from the two columns. Rows without two numbers are left out and told by their lines; when all are, it throws. */
export function placeRows(
	{ fields, rows, lines }: OwnTable,
	x: number,
	y: number,
): { features: OwnFeature[]; notes: OwnNote[] } {
	const features: OwnFeature[] = [];
	const bad: number[] = [];
	rows.forEach((row, index) => {
		const [east, north] = [readNumber(row[x]), readNumber(row[y])];
		if (east === null || north === null) {
			bad.push(lines[index]!);
			return;
		}
		features.push({
			type: 'Feature',
			geometry: { type: 'Point', coordinates: [east, north] },
			properties: Object.fromEntries(fields.map((field, at) => [field, row[at] ?? ''])),
		});
	});
	if (features.length === 0) throw new OwnFileError({ code: 'no-good-row', line: bad[0] ?? 1 });
	const notes: OwnNote[] =
		bad.length > 0 ? [{ code: 'bad-rows', count: bad.length, lines: bad.slice(0, 5) }] : [];
	return { features, notes };
}

/** Digits, also full-width ones. */
function readNumber(cell: string | undefined): number | null {
	const text = (cell ?? '').normalize('NFKC').trim();
	const value = Number(text);
	return text === '' || !Number.isFinite(value) ? null : value;
}

function guess(fields: readonly string[], names: readonly RegExp[]): number {
	for (const name of names) {
		const at = fields.findIndex((field) => name.test(field.trim()));
		if (at >= 0) return at;
	}
	return -1;
}
