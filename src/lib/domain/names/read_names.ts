/** From a file or a pasted column to rows of cells. */

import { GUARD, nameColumns } from '../own_layers/read_csv.ts';
import { LIMITS, OwnFileError } from '../own_layers/own_problem.ts';
import { chooseDelimiter } from '../own_layers/table/find_header.ts';
import { splitRows } from '../own_layers/table/split_rows.ts';

/** Columns of a table, from 0; -1 for none. */
export type NamesColumns = { name: number; district: number; township: number };

export type NamesTable = {
	fields: string[];
	rows: string[][];
	/** Line of the text each row begins on, from 1. */
	lines: number[];
	/** The first line names the columns. */
	has_header: boolean;
	/** Blank lines, which are no rows; in a single column they are. */
	blank_count: number;
	guess: NamesColumns;
};

/** Words of a header, without units and remarks. */
const HEADS: Record<keyof NamesColumns, RegExp> = {
	name: /^(?:名称|地名|地点|位置|地址|村名?|村庄|村社区|项目名?称?|站点|单位|点位|name|place|place ?name|location|address|village|site|title)$/i,
	district: /^(?:区县|县区|县市区|所在区县|所属区县|区|县|district|county)$/i,
	township: /^(?:乡镇|镇街|乡镇街道|镇乡街道?|街道|所在乡镇|所属乡镇|township|town|subdistrict)$/i,
};

/** `header`: what the reader says of the first line; null to find out. Throws an `OwnFileError` where there is no row. */
export function readNames(text: string, header: boolean | null = null): NamesTable {
	const body = text.replace(/^\uFEFF/, '').replace(/^\s*sep=.\r?\n/i, '');
	const cut = body.length < text.replace(/^\uFEFF/, '').length ? 1 : 0;
	const split = splitTable(body);
	if (split.rows.length === 0) throw new OwnFileError({ code: 'no-rows' });
	if (split.rows.length > LIMITS.features) {
		throw new OwnFileError({ code: 'too-many', count: split.rows.length, limit: LIMITS.features });
	}
	const all = split.rows.map((row) => row.map((cell) => cell.replace(GUARD, '')));
	const has_header = (header ?? isHeader(all[0]!)) && all.length > 1;
	const rows = has_header ? all.slice(1) : all;
	const lines = (has_header ? split.lines.slice(1) : split.lines).map((line) => line + cut);
	const { names } = nameColumns(has_header ? all[0]! : [], rows);
	const fields = names.length > 0 ? names : ['#1'];
	return {
		fields,
		rows: rows.map((row) => fields.map((_, at) => row[at] ?? '')),
		lines,
		has_header,
		blank_count: split.blank_count,
		guess: guessColumns(fields, has_header),
	};
}

type Split = { rows: string[][]; lines: number[]; blank_count: number };

function splitTable(text: string): Split {
	const source = text.replace(/\s+$/, '').split(/\r\n|\n|\r/);
	const delimiter = chooseDelimiter(text);
	const is_single = !source.some((line) => line.includes(delimiter) || line.includes('"'));
	if (is_single) {
		const rows = source.map((line) => [line]);
		return text.trim() === ''
			? { rows: [], lines: [], blank_count: 0 }
			: { rows, lines: rows.map((_, at) => at + 1), blank_count: 0 };
	}
	const { rows, lines } = splitRows(text, delimiter);
	const blank = new RegExp(`^[\\s"${delimiter === '|' ? '\\|' : delimiter}]*$`);
	return { rows, lines, blank_count: source.filter((line) => blank.test(line)).length };
}

function isHeader(row: readonly string[]): boolean {
	return row.some((cell) => Object.values(HEADS).some((words) => words.test(plain(cell))));
}

/** By the words of the header; a column that none names is the first. */
function guessColumns(fields: readonly string[], has_header: boolean): NamesColumns {
	const find = (words: RegExp): number =>
		has_header ? fields.findIndex((field) => words.test(plain(field))) : -1;
	const district = find(HEADS.district);
	const township = find(HEADS.township);
	const name = find(HEADS.name);
	const free = fields.findIndex((_, at) => at !== district && at !== township);
	if (name >= 0) return { name, district, township };
	// A table of townships alone: what narrows is what is asked.
	if (free < 0)
		return {
			name: Math.max(township, district),
			district: township < 0 ? -1 : district,
			township: -1,
		};
	const alone = fields.length > 1 && township >= 0 && fields.length - (district < 0 ? 0 : 1) === 1;
	return alone ? { name: township, district, township: -1 } : { name: free, district, township };
}

function plain(cell: string): string {
	return cell
		.normalize('NFKC')
		.replace(/\(.*\)|\[.*\]/g, '')
		.replaceAll(/[\s_/、]+/g, '')
		.trim();
}
