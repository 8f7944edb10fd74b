/**
 * Files of numbers: `PXT1`, the length of the head in bytes (u32), the head as JSON, then the columns one after the other, each from a multiple
 * of 8 bytes on. Little-endian, as every browser's typed arrays are.
 */

import { checkFirstBytes, checkName, ShardError, type ShardName } from './shard_error.ts';

const MAGIC = 'PXT1';
/** Columns begin at multiples of this, bytes. */
const ALIGN = 8;
const ARRAYS = {
	u8: Uint8Array,
	u16: Uint16Array,
	u32: Uint32Array,
	i32: Int32Array,
	f64: Float64Array,
} as const;

type ArrayType = keyof typeof ARRAYS;

/** Codes, the narrowest that hold them. */
export type Codes = Uint8Array | Uint16Array | Uint32Array;
export type Column = Codes | Int32Array | Float64Array;

/** `meta`: what the numbers stand for. */
export type Table<M> = { meta: M; columns: Readonly<Record<string, Column>> };

type Head<M> = ShardName & { columns: [name: string, type: ArrayType, length: number][]; meta: M };

export function packCodes(codes: readonly number[]): Codes {
	const most = codes.reduce((a, b) => Math.max(a, b), 0);
	if (most < 2 ** 8) return Uint8Array.from(codes);
	return most < 2 ** 16 ? Uint16Array.from(codes) : Uint32Array.from(codes);
}

export function encodeTable<M>({ meta, columns }: Table<M>, name: ShardName): Uint8Array {
	const listed = Object.entries(columns).map(([key, column]): Head<M>['columns'][number] => [
		key,
		findType(column),
		column.length,
	]);
	const head: Head<M> = { ...name, columns: listed, meta };
	const text = new TextEncoder().encode(JSON.stringify(head));
	const parts = Object.values(columns);
	const start = align(MAGIC.length + 4 + text.length);
	const bytes = new Uint8Array(parts.reduce((at, part) => at + align(part.byteLength), start));
	bytes.set(new TextEncoder().encode(MAGIC));
	new DataView(bytes.buffer).setUint32(MAGIC.length, text.length, true);
	bytes.set(text, MAGIC.length + 4);
	let at = start;
	for (const part of parts) {
		bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
		at += align(part.byteLength);
	}
	return bytes;
}

/** @throws {ShardError} when it is another file, no such file or not all of it */
export function decodeTable<M>(sent: Uint8Array, name: ShardName): Table<M> {
	const { file } = name;
	checkFirstBytes(sent, file);
	const bytes = new Uint8Array(sent);
	const head_at = MAGIC.length + 4;
	if (bytes.length < head_at) throw cutOff(file, bytes.length, `${head_at} or more`);
	const magic = new TextDecoder().decode(bytes.subarray(0, MAGIC.length));
	if (magic !== MAGIC) throw new ShardError(file, `begins with "${magic}", expected ${MAGIC}`);
	const view = new DataView(bytes.buffer, bytes.byteOffset);
	const head_length = view.getUint32(MAGIC.length, true);
	const start = align(head_at + head_length);
	if (bytes.length < start) throw cutOff(file, bytes.length, `${start} or more`);
	const head = readHead<M>(bytes.subarray(head_at, head_at + head_length), file);
	checkName(head, name);
	const length = head.columns.reduce((at, [, type, count]) => at + sizeOf(type, count), start);
	if (bytes.length !== length) throw cutOff(file, bytes.length, String(length));
	let at = start;
	const columns: Record<string, Column> = {};
	for (const [key, type, count] of head.columns) {
		columns[key] = new ARRAYS[type](bytes.buffer, bytes.byteOffset + at, count);
		at += sizeOf(type, count);
	}
	return { meta: head.meta, columns };
}

function readHead<M>(bytes: Uint8Array, file: string): Head<M> {
	try {
		return JSON.parse(new TextDecoder().decode(bytes)) as Head<M>;
	} catch {
		throw new ShardError(file, 'has no readable head, expected JSON');
	}
}

function cutOff(file: string, length: number, expected: string): ShardError {
	return new ShardError(file, `has ${length} bytes, expected ${expected}`);
}

function sizeOf(type: ArrayType, count: number): number {
	return align(ARRAYS[type].BYTES_PER_ELEMENT * count);
}

function align(at: number): number {
	return Math.ceil(at / ALIGN) * ALIGN;
}

function findType(column: Column): ArrayType {
	const found = Object.entries(ARRAYS).find(([, type]) => column instanceof type);
	return found![0] as ArrayType;
}
