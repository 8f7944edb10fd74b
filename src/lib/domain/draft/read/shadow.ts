/** A text of the same length for matching: what was meant by characters that only look right. */

import { Converter } from 'opencc-js/t2cn';
import type { DraftMark } from '../draft_page.ts';
import { foldLookAlikes } from '../../reading/look_alikes.ts';

/** Takes the place of characters that two UTF-16 units write. */
const ASTRAL = '〓';

/** Signs of a Traditional page that Simplified does not have; below this share a few are variants in a Simplified one. */
const TRADITIONAL_SHARE = 0.02;

const to_simplified = Converter({ from: 't', to: 'cn' });

/** Ideographs of GB 2312, in which newspapers of the mainland are set. */
const COMMON = listCommon();

/** `characters`: of the page, without white space. */
export function buildShadow(characters: readonly string[]): { shadow: string; marks: DraftMark[] } {
	const marks: DraftMark[] = [];
	const folded = characters.map((printed, at) => {
		if (printed.length > 1) return ASTRAL;
		const plain = foldLookAlikes(printed);
		if (plain !== printed) marks.push(mark(at, 'look-alike', plain));
		else if (/[\ufffd\ue000-\uf8ff]/.test(printed)) marks.push(mark(at, 'unreadable', printed));
		return plain;
	});
	const signs = simplify(folded).map((sign, at, all) => flatten(sign, all[at - 1], all[at + 1]));
	for (const { at, reads } of findLetterDigits(signs.join(''))) {
		signs[at] = reads;
		marks.push(mark(at, 'letter-digit', reads));
	}
	return { shadow: signs.join(''), marks: marks.toSorted((a, b) => a.span.start - b.span.start) };
}

function mark(at: number, why: DraftMark['why'], reads: string): DraftMark {
	return { span: { start: at, end: at + 1 }, why, reads };
}

/** Traditional signs as Simplified ones; in a Simplified page only those that it cannot have. */
function simplify(signs: readonly string[]): string[] {
	const rare = signs.filter((sign) => isIdeograph(sign) && !COMMON.has(sign)).length;
	const is_traditional = rare > signs.filter(isIdeograph).length * TRADITIONAL_SHARE;
	return signs.map((sign) => {
		if (!isIdeograph(sign) || (!is_traditional && COMMON.has(sign))) return sign;
		const plain = to_simplified(sign);
		return plain.length === 1 ? plain : sign;
	});
}

function isIdeograph(sign: string): boolean {
	return /^[\u3400-\u9fff]$/.test(sign);
}

/** Wide letters and digits narrow, narrow punctuation wide, one sign for each kind of dash, quotation mark and dot. */
function flatten(sign: string, before = '', after = ''): string {
	if (/[０-９Ａ-Ｚａ-ｚ％．＋／＝＆]/.test(sign)) {
		return String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
	}
	if (/[―─–－﹣]/.test(sign)) return /\d/.test(before) && /[\d０-９]/.test(after) ? '-' : '—';
	if (/[～∼〜]/.test(sign)) return '~';
	if (/[()]/.test(sign)) return sign === '(' ? '（' : '）';
	if (sign === '○' || sign === '◯') return '〇';
	if (/[·‧∙・•]/.test(sign)) return '·';
	const is_in_number = /[\d０-９]/.test(before) && /[\d０-９]/.test(after);
	if (is_in_number) return sign === '，' ? ',' : sign;
	const wide = { ',': '，', ':': '：', ';': '；', '?': '？', '!': '！' }[sign];
	if (wide !== undefined) return wide;
	return sign === '.' && /[\u3400-\u9fff”）]/.test(before) && !/[\dA-Za-z]/.test(after)
		? '。'
		: sign;
}

const LETTERS: Readonly<Record<string, string>> = {
	...{
		O: '0',
		o: '0',
		Q: '0',
		D: '0',
		〇: '0',
		l: '1',
		I: '1',
		'|': '1',
		i: '1',
		Z: '2',
		z: '2',
		S: '5',
		s: '5',
		B: '8',
	},
};

/** A run of digits in which letters stand, no word of letters around it. */
const MIXED = /(?<![A-Za-z])[\dOoQDlI|iZzSsB〇]+(?:[.,][\dOoQDlI|iZzSsB〇]+)*(?![A-Za-z])/g;

/** Counted by these: letters alone before them are a number too (lO家). */
const COUNTED = /^(?:[个家户座处条项名人亩元万亿年月日栋棵只头吨米]|公里|公顷|平方|立方|%)/;

/** Letters that stand for digits, and stops for decimal points. Nothing where a letter is part of a name (G60, A3, 5G, O型). */
function findLetterDigits(text: string): { at: number; reads: string }[] {
	const found: { at: number; reads: string }[] = [];
	for (const match of text.matchAll(MIXED)) {
		const [run] = match;
		const letters = run.replace(/[\d.,]/g, '');
		if (letters === '') continue;
		const digits = run.replace(/[^\d]/g, '').length;
		const after = text.slice(match.index + run.length, match.index + run.length + 2);
		const is_counted = COUNTED.test(after);
		const is_plain = /^[Oo〇lI|]+$/.test(letters);
		const is_number = is_plain
			? digits > 0 || (run.length > 1 && is_counted && letters !== '〇')
			: digits > letters.length && is_counted;
		const is_name = /^[A-Z]\d/.test(run) && !/^[OIl]/.test(run);
		if (!is_number || is_name || run === 'O2O' || /^〇+$/.test(run)) continue;
		for (const [offset, sign] of [...run].entries()) {
			const reads = LETTERS[sign];
			if (reads !== undefined) found.push({ at: match.index + offset, reads });
		}
	}
	for (const match of text.matchAll(/(?<=\d)[。·](?=\d)/g))
		found.push({ at: match.index, reads: '.' });
	return found;
}

function listCommon(): Set<string> {
	const decoder = new TextDecoder('gb18030');
	const bytes: number[] = [];
	for (let row = 0xb0; row <= 0xf7; row++)
		for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
	return new Set(decoder.decode(new Uint8Array(bytes)).match(/[\u4e00-\u9fff]/g));
}
