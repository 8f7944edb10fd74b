/**
 * Sums of claims that hide nothing: exact and hedged figures stay apart, and `listCountedClaims` has left out all but the newest of each
 * series, so that nothing is summed over time. This file reaches the browser.
 */

import type { Claim } from '../schema/claim.ts';
import { formatClaimValue, formatRange } from './format_value.ts';
import { printFigure } from './print_figure.ts';
import type { Language, Localized } from '../schema/localized.ts';
import { QUALIFIERS, type ClaimKind, type Qualifier, type Unit } from '../schema/vocabulary.ts';

/** Units that may be added up; a share, a voltage, a grade or a rank may not. */
const SUMMABLE: readonly Unit[] = [
	'CNY',
	'mu',
	'm',
	'm3',
	't',
	't/d',
	'kW',
	'kWh',
	'person',
	'count',
];

/** What the sum of exact and hedged figures is: the total itself, a lower or an upper bound, or neither. */
export type TotalBound = 'exact' | 'at-least' | 'at-most' | 'about';

/** A claim, wherever its words stand. */
type AnyClaim = Omit<Claim, 'excerpt'>;

/** One sum of figures of one kind, label, unit and period; forecasts have their own. */
export type Total = {
	kind: ClaimKind;
	label: Localized;
	unit: Unit;
	period: Localized | null;
	is_forecast: boolean;
	/** Base units; null when no figure is exact. */
	exact_total: number | null;
	exact: AnyClaim[];
	hedged: AnyClaim[];
	/** Exact and hedged figures added up, ranges by their lower ends; `bound` says what that number means. */
	sum: number;
	/** The same by the ranges' upper ends; null without a range. */
	sum_to: number | null;
	bound: TotalBound;
};

/** Adds up what may be added up, in the order of first mention. Claims without a number are left out. */
export function buildTotals(claims: readonly AnyClaim[]): Total[] {
	const groups = new Map<string, AnyClaim[]>();
	for (const claim of claims) {
		if (claim.value === null || !SUMMABLE.includes(claim.unit)) continue;
		const { kind, unit, label, period } = claim;
		const key = JSON.stringify([kind, unit, label.zh, period?.zh ?? null, isForecast(claim)]);
		groups.set(key, [...(groups.get(key) ?? []), claim]);
	}
	return [...groups.values()].map(buildTotal);
}

function isForecast(claim: AnyClaim): boolean {
	return claim.forecast === true || claim.qualifier === 'expected';
}

function buildTotal(claims: AnyClaim[]): Total {
	const first = claims[0]!;
	const exact = claims.filter(({ qualifier }) => qualifier === 'exact');
	const hedged = claims.filter(({ qualifier }) => qualifier !== 'exact');
	return {
		kind: first.kind,
		label: first.label,
		unit: first.unit,
		period: first.period ?? null,
		is_forecast: isForecast(first),
		exact_total: exact.length > 0 ? addValues(exact) : null,
		exact,
		hedged,
		sum: addValues(claims),
		sum_to: claims.some(isRange)
			? claims.reduce((sum, { value, value_to }) => sum + (value_to ?? value ?? 0), 0)
			: null,
		bound: findBound(hedged.map(({ qualifier }) => qualifier)),
	};
}

function isRange({ value_to }: AnyClaim): boolean {
	return value_to !== undefined;
}

function addValues(claims: readonly AnyClaim[]): number {
	return claims.reduce((sum, { value }) => sum + (value ?? 0), 0);
}

function findBound(qualifiers: readonly Qualifier[]): TotalBound {
	const is_all = (...allowed: Qualifier[]): boolean =>
		qualifiers.every((qualifier) => allowed.includes(qualifier));
	if (is_all('range', 'expected')) return 'exact';
	if (is_all('over', 'range', 'expected')) return 'at-least';
	if (is_all('under', 'nearly', 'range', 'expected')) return 'at-most';
	return 'about';
}

const BOUND_WORDS: Record<TotalBound, Localized> = {
	exact: { zh: '合计', en: 'in all' },
	'at-least': { zh: '合计至少', en: 'at least' },
	'at-most': { zh: '合计至多', en: 'at most' },
	about: { zh: '合计约', en: 'about' },
};

/** A total in words. */
export type TotalText = {
	/** The exact figures as one sum, then each hedged one with its hedge. */
	parts: string[];
	/** "CNY 304 million". */
	sum: string;
	/** "at least CNY 304 million"; the figure itself when there is only one. */
	conclusion: string;
};

/**
 * The parts and what they come to: "CNY 164 million", "over CNY 140 million": "at least CNY 304 million". With ranges both ends of the
 * sum, only the lower one where it is a lower bound, only the upper one where it is an upper bound.
 */
export function formatTotal(total: Total, language: Language): TotalText {
	const { exact, exact_total, hedged, unit, bound } = total;
	const claims = [...exact, ...hedged];
	const counted = nameCountingWord(claims);
	const [low, high] =
		bound === 'at-most' ? [total.sum_to ?? total.sum, null] : [total.sum, total.sum_to];
	const sum = formatRange(low, bound === 'at-least' ? null : high, unit, language, counted);
	const parts = [
		...(exact_total === null ? [] : [formatRange(exact_total, null, unit, language, counted)]),
		...hedged.map((claim) => formatClaimValue(claim, language)),
	];
	const word = BOUND_WORDS[bound][language];
	const is_plain_english = language === 'en' && bound === 'exact';
	const joined = is_plain_english ? [sum, word] : [word, sum];
	const expected = total.is_forecast ? [QUALIFIERS.expected[language]] : [];
	const conclusion = [...expected, ...joined].join(language === 'zh' ? '' : ' ');
	return {
		parts,
		sum,
		conclusion: claims.length === 1 ? formatClaimValue(claims[0]!, language) : conclusion,
	};
}

/** The counting word that all claims are printed with (15个, 12个), else none. */
function nameCountingWord(claims: readonly AnyClaim[]): string {
	const words = new Set(claims.map((claim) => printFigure(claim)?.counting_word ?? ''));
	return words.size === 1 ? [...words][0]! : '';
}
