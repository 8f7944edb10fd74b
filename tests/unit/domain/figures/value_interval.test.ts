import { describe, expect, test } from 'vitest';
import { relateClaims } from '../../../../src/lib/domain/figures/relate_claims.ts';
import {
	findBounds,
	findInterval,
	overlap,
} from '../../../../src/lib/domain/figures/value_interval.ts';
import type { Claim } from '../../../../src/lib/domain/schema/claim.ts';
import { makeClaim } from './make_claim.ts';

type Words = [exact: string, qualifier: Claim['qualifier'], value: number, change?: Partial<Claim>];

function make([exact, qualifier, value, change]: Words, reported = '2023-11-29') {
	return makeClaim(reported, { exact, qualifier, value, ...change });
}

const mu = { unit: 'mu' } as const;
const person = { unit: 'person' } as const;
const percent = { unit: 'percent' } as const;

describe('findInterval reads the words as a careful reader does', () => {
	test.each<[Words, low: number, high: number]>([
		[['总投资1.64亿元', 'exact', 164_000_000], 163_500_000, 164_500_000],
		[['总投资2亿元', 'exact', 200_000_000], 150_000_000, 250_000_000],
		[['总投资20000万元', 'exact', 200_000_000], 199_995_000, 200_005_000],
		[['总投资１．６亿元', 'exact', 160_000_000], 155_000_000, 165_000_000],
		[['占地2,150亩', 'exact', 2150, mu], 2149.5, 2150.5],
		[['占地三百亩', 'exact', 300, mu], 299.5, 300.5],
		[['投资三亿元', 'exact', 300_000_000], 250_000_000, 350_000_000],
		[['投资三点二亿元', 'exact', 320_000_000], 315_000_000, 325_000_000],
		[['全长12公里', 'exact', 12_000, { unit: 'm' }], 11_500, 12_500],
		[['占地20公顷', 'exact', 300, mu], 292.5, 307.5],
		[['占三成', 'exact', 30, percent], 25, 35],
		[['占百分之三十', 'exact', 30, percent], 29.5, 30.5],
		[['占一半', 'exact', 50, percent], 50, 50],
		[['占三分之二', 'exact', 66.67, percent], 66.67, 66.67],
		[['计划投资2亿元', 'expected', 200_000_000], 150_000_000, 250_000_000],
		[['约200万元', 'about', 2_000_000], 1_800_000, 2_200_000],
		[['1亿余元', 'over', 100_000_000], 100_000_000, 200_000_000],
		[['10余亿元', 'over', 1_000_000_000], 1_000_000_000, 2_000_000_000],
		[['逾1.4亿元', 'over', 140_000_000], 140_000_000, 200_000_000],
		[['超过360万元', 'over', 3_600_000], 3_600_000, 4_000_000],
		[['9000余人', 'over', 9000, person], 9000, 10_000],
		[['20余公顷', 'over', 300, mu], 300, 450],
		[['数百亩', 'over', 100, mu], 100, 1000],
		[['上千人', 'over', 1000, person], 1000, 10_000],
		[['几十人', 'over', 10, person], 10, 100],
		[['过半', 'over', 50, percent], 50, 100],
		[['30亿元以上', 'over', 3_000_000_000], 3_000_000_000, Infinity],
		[['至少10余亿元', 'over', 1_000_000_000], 1_000_000_000, Infinity],
		[['近3万人', 'nearly', 30_000, person], 27_000, 30_000],
		[['不足50万元', 'under', 500_000], 0, 500_000],
		[['3至5亿元', 'range', 300_000_000, { value_to: 500_000_000 }], 300_000_000, 500_000_000],
		[['减少2000万元', 'exact', -20_000_000, { role: 'difference' }], -20_005_000, -19_995_000],
		[['减少近2000万元', 'nearly', -20_000_000, { role: 'difference' }], -20_000_000, -18_000_000],
	])('%j: %d up to %d', (words, low, high) => {
		expect(findInterval(make(words))).toEqual({ low, high });
	});

	test('an award has none; a value that no words show stands for itself', () => {
		expect(findInterval(makeClaim('2023-11-29', { value: null }))).toBeNull();
		expect(findInterval(makeClaim('2023-11-29', { value: 7 }))).toEqual({ low: 7, high: 7 });
	});
});

test('neighbouring whole numbers share no number, an end alone is none', () => {
	const [less, more] = [280, 281].map((value) =>
		findInterval(make([`${value}亩`, 'exact', value, mu]))!,
	);
	expect(overlap(less!, more!)).toBe(false);
	expect(overlap({ low: 3, high: 5 }, { low: 5, high: 5 })).toBe(true);
});

test('what words leave possible at all has no end where they name none', () => {
	expect(findBounds(make(['1亿余元', 'over', 100]))).toEqual({ low: 100, high: Infinity });
	expect(findBounds(make(['近100元', 'nearly', 100]))).toEqual({ low: -Infinity, high: 100 });
	expect(findBounds(make(['减少近100元', 'nearly', -100]))).toEqual({ low: -100, high: Infinity });
	expect(findBounds(make(['约100元', 'about', 100]))).toEqual({ low: 90, high: 110 });
	expect(findBounds(make(['1.64亿元', 'exact', 164]))).toEqual({ low: 164, high: 164 });
});

describe('a year later', () => {
	const LATER = '2024-11-29';
	test.each<[Words, Words, string]>([
		[['超1亿元', 'over', 100_000_000], ['2.1亿元', 'exact', 210_000_000], 'grew'],
		[['超1亿元', 'over', 100_000_000], ['1.8亿元', 'exact', 180_000_000], 'compatible'],
		[['至少1亿元', 'over', 100_000_000], ['2.1亿元', 'exact', 210_000_000], 'compatible'],
		[['近3亿元', 'nearly', 300_000_000], ['2.1亿元', 'exact', 210_000_000], 'fell'],
		[['2亿元', 'exact', 200_000_000], ['2.3亿元', 'exact', 230_000_000], 'compatible'],
		[['2.0亿元', 'exact', 200_000_000], ['2.3亿元', 'exact', 230_000_000], 'grew'],
		[['1.6亿元', 'exact', 160_000_000], ['1.64亿元', 'exact', 164_000_000], 'compatible'],
		[['1.6亿元', 'exact', 160_000_000], ['16000万元', 'exact', 160_000_000], 'same'],
		[['不到500人', 'under', 500, person], ['500人', 'exact', 500, person], 'compatible'],
	])('%j, then %j: %s', (before, after, relation) => {
		expect(relateClaims(make(before), make(after, LATER))).toBe(relation);
		expect(relateClaims(make(after, LATER), make(before))).toBe(relation);
	});
});
