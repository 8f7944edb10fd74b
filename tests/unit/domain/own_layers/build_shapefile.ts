/** Shapefiles for tests, byte by byte. All invented. */

import { strToU8, zipSync } from 'fflate';

export type TestField = { name: string | Uint8Array; type: string; length: number };

export type TestTable = {
	fields: TestField[];
	/** Cells as they stand in the file; `'*'` first for a deleted row. */
	rows: { cells: (string | Uint8Array)[]; is_deleted?: boolean }[];
	/** Byte 29. */
	driver?: number;
};

/** GBK of a few signs; Node writes UTF-8 only. */
const GBK: Record<string, [number, number]> = {
	名: [0xc3, 0xfb],
	称: [0xb3, 0xc6],
	水: [0xcb, 0xae],
	塘: [0xcc, 0xc1],
	石: [0xca, 0xaf],
	桥: [0xc7, 0xc5],
	地: [0xb5, 0xd8],
	块: [0xbf, 0xe9],
};

export function toGbk(text: string): Uint8Array {
	return Uint8Array.from([...text].flatMap((sign) => GBK[sign] ?? [sign.charCodeAt(0)]));
}

export function buildDbf({ fields, rows, driver = 0 }: TestTable): Uint8Array {
	const size = 1 + fields.reduce((sum, { length }) => sum + length, 0);
	const start = 33 + fields.length * 32;
	const dbf = new Uint8Array(start + rows.length * size);
	const view = new DataView(dbf.buffer);
	dbf.set([3, 124, 1, 2]);
	view.setUint32(4, rows.length, true);
	view.setUint16(8, start, true);
	view.setUint16(10, size, true);
	dbf[29] = driver;
	fields.forEach(({ name, type, length }, index) => {
		const at = 32 + index * 32;
		dbf.set(toBytes(name).subarray(0, 11), at);
		dbf[at + 11] = type.charCodeAt(0);
		dbf[at + 16] = length;
	});
	dbf[start - 1] = 0x0d;
	rows.forEach(({ cells, is_deleted }, index) => {
		let at = start + index * size;
		dbf.fill(0x20, at, at + size);
		if (is_deleted) dbf[at] = 0x2a;
		at += 1;
		cells.forEach((cell, column) => {
			const { length } = fields[column]!;
			dbf.set(toBytes(cell).subarray(0, length), at);
			at += length;
		});
	});
	return dbf;
}

/** `records`: contents from the type on. */
export function buildShp(type: number, records: readonly Uint8Array[]): Uint8Array {
	const size = records.reduce((sum, { length }) => sum + 8 + length, 100);
	const shp = new Uint8Array(size);
	const view = new DataView(shp.buffer);
	view.setInt32(0, 9994);
	view.setInt32(24, size / 2);
	view.setInt32(28, 1000, true);
	view.setInt32(32, type, true);
	let at = 100;
	records.forEach((record, index) => {
		view.setInt32(at, index + 1);
		view.setInt32(at + 4, record.length / 2);
		shp.set(record, at + 8);
		at += 8 + record.length;
	});
	return shp;
}

export const null_shape = pack([[0, 'int']]);

export function pointShape(
	x: number,
	y: number,
	more: readonly number[] = [],
	type = 1,
): Uint8Array {
	return pack([[type, 'int'], ...[x, y, ...more].map((value) => [value, 'double'] as const)]);
}

/** Lines (3) and areas (5); 10 more with a height for every position. */
export function partsShape(
	type: number,
	parts: readonly (readonly [number, number])[][],
	height?: number,
): Uint8Array {
	const positions = parts.flat();
	const starts = parts.map((_, index) => parts.slice(0, index).flat().length);
	return pack([
		[type, 'int'],
		...box(),
		[parts.length, 'int'],
		[positions.length, 'int'],
		...starts.map((start) => [start, 'int'] as const),
		...positions.flat().map((value) => [value, 'double'] as const),
		...listHeights(positions.length, height),
	]);
}

export function multiPointShape(
	type: number,
	positions: readonly (readonly [number, number])[],
	height?: number,
): Uint8Array {
	return pack([
		[type, 'int'],
		...box(),
		[positions.length, 'int'],
		...positions.flat().map((value) => [value, 'double'] as const),
		...listHeights(positions.length, height),
	]);
}

export function zipShapefile(
	shp: Uint8Array,
	table: TestTable | null,
	{ cpg, prj = PRJ, folder = '' }: { cpg?: string; prj?: string; folder?: string } = {},
): Uint8Array {
	return zipSync({
		[`${folder}plots.shp`]: shp,
		[`${folder}plots.prj`]: strToU8(prj),
		...(table ? { [`${folder}plots.dbf`]: buildDbf(table) } : {}),
		...(cpg === undefined ? {} : { [`${folder}plots.cpg`]: strToU8(cpg) }),
	});
}

export const PRJ =
	'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';

type Value = readonly [number, 'int' | 'double'];

function box(): Value[] {
	return [0, 0, 0, 0].map((value) => [value, 'double']);
}

/** Least, most, and one for each position. */
function listHeights(count: number, height: number | undefined): Value[] {
	if (height === undefined) return [];
	return Array.from({ length: count + 2 }, () => [height, 'double']);
}

function pack(values: readonly Value[]): Uint8Array {
	const size = values.reduce((sum, [, kind]) => sum + (kind === 'int' ? 4 : 8), 0);
	const view = new DataView(new ArrayBuffer(size));
	let at = 0;
	for (const [value, kind] of values) {
		if (kind === 'int') view.setInt32(at, value, true);
		else view.setFloat64(at, value, true);
		at += kind === 'int' ? 4 : 8;
	}
	return new Uint8Array(view.buffer);
}

function toBytes(text: string | Uint8Array): Uint8Array {
	return typeof text === 'string' ? strToU8(text) : text;
}
