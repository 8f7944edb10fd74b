/** Finds the numbers of a text, before anything is known of units and hedges. */

import { MULTIPLIERS, parseChineseNumber, parseMixedNumber } from './chinese_number.ts';
import type { Unit } from '../schema/vocabulary.ts';

/** A number as it is written; its value is `low` to `high`, both the same for most. */
export type NumberToken = {
	low: number;
	high: number;
	/** Of the multipliers at its end (5亿, 三百); 1 without. */
	scale: number;
	/** 百分之三十, 一半: the number brings its own unit. */
	unit: Unit | null;
	start: number;
	end: number;
};

const DIGITS = String.raw`(?:\d{1,3}(?:[,，]\d{3})+(?!\d)|\d+)(?:\.\d+)?`;
const CHINESE = '[〇○零一二两三四五六七八九十百千万亿]+(?:点[〇○零一二三四五六七八九]+)?';
/** 1亿3千万, 3万4000, 1万2千: every part smaller than the one before. */
const COMPOUND = String.raw`\d+(?:\.\d+)?(?:[百千万亿]+零?\d{1,4}(?![\d.]))+[百千万]*`;
/** 千 before 米, 伏 or 瓦 is part of the unit. */
const UNIT_THOUSAND = '千(?=[伏米瓦克])';
const LAI = '来(?![自到源宾访信电华京客年])';

const NUMBER = new RegExp(
	[
		'数以(?<countless>[十百千万亿]+)计',
		`(?<denominator>[百千万]|${CHINESE})分之(?:(?<numerator>${DIGITS})|(?<chinese_numerator>${CHINESE}))`,
		`(?<tenths>[\\d一二三四五六七八九](?<!\\d\\d|[.点十百千万第]\\d|[.点十百千万第].)成[\\d一二三四五六七八九])(?![\\d十百千万亿个家名人位项条年月])`,
		`(?<compound>${COMPOUND})(?:[余多几]|${LAI})?`,
		`(?<digits>${DIGITS})(?<scale>[余多几]?(?:个多?(?=[万亿]))?(?:(?!${UNIT_THOUSAND})[百千万亿])*(?:[余多几]|${LAI}|\\+(?!\\d))?)`,
		'(?<half>一多半|一[大小]半|[一多大小]半(?![年月天个数山])|半数|(?<=[过近超])半(?![年月天]))',
		'(?<half_unit>半(?=公里|亩|米|吨|公顷|个亿))',
		'(?<only>唯一|首(?=[个届家次座批条创]))',
		`(?<several>(?:(?<![人户总次系指函分倍岁度])数|(?<!十)几)(?:个(?=[万亿]))?[十百千万亿]+)余?`,
		`(?!(?<![上近过成])${UNIT_THOUSAND})(?<chinese>${CHINESE})(?<rest>(?:[余多几]|${LAI})?(?:个多?(?=[万亿]))?[万亿]*(?:[余多几]|${LAI})?)`,
	].join('|'),
	'g',
);

/** Numbers in reading order; full-width digits are digits. */
export function listNumbers(text: string): NumberToken[] {
	return [...text.matchAll(NUMBER)].flatMap((match): NumberToken[] => {
		const start = match.index;
		const end = start + match[0].length;
		const { low, high, scale = 1, unit = null } = readNumber(match.groups ?? {});
		return Number.isNaN(low) ? [] : [{ low, high, scale, unit, start, end }];
	});
}

/** Full-width digits, points and percent signs as plain ones; every character keeps its place. */
export function flattenWidth(text: string): string {
	return text.replace(/[０-９．％]/g, (character) =>
		String.fromCharCode(character.charCodeAt(0) - 0xfee0),
	);
}

type Reading = { low: number; high: number; scale?: number; unit?: Unit | null };
type Groups = Record<string, string | undefined>;

function readNumber(groups: Groups): Reading {
	const { countless, digits, half, half_unit, only, several, chinese } = groups;
	if (countless !== undefined) return readScaled([1, 1], countless);
	if (groups['denominator'] !== undefined) return readFraction(groups);
	if (groups['tenths'] !== undefined) return readTenths(groups['tenths']);
	if (groups['compound'] !== undefined) {
		const value = parseMixedNumber(groups['compound']);
		return { low: value, high: value };
	}
	if (digits !== undefined) {
		const value = Number(digits.replace(/[,，]/g, ''));
		return readScaled([value, value], groups['scale'] ?? '');
	}
	if (half !== undefined) return { low: 50, high: 50, unit: 'percent' };
	if (half_unit !== undefined) return { low: 0.5, high: 0.5 };
	if (only !== undefined) return { low: 1, high: 1 };
	if (several !== undefined) return readScaled([1, 1], several);
	const ends = parseChineseNumber(chinese ?? '');
	const own = /[百千万亿]+$/.exec(chinese ?? '')?.[0] ?? '';
	const read = readScaled(ends, groups['rest'] ?? '');
	return { ...read, scale: multiply(own) * (read.scale ?? 1) };
}

function readFraction(groups: Groups): Reading {
	const { denominator = '', numerator, chinese_numerator = '' } = groups;
	const [parts] = parseChineseNumber(denominator);
	const [low, high] = numerator
		? [Number(numerator.replace(/[,，]/g, '')), Number(numerator.replace(/[,，]/g, ''))]
		: parseChineseNumber(chinese_numerator);
	const share = (value: number): number => Number(((value * 100) / parts).toFixed(2));
	return { low: share(low), high: share(high), unit: 'percent' };
}

/** 三成五 is 35%. */
function readTenths(text: string): Reading {
	const [tens, ones] = [...text.replace('成', '')].map((digit) =>
		/\d/.test(digit) ? Number(digit) : parseChineseNumber(digit)[0],
	);
	const value = (tens ?? NaN) * 10 + (ones ?? NaN);
	return { low: value, high: value, unit: 'percent' };
}

function readScaled([low, high]: [number, number], text: string): Reading {
	const scale = multiply(text);
	return { low: round(low * scale), high: round(high * scale), scale };
}

function multiply(text: string): number {
	return [...text].reduce((value, character) => value * (MULTIPLIERS[character] ?? 1), 1);
}

/** Takes away the dust of binary fractions: 1.64 x 1e8 is 164000000. */
export function round(value: number): number {
	return Number(value.toPrecision(12));
}
