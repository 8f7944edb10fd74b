/** The table of a shapefile (dBASE III and IV), read by ourselves: see docs/adr. */

import { OwnFileError, type OwnNote } from '../own_problem.ts';
import { uniqueName } from '../unique_name.ts';
import { readCell } from './dbf_cell.ts';
import { chooseEncoding, type RawText } from './choose_encoding.ts';

export type DbfRow = Record<string, string | number | boolean | null>;

/** A row per record in the order of the file, so that rows match shapes; null for one that is marked as deleted. */
export type DbfTable = { rows: (DbfRow | null)[]; notes: OwnNote[] };

type Field = { name: Uint8Array; type: string; start: number; length: number };

/** Types of fields that are read: texts, numbers, dates, yes or no. */
const TYPES = 'CNFDL';
/** Texts that are looked at for the encoding. */
const MOST_TEXTS = 20_000;
const DELETED = 0x2a;

/** `cpg`: text of the `.cpg` beside the table. Throws an `OwnFileError` where the header is none. */
export function readDbf(dbf: Uint8Array, cpg: string | null): DbfTable {
	const view = new DataView(dbf.buffer, dbf.byteOffset, dbf.byteLength);
	if (dbf.length < 32) throw new OwnFileError({ code: 'bad-shapefile', found: '.dbf' });
	const [start, size] = [view.getUint16(8, true), view.getUint16(10, true)];
	const all = listFields(dbf, start);
	if (all.length === 0 || size === 0)
		throw new OwnFileError({ code: 'bad-shapefile', found: '.dbf' });
	const whole = Math.max(0, Math.floor((dbf.length - start) / size));
	const records = Array.from({ length: Math.min(view.getUint32(4, true), whole) }, (_, at) =>
		dbf.subarray(start + at * size, start + (at + 1) * size),
	);
	const fields = all.filter(({ type }) => TYPES.includes(type));
	const texts = [...all.map(({ name }): RawText => ({ bytes: name, is_full: name.length >= 10 }))];
	for (const record of records) {
		if (texts.length > MOST_TEXTS) break;
		for (const field of fields) if (field.type === 'C') texts.push(cutText(record, field));
	}
	const { encoding, is_guess } = chooseEncoding(texts, cpg, dbf[29]!);
	const decoder = new TextDecoder(encoding);
	const names = nameFields(all, decoder);
	const [cut, unreadable, lost] = [
		{ count: 0, feature: 0 },
		{ count: 0, feature: 0 },
		{ count: 0, feature: 0 },
	];
	const rows = records.map((record, index): DbfRow | null => {
		if (record[0] === DELETED) return null;
		const count = (note: { count: number; feature: number }): void => {
			note.feature ||= index + 1;
			note.count += 1;
		};
		const cells = fields.map((field) => {
			const { text, is_cut } = decode(cutText(record, field), decoder);
			const cell = readCell(text, field.type);
			if (is_cut) count(cut);
			if (text.includes('\ufffd')) count(lost);
			if (cell === undefined) count(unreadable);
			return [names.get(field)!, cell ?? null] as const;
		});
		return Object.fromEntries(cells);
	});
	const left_out = all.filter((field) => !fields.includes(field));
	const said = cpg?.replaceAll(/[\u0000\uFEFF]/g, '').trim() || null;
	const notes: OwnNote[] = [
		...(is_guess ? [{ code: 'encoding' as const, said, used: encoding.toUpperCase() }] : []),
		...(lost.count > 0 ? [{ code: 'lost-characters' as const, ...lost }] : []),
		...(cut.count > 0 ? [{ code: 'cut-texts' as const, ...cut }] : []),
		...(unreadable.count > 0 ? [{ code: 'unreadable-cells' as const, ...unreadable }] : []),
		...(left_out.length > 0
			? [{ code: 'fields-left-out' as const, names: left_out.map((field) => names.get(field)!) }]
			: []),
	];
	return { rows, notes };
}

function listFields(dbf: Uint8Array, end: number): Field[] {
	const fields: Field[] = [];
	let start = 1;
	for (let at = 32; at + 32 <= Math.min(end, dbf.length) && dbf[at] !== 0x0d; at += 32) {
		const name = dbf.subarray(at, at + 11);
		const stop = name.indexOf(0);
		const length = dbf[at + 16]!;
		const type = String.fromCharCode(dbf[at + 11]!).toUpperCase();
		fields.push({ name: stop < 0 ? name : name.subarray(0, stop), type, start, length });
		start += length;
	}
	return fields;
}

/** Fields of one name are kept apart. */
function nameFields(fields: readonly Field[], decoder: TextDecoder): Map<Field, string> {
	const taken = new Set<string>();
	return new Map(
		fields.map((field, index) => {
			const raw = { bytes: field.name, is_full: field.name.length >= 10 };
			const plain = decode(raw, decoder).text.trim() || `#${index + 1}`;
			const name = uniqueName(plain, (one) => taken.has(one));
			taken.add(name);
			return [field, name];
		}),
	);
}

/** Without the spaces or zeros that fill the field up. */
function cutText(record: Uint8Array, { start, length }: Field): RawText {
	let end = Math.min(start + length, record.length);
	while (end > start && (record[end - 1] === 0x20 || record[end - 1] === 0)) end -= 1;
	const bytes = record.subarray(start, end);
	return { bytes, is_full: bytes.length === length };
}

/** A character that the field cuts off goes. */
function decode(
	{ bytes, is_full }: RawText,
	decoder: TextDecoder,
): { text: string; is_cut: boolean } {
	const text = decoder.decode(bytes, { stream: true });
	const rest = decoder.decode();
	const is_cut = is_full && rest !== '';
	return { text: is_cut ? text : text + rest, is_cut };
}
