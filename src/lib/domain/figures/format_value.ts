/** Claim values as text in a language. Plain data in, text out: this file reaches the browser. */

import { LANGUAGES, inEvery, isSourceLanguage } from '../language/languages.ts';
import { joinSentences } from '../language/join_words.ts';
import type { ArticleClaim, Claim } from '../schema/claim.ts';
import { printFigure } from './print_figure.ts';
import type { Language, Localized } from '../schema/localized.ts';
import { QUALIFIERS, UNITS, type Unit } from '../schema/vocabulary.ts';

/** What the text of a value depends on. */
export type ClaimValue = Pick<
	Claim | ArticleClaim,
	'kind' | 'label' | 'value' | 'value_to' | 'unit' | 'qualifier' | 'exact' | 'forecast'
>;

const ENGLISH_ORDINALS = ['', 'first', 'second', 'third'];
const CHINESE_DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** What a claim counts and its value, with `between` them; once where they are the same words, as with an award. */
export function formatLabelledValue(
	claim: ClaimValue,
	language: Language,
	between: string,
): string {
	const value = formatClaimValue(claim, language);
	const label = claim.label[language];
	return value === label ? label : `${label}${between}${value}`;
}

/**
 * The value with its unit and hedge. Chinese as the page prints it, 9000余棵, 3至5亿元; English in base units, "over 9,000",
 * "CNY 300 million to 500 million". An award without a number is named: in the page's words in Chinese, in ours in English.
 */
export function formatClaimValue(claim: ClaimValue, language: Language): string {
	const { label, unit, exact, qualifier } = claim;
	if (claim.value === null) return isSourceLanguage(language) ? exact : label[language];
	const printed = printFigure(claim);
	const is_expected = qualifier === 'expected' || claim.forecast === true;
	const expected = is_expected ? QUALIFIERS.expected[language] : '';
	if (isSourceLanguage(language) && printed) {
		const a_day = unit === 't/d' && !/日|天/.test(printed.text) ? '/日' : '';
		return `${expected}${printed.text}${a_day}`;
	}
	const [value, value_to] = listSizes(claim.value, claim.value_to ?? null);
	if (unit === 'grade') return formatGrade(value, exact, language);
	const hedge: Localized =
		qualifier === 'expected' ? inEvery(() => '') : (printed?.label ?? QUALIFIERS[qualifier]);
	const amount =
		unit === 'ordinal'
			? formatOrdinal(value, language)
			: formatRange(value, value_to, unit, language);
	return joinSentences([expected, hedge[language], amount], language);
}

/** A fall by as much is printed as its size, the smaller end first; the label says that it is a fall. */
function listSizes(value: number, value_to: number | null): [number, number | null] {
	if (value >= 0) return [value, value_to];
	return value_to === null ? [-value, null] : [-value_to, -value];
}

/** Base units with their unit, one number or both ends: 3亿至5亿元, "CNY 300 million to 500 million". `counted` is a Chinese counting word. */
export function formatRange(
	value: number,
	value_to: number | null,
	unit: Unit,
	language: Language,
	counted = '',
): string {
	if (value_to === null || value_to === value) return formatAmount(value, unit, language, counted);
	const upper = formatAmount(value_to, unit, language, counted);
	const { range } = LANGUAGES[language];
	if (unit === 'percent') return `${trimNumber(value)}%${range}${upper}`;
	return {
		zh: () => `${formatChineseNumber(value)}${range}${upper}`,
		en: () =>
			unit === 'CNY'
				? `CNY ${formatEnglishMoney(value)}${range}${formatEnglishMoney(value_to)}`
				: `${formatGrouped(value)}${range}${upper}`,
	}[language]();
}

/** A number of base units with its unit: 1.64亿元, "CNY 164 million". */
export function formatAmount(value: number, unit: Unit, language: Language, counted = ''): string {
	if (unit === 'percent') return `${trimNumber(value)}%`;
	return {
		zh: () => `${formatChineseNumber(value)}${UNITS[unit].zh || counted}`,
		en: () => formatEnglishAmount(value, unit),
	}[language]();
}

function formatEnglishAmount(value: number, unit: Unit): string {
	if (unit === 'CNY') return `CNY ${formatEnglishMoney(value)}`;
	const word = unit === 'person' && value === 1 ? 'person' : UNITS[unit].en;
	return `${formatGrouped(value)} ${word}`.trim();
}

/** Counts in 万 and 亿, as the newspaper does: 14.05亿, 22.3万, 2150. */
function formatChineseNumber(value: number): string {
	if (value >= 1e8) return `${trimNumber(value / 1e8)}亿`;
	if (value >= 1e4) return `${trimNumber(value / 1e4)}万`;
	return trimNumber(value);
}

function formatEnglishMoney(value: number): string {
	if (value >= 1e9) return `${trimNumber(value / 1e9)} billion`;
	if (value >= 1e6) return `${trimNumber(value / 1e6)} million`;
	return formatGrouped(value);
}

/** Thousands apart by commas, whatever the machine's locale. */
function formatGrouped(value: number): string {
	const [whole = '', fraction] = trimNumber(value).split('.');
	const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
	return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

function trimNumber(value: number): string {
	return String(Number(value.toFixed(4)));
}

function formatOrdinal(value: number, language: Language): string {
	return {
		zh: `第${CHINESE_DIGITS[value] ?? value}`,
		en: ENGLISH_ORDINALS[value] ?? `number ${value}`,
	}[language];
}

function formatGrade(value: number, exact: string, language: Language): string {
	if (exact.includes(`${value}A`)) return `${value}A`;
	const word = `${CHINESE_DIGITS[value] ?? value}等奖`;
	if (exact.includes(word)) {
		return { zh: word, en: `${ENGLISH_ORDINALS[value] ?? `grade ${value}`} prize` }[language];
	}
	return { zh: exact, en: `grade ${value}` }[language];
}
