/** One number of a table's cell, however people write it. */

import { foldSigns } from '../../coordinates/plain_text.ts';

export type CellNumber = {
	value: number;
	/** What letters beside it say: longitude or easting, latitude or northing. */
	axis: 'east' | 'north' | null;
};

const EAST = String.raw`东经|東經|西经|西經|经度|[EW]`;
const NORTH = String.raw`北纬|北緯|南纬|南緯|纬度|[NS]`;
const AXIS = new RegExp(`^(?:(${EAST})|(${NORTH}))|(?:(${EAST})|(${NORTH}))$`, 'i');
const NEGATIVE = /^(?:[SW]|西|南)/i;
const DEGREES =
	/^([-+]?)(\d+(?:\.\d+)?)\s*(?:°|度)\s*(?:(\d+(?:\.\d+)?)\s*(?:'|分)\s*(?:(\d+(?:\.\d+)?)\s*(?:"|''|秒)?)?)?$/;
/** Degrees, minutes and seconds apart by spaces, colons or hyphens. */
const PARTED = /^([-+]?)(\d{1,3})([ :-])(\d{1,2})\3(\d{1,2}(?:\.\d+)?)$/;
/** As programs write them: what nearly all cells of a large table are. */
const PLAIN_NUMBER = /^[-+]?\d+(?:\.\d+)?$/;
const POINT_NUMBER = /^[-+]?(?:\d+|\d{1,3}(?:[, ']\d{3})+)(?:\.\d*)?(?:e[-+]?\d+)?$|^[-+]?\.\d+$/i;
const COMMA_NUMBER = /^[-+]?(?:\d+|\d{1,3}(?:[. ']\d{3})+)(?:,\d*)?(?:e[-+]?\d+)?$/i;

/** `has_comma`: the column puts a comma before the fraction. Null where there is no number, or minutes or seconds of 60 and more. */
export function readCell(cell: string | undefined, has_comma: boolean): CellNumber | null {
	if (cell !== undefined && cell.length < 30 && PLAIN_NUMBER.test(cell)) {
		return { value: Number(cell), axis: null };
	}
	let text = plainCell(cell ?? '');
	let axis: CellNumber['axis'] = null;
	let is_negative = false;
	const match = AXIS.exec(text);
	if (match && text.length > match[0].length) {
		axis = (match[1] ?? match[3]) ? 'east' : 'north';
		is_negative = NEGATIVE.test(match[0]);
		text = (match.index === 0 ? text.slice(match[0].length) : text.slice(0, match.index)).trim();
		text = text.replace(/^[:=]\s*/, '');
	}
	const value = readAngle(text, has_comma) ?? readPlain(text, has_comma);
	return value === null ? null : { value: is_negative ? -value : value, axis };
}

function readAngle(text: string, has_comma: boolean): number | null {
	const match = DEGREES.exec(has_comma ? text.replaceAll(',', '.') : text);
	const parted = match ? null : PARTED.exec(text);
	const [sign, degrees, minutes, seconds] = match
		? match.slice(1, 5)
		: parted
			? [parted[1], parted[2], parted[4], parted[5]]
			: [];
	if (degrees === undefined) return null;
	const [whole, sixtieths, rest] = [Number(degrees), Number(minutes ?? 0), Number(seconds ?? 0)];
	if (sixtieths >= 60 || rest >= 60) return null;
	const size = whole + sixtieths / 60 + rest / 3600;
	return sign === '-' ? -size : size;
}

function readPlain(cell: string, has_comma: boolean): number | null {
	const text = cell.replace(/\s*(?:m|米|°|度)$/i, '');
	const is_point = !has_comma || (!text.includes(',') && text.split('.').length === 2);
	if (!(is_point ? POINT_NUMBER : COMMA_NUMBER).test(text)) return null;
	const digits = is_point
		? text.replaceAll(/[, ']/g, '')
		: text.replaceAll(/[. ']/g, '').replace(',', '.');
	const value = Number(digits);
	return Number.isFinite(value) ? value : null;
}

/** Every sign that looks like a degree, a prime or a minus as the plain one, nothing invisible, single spaces. */
export function plainCell(cell: string): string {
	return foldSigns(cell).replaceAll(/\s+/g, ' ');
}

/** Cells of a column that its manner is judged from. */
const MOST_CELLS = 200;

/** Whether a column puts a comma before the fraction: whichever reading makes more of its cells coordinates. */
export function usesComma(cells: readonly (string | undefined)[]): boolean {
	const sample = cells.filter((cell) => cell?.includes(',')).slice(0, MOST_CELLS);
	const score = (has_comma: boolean): number =>
		sample.reduce((sum, cell) => sum + rateCoordinate(readCell(cell, has_comma)?.value), 0);
	return score(true) > score(false);
}

/** Degrees of China, then any degrees and metres, then nothing. */
function rateCoordinate(value: number | undefined): number {
	if (value === undefined) return 0;
	const size = Math.abs(value);
	if ((size >= 15 && size <= 54) || (size >= 73 && size <= 136)) return 3;
	if (size >= 200_000 && size < 50_000_000) return 2;
	return size <= 180 ? 1 : 0;
}
