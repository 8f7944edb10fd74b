/** Reads figures out of Chinese newspaper text. */

import { MULTIPLIERS, parseChineseNumber } from './chinese_number.ts';
import { parseFigureUnit } from './figure_units.ts';
import { isNumberHedge, listHedges, type Hedge } from './hedges.ts';
import type { Unit } from '../schema/vocabulary.ts';

/** A number of the text; `start` to `end` are its characters without the unit. */
export type Figure = {
	/** In the base unit. */
	value: number;
	/** null where it counts things. */
	unit: Unit | null;
	start: number;
	end: number;
	hedges: readonly Hedge[];
};

const NUMBER =
	/百分之(?<hundredths>\d+(?:\.\d+)?)|(?<digits>\d+(?:[,，]\d{3})*(?:\.\d+)?)(?<scale>[余多]?(?:千(?![伏米瓦克])|[百万亿])*[余多]?)|(?!千[伏米瓦克])(?<chinese>[〇零一二两三四五六七八九十百千万亿]+)(?<rest>[余多]?[万亿]?[余多]?)|首(?=[个届家次座批条创])/g;

/** Figures in reading order. Times (2023年, 25岁) are left out. Full-width digits count as digits. */
export function listFigures(text: string): Figure[] {
	const plain = text.replace(/[０-９．]/g, (character) =>
		String.fromCharCode(character.charCodeAt(0) - 0xfee0),
	);
	return [...plain.matchAll(NUMBER)].flatMap((match) => {
		const start = match.index;
		const end = start + match[0].length;
		const number = readNumber(match);
		if (Number.isNaN(number)) return [];
		if (match.groups?.['hundredths'] !== undefined) {
			return [
				{ value: number, unit: 'percent', start, end, hedges: listHedges(plain, start, end, end) },
			];
		}
		const unit = parseFigureUnit(plain.slice(end));
		if (unit === 'time') return [];
		const unit_end = end + (unit?.text.length ?? countMeasureWord(plain.slice(end)));
		return [
			{
				value: round(number * (unit?.factor ?? 1)),
				unit: unit?.unit ?? null,
				start,
				end,
				hedges: listHedges(plain, start, end, unit_end),
			},
		];
	});
}

function readNumber(match: RegExpExecArray): number {
	const { hundredths, digits, scale, chinese, rest } = match.groups ?? {};
	if (hundredths !== undefined) return Number(hundredths);
	if (digits !== undefined) return applyScale(Number(digits.replace(/[,，]/g, '')), scale ?? '');
	if (chinese !== undefined) return applyScale(parseChineseNumber(chinese), rest ?? '');
	return 1;
}

function applyScale(number: number, scale: string): number {
	return [...scale].reduce(
		(value, character) =>
			isNumberHedge(character) ? value : round(value * (MULTIPLIERS[character] ?? 1)),
		number,
	);
}

/** A counting word such as 家, so that 20家以上 is seen as hedged. */
function countMeasureWord(text: string): number {
	return /^[个家座棵项处份条批次件种类户村]/.test(text) ? 1 : 0;
}

/** Takes away the dust of binary fractions: 1.64 x 1e8 is 164000000. */
function round(value: number): number {
	return Number(value.toPrecision(12));
}
