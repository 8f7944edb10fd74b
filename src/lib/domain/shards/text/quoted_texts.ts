/** Numbers of what stands in the texts: by the row of a site, so that whoever finds a text knows its site. */

import type { Localized } from '../../schema/localized.ts';
import type { SearchText } from '../../search/search_text.ts';
import type { Spelled } from './list_keys.ts';

/** Texts of one row. */
const PER_ROW = 256;
/** From here on texts that stand elsewhere too, with their first site. */
const ELSEWHERE = 128;
const SUMMARY = 0;

/** What is quoted of one row. `also`: numbers of the quotations that stand elsewhere. */
export type QuotedRow = {
	quotes: SearchText[];
	also: number[];
};

/** `row`: past the last site for quotations of none. */
export type QuotedPlace = { row: number; kind: 'summary' | 'quote' | 'also'; at: number };

export function placeOf(number: number): QuotedPlace {
	const [row, at] = [Math.floor(number / PER_ROW), number % PER_ROW];
	if (at === SUMMARY) return { row, kind: 'summary', at: 0 };
	return at < ELSEWHERE
		? { row, kind: 'quote', at: at - 1 }
		: { row, kind: 'also', at: at - ELSEWHERE };
}

export const rowOf = (number: number): number => Math.floor(number / PER_ROW);
export const isSummary = (number: number): boolean => number % PER_ROW === SUMMARY;
/** A quotation where it stands first. */
export const isQuote = (number: number): boolean =>
	number % PER_ROW !== SUMMARY && number % PER_ROW < ELSEWHERE;

/** A text with its number. */
export type NumberedText = { number: number; text: Spelled };

/** Gives every summary and quotation its place, in the order of their numbers. `summaries`: of each row. */
export function arrangeTexts(
	summaries: readonly (Localized | null)[],
	excerpts: readonly SearchText[],
	row_of: ReadonlyMap<string, number>,
): { rows: QuotedRow[]; numbered: NumberedText[] } {
	const rows = summaries.map((): QuotedRow => ({ quotes: [], also: [] }));
	const numbered: NumberedText[] = summaries.flatMap((summary, row) =>
		summary ? [{ number: row * PER_ROW, text: { ...summary, pinyin: '' } }] : [],
	);
	for (const text of excerpts) {
		const of = (text.site_ids ?? []).flatMap((id) => row_of.get(id) ?? []);
		const sites = [...new Set(of)].toSorted((a, b) => a - b);
		const home = sites.find((row) => hasRoom(rows[row]!)) ?? findSpare(rows, summaries.length);
		const { quotes } = rows[home]!;
		quotes.push(text);
		const number = home * PER_ROW + quotes.length;
		numbered.push({ number, text });
		for (const other of sites) {
			if (other === home) continue;
			const { also } = rows[other]!;
			also.push(number);
			if (also.length > PER_ROW - ELSEWHERE) {
				throw new RangeError(`${text.id}: row ${other} has ${also.length} further quotations`);
			}
			numbered.push({ number: other * PER_ROW + ELSEWHERE + also.length - 1, text });
		}
	}
	return { rows, numbered: numbered.toSorted((a, b) => a.number - b.number) };
}

const hasRoom = ({ quotes }: QuotedRow): boolean => quotes.length < ELSEWHERE - 1;

/** A row past the last site, for what has none. */
function findSpare(rows: QuotedRow[], sites: number): number {
	if (rows.length === sites || !hasRoom(rows.at(-1)!)) {
		rows.push({ quotes: [], also: [] });
	}
	return rows.length - 1;
}
