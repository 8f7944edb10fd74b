import type { SourceSystem } from '../../../geometry/systems/source_systems.ts';
import { findDatumWord } from '../name_system.ts';
import { readPairCell, type Columns } from './place_rows.ts';
import { readCell, usesComma } from './read_cell.ts';
import { isGeometryCell } from './read_geometry.ts';

/** Best first; units in brackets, spaces and case do not count. */
const X_NAMES = [
	/^(?:lng|lon|long|longitude|经度|東經|东经)$/,
	/lng|longitude|经度|东经|東經|^lon|_lon|point_x/,
	/^(?:easting|x|横坐标|x坐标|东坐标|东|e)$/,
	/easting|x_?coord|横坐标|东坐标|^x/,
];
const Y_NAMES = [
	/^(?:lat|latitude|纬度|緯度|北纬)$/,
	/latitude|纬度|緯度|北纬|^lat|_lat|point_y/,
	/^(?:northing|y|纵坐标|y坐标|北坐标|北|n)$/,
	/northing|y_?coord|纵坐标|北坐标|^y/,
];

/** Rows that columns are judged by. */
const MOST_ROWS = 100;

type Pair = { x: number; y: number; rank: number; datum: SourceSystem | null };

/** Columns of coordinates by their names, or by what stands in them. `datum`: what the names of the columns say. */
export function pickColumns(
	names: readonly string[],
	rows: readonly (readonly string[])[],
): Columns & { datum: SourceSystem | null } {
	const sample = rows.slice(0, MOST_ROWS);
	const geometry = names.findIndex((_, at) => holdsMostly(sample, at, isGeometryCell));
	const pair = pickByName(names, sample) ?? pickPairColumn(names, sample, geometry);
	const { x, y, datum } = pair ?? { ...pickByValue(sample, geometry), datum: null };
	return { x, y, geometry, datum };
}

/** Whether the names alone tell the columns: then they are a header. */
export function namesCoordinates(cells: readonly string[]): boolean {
	const names = cells.map(plainName);
	const is_text = cells.every((cell) => readCell(cell, false) === null || !/\d/.test(cell));
	if (!is_text) return false;
	const has = (patterns: readonly RegExp[]): boolean =>
		names.some((name) => patterns.some((pattern) => pattern.test(name)));
	const has_pair = names.some((name) => /经纬度|^坐标$|lat_?lng|lng_?lat|wkt|^geom/.test(name));
	return (has(X_NAMES) && has(Y_NAMES)) || has_pair;
}

/** Columns whose cells, read as numbers, lie where longitudes or eastings and latitudes or northings of China do. */
export function pickByValue(
	rows: readonly (readonly string[])[],
	not: number,
): { x: number; y: number } {
	const width = Math.max(0, ...rows.map((row) => row.length));
	const find = (low: number, high: number): number => {
		for (let at = 0; at < width; at += 1) {
			if (at === not) continue;
			const has_comma = usesComma(rows.map((row) => row[at]));
			const fits = (cell: string): boolean => {
				const value = readCell(cell, has_comma)?.value ?? NaN;
				return value >= low && value <= high && /[.,°度]|\d{6}/.test(cell);
			};
			if (holdsMostly(rows, at, fits)) return at;
		}
		return -1;
	};
	const [lng, lat] = [find(73, 136), find(15, 54)];
	if (lng >= 0 && lat >= 0) return { x: lng, y: lat };
	const north = find(1_800_000, 6_000_000);
	const east = Math.max(find(200_000, 800_000), find(13_200_000, 45_800_000));
	return north >= 0 && east >= 0 ? { x: east, y: north } : { x: -1, y: -1 };
}

function pickByName(names: readonly string[], rows: readonly (readonly string[])[]): Pair | null {
	const list = (patterns: readonly RegExp[]) =>
		names.flatMap((name, at) => {
			const rank = patterns.findIndex((pattern) => pattern.test(plainName(name)));
			return rank < 0 ? [] : [{ at, rank, datum: findDatumWord(name) }];
		});
	const ys = list(Y_NAMES);
	const pairs = list(X_NAMES).flatMap(({ at, rank, datum }): Pair[] => {
		const fit = ys.filter((y) => y.datum?.id === datum?.id && y.at !== at);
		const near = fit.toSorted(
			(a, b) =>
				Math.abs(a.rank - rank) - Math.abs(b.rank - rank) || distance(a.at) - distance(b.at),
		);
		function distance(other: number): number {
			return Math.abs(other - at);
		}
		return near[0] ? [{ x: at, y: near[0].at, rank: rank + near[0].rank, datum }] : [];
	});
	const holds = ({ x, y }: Pair): number =>
		rows.some(
			(row) => readCell(row[x], usesComma([row[x]])) && readCell(row[y], usesComma([row[y]])),
		)
			? 0
			: 1;
	const order = (pair: Pair): [number, number, number] => [
		holds(pair),
		rateDatum(pair.datum),
		pair.rank,
	];
	return pairs.toSorted((a, b) => compare(order(a), order(b)))[0] ?? null;
}

/** Those that need no guess first, those without a way to WGS-84 last. */
function rateDatum(datum: SourceSystem | null): number {
	if (datum === null) return 1;
	if (datum.accuracy_m === null) return 3;
	return datum.id === 'wgs84' || datum.id === 'cgcs2000' ? 0 : 2;
}

function pickPairColumn(
	names: readonly string[],
	rows: readonly (readonly string[])[],
	not: number,
): Pair | null {
	const at = names.findIndex((_, column) => {
		return column !== not && holdsMostly(rows, column, (cell) => readPairCell(cell) !== null);
	});
	return at < 0 ? null : { x: at, y: at, rank: 0, datum: findDatumWord(names[at]!) };
}

/** More than half of the cells that hold anything. */
function holdsMostly(
	rows: readonly (readonly string[])[],
	at: number,
	test: (cell: string) => boolean,
): boolean {
	const cells = rows.map((row) => row[at] ?? '').filter((cell) => cell.trim() !== '');
	return cells.length > 0 && cells.filter(test).length > cells.length / 2;
}

function plainName(name: string): string {
	return name
		.normalize('NFKC')
		.toLowerCase()
		.replaceAll(/\(.*?\)|\[.*?\]|\s/g, '');
}

function compare(a: readonly number[], b: readonly number[]): number {
	const at = a.findIndex((value, index) => value !== b[index]);
	return at < 0 ? 0 : a[at]! - b[at]!;
}
