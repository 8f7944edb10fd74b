/** Reads figures out of Chinese newspaper text. */

import { readSlips, type DigitSlip } from './digit_slips.ts';
import { countsInPieces, parseFigureUnit } from './figure_units.ts';
import { RANGE_JOINT } from './hedge_words.ts';
import { listHedges, type Hedge } from './hedges.ts';
import { flattenWidth, listNumbers, round, type NumberToken } from './numbers.ts';
import type { Unit } from '../schema/vocabulary.ts';

/** A figure of the text; `start` to `end` are its number, `start` to `unit_end` the number with its unit or counting word. */
export type Figure = {
	/** In the base unit; the lower end of a range. */
	value: number;
	/** The upper end of a range (3至5亿元); null for one number. */
	value_to: number | null;
	/** null where it counts things. */
	unit: Unit | null;
	/** The word of a unit that the atlas has none for (千瓦); else null. */
	foreign_unit: string | null;
	start: number;
	end: number;
	unit_end: number;
	hedges: readonly Hedge[];
	/** Characters inside it that are read as digits, points or multipliers and are printed as something else. */
	slips: readonly DigitSlip[];
};

/** A figure before its slips are told. */
type ReadFigure = Omit<Figure, 'slips'>;

/** A number with what it measures; null where it is a time. */
type Measured = NumberToken & {
	measure: {
		unit: Unit | null;
		factor: number;
		text: string;
		is_foreign: boolean;
	} | null;
	unit_end: number;
};

/** Figures in reading order. Times (2023年, 25岁) are left out. Full-width digits count as digits. */
export function listFigures(text: string): Figure[] {
	const { text: plain, slips } = readSlips(flattenWidth(text));
	const numbers: Measured[] = [];
	for (const token of listNumbers(plain)) {
		const is_in_unit = token.start < (numbers.at(-1)?.unit_end ?? 0);
		if (!is_in_unit) numbers.push(measure(plain, token));
	}
	const figures: Figure[] = [];
	for (let index = 0; index < numbers.length; index += 1) {
		const [first, second] = [numbers[index]!, numbers[index + 1]];
		const range = second ? joinEnds(plain, first, second) : null;
		if (range) index += 1;
		const found = range === 'time' ? null : (range ?? buildSingle(plain, first));
		if (!found) continue;
		const is_pieces = found.unit === 'CNY' && countsInPieces(plain, found.start, found.unit_end);
		const unit = is_pieces ? null : found.unit;
		figures.push({ ...found, unit, slips: listSlipsOf(slips, found) });
	}
	return figures;
}

function listSlipsOf(slips: readonly DigitSlip[], { start, unit_end }: ReadFigure): DigitSlip[] {
	return slips.filter((slip) => start <= slip.start && slip.end <= unit_end);
}

function measure(text: string, token: NumberToken): Measured {
	const { start, end, unit } = token;
	if (unit) {
		return { ...token, measure: { unit, factor: 1, text: '', is_foreign: false }, unit_end: end };
	}
	const written = text.slice(start, end);
	const found = parseFigureUnit(
		text.slice(end),
		written,
		text.slice(Math.max(0, start - 40), start),
	);
	if (found === 'time') return { ...token, measure: null, unit_end: end };
	const has_half =
		/^[亩公里米成吨公顷个亿元]+$/.test(found.text) &&
		HALF.test(text.slice(end + found.text.length));
	const half = has_half ? 0.5 : 0;
	const is_money = found.unit === null && found.text === '' && /个多?亿$/.test(written);
	return {
		...token,
		low: token.low + half,
		high: token.high + half,
		measure: is_money ? { ...found, unit: 'CNY' } : found,
		unit_end: end + found.text.length + (has_half ? 1 : 0),
	};
}

/** 一亩半; not 三个半月. */
const HALF = /^半(?![年月天个数岛径圆程场价])/;

function buildSingle(text: string, number: Measured): ReadFigure | null {
	if (number.measure === null) return null;
	const joint: Hedge[] =
		number.high > number.low ? [{ qualifier: 'range', start: number.start, end: number.end }] : [];
	return buildFigure(text, number, number, [number.low, number.high], joint);
}

/** Two numbers joined by 至, 到, ～ or a dash; 'time' when they are years or days; null when they are two figures. */
function joinEnds(text: string, first: Measured, second: Measured): ReadFigure | 'time' | null {
	const { measure: to } = second;
	const is_bare = first.unit_end === first.end && first.unit === null;
	const gap = text.slice(first.unit_end, second.start);
	if (!RANGE_JOINT.test(gap) || first.high > first.low || second.high > second.low) return null;
	if (to === null && (is_bare || first.measure === null)) return 'time';
	if (to === null || first.measure === null) return null;
	const from = is_bare ? to : first.measure;
	const is_same =
		from.unit === to.unit || (first.unit === 'percent' && to.unit === null && to.text === '');
	if (!is_same) return null;
	// 企业从3家到30家 grew; 从3亿元到5亿元不等 is a range.
	const is_growth = !is_bare && /[从由]$/.test(text.slice(0, first.start));
	if (is_growth && !/^(?:不等|之间)/.test(text.slice(second.unit_end))) return null;
	const scaled = first.scale === 1 && is_bare ? first.low * second.scale : first.low;
	const low = scaled * from.factor;
	const high = second.high * (first.unit === 'percent' ? 1 : to.factor);
	const ends = [low < high ? low : first.low * from.factor, high] as const;
	if (ends[0] >= ends[1]) return null;
	const joint = { qualifier: 'range' as const, start: first.unit_end, end: second.start };
	const measured = { ...second, measure: { ...to, unit: from.unit ?? to.unit, factor: 1 } };
	return buildFigure(text, first, measured, ends, [joint]);
}

function buildFigure(
	text: string,
	first: Measured,
	last: Measured,
	[low, high]: readonly [number, number],
	joint: Hedge[],
): ReadFigure {
	const { unit, factor, text: unit_text, is_foreign } = last.measure!;
	const hedged = { start: first.start, end: last.end, unit_end: last.unit_end, unit };
	return {
		value: round(low * factor),
		value_to: high > low ? round(high * factor) : null,
		unit,
		foreign_unit: is_foreign ? unit_text : null,
		start: first.start,
		end: last.end,
		unit_end: last.unit_end,
		hedges: [...joint, ...listHedges(text, hedged)],
	};
}
