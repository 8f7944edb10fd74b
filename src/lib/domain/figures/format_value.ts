/** Claim values as text in either language. Plain data in, text out: this file reaches the browser. */

import type { ArticleClaim, Claim } from '../schema/claim.ts';
import type { Language } from '../schema/localized.ts';
import { QUALIFIERS, UNITS, type Qualifier, type Unit } from '../schema/vocabulary.ts';

/** What the text of a value depends on. */
export type ClaimValue = Pick<
	Claim | ArticleClaim,
	'kind' | 'value' | 'unit' | 'qualifier' | 'exact' | 'forecast'
>;

const ENGLISH_ORDINALS = ['', 'first', 'second', 'third'];
const CHINESE_DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/**
 * The value with its unit and hedge: 超过10亿元, "over CNY 1 billion". A grade (二等奖, 3A) keeps the page's
 * form; an award without one shows the page's words.
 */
export function formatClaimValue(claim: ClaimValue, language: Language): string {
	if (claim.value === null) return claim.exact;
	if (claim.unit === 'grade') return formatGrade(claim.value, claim.exact, language);
	const amount =
		claim.unit === 'ordinal'
			? formatOrdinal(claim.value, language)
			: formatAmount(claim.value, claim.unit, language);
	return hedge(amount, claim.qualifier, claim.forecast === true, language);
}

/** A number of base units with its unit: 1.64亿元, "CNY 164 million". */
export function formatAmount(value: number, unit: Unit, language: Language): string {
	if (unit === 'percent') return `${trimNumber(value)}%`;
	if (language === 'zh') return `${formatChineseNumber(value)}${UNITS[unit].zh}`;
	if (unit === 'CNY') return `CNY ${formatEnglishMoney(value)}`;
	const word = unit === 'person' && value === 1 ? 'person' : UNITS[unit].en;
	return `${formatGrouped(value)} ${word}`.trim();
}

function hedge(
	amount: string,
	qualifier: Qualifier,
	is_forecast: boolean,
	language: Language,
): string {
	const is_expected = qualifier === 'expected' || is_forecast;
	const bound = qualifier === 'expected' ? '' : QUALIFIERS[qualifier].label[language];
	const parts = [is_expected ? QUALIFIERS.expected.label[language] : '', bound, amount];
	return parts.filter(Boolean).join(language === 'zh' ? '' : ' ');
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
	if (language === 'zh') return `第${CHINESE_DIGITS[value] ?? value}`;
	return ENGLISH_ORDINALS[value] ?? `number ${value}`;
}

function formatGrade(value: number, exact: string, language: Language): string {
	if (exact.includes(`${value}A`)) return `${value}A`;
	const word = `${CHINESE_DIGITS[value] ?? value}等奖`;
	if (exact.includes(word)) {
		return language === 'zh' ? word : `${ENGLISH_ORDINALS[value] ?? `grade ${value}`} prize`;
	}
	return language === 'zh' ? exact : `grade ${value}`;
}
