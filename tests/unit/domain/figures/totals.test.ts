import { describe, expect, test } from 'vitest';
import { listCountedClaims } from '../../../../src/lib/domain/figures/counted_claims.ts';
import { findAmount } from '../../../../src/lib/domain/figures/find_amount.ts';
import { makeClaim as makeDated } from './make_claim.ts';
import type { Claim } from '../../../../src/lib/domain/schema/claim.ts';
import { buildTotals, formatTotal } from '../../../../src/lib/domain/figures/totals.ts';

const makeClaim = (change: Partial<Claim>) => makeDated('2023-11-29', change);

describe('buildTotals', () => {
	test('never adds "over" to "exact" without saying so', () => {
		const totals = buildTotals([
			makeClaim({}),
			makeClaim({ value: 140_000_000, qualifier: 'over' }),
		]);
		expect(totals).toHaveLength(1);
		expect(totals[0]).toMatchObject({
			exact_total: 164_000_000,
			sum: 304_000_000,
			bound: 'at-least',
		});
		expect(totals[0]!.hedged).toHaveLength(1);
		expect(formatTotal(totals[0]!, 'en')).toEqual({
			parts: ['CNY 164 million', 'over CNY 140 million'],
			sum: 'CNY 304 million',
			conclusion: 'at least CNY 304 million',
		});
		expect(formatTotal(totals[0]!, 'zh')).toEqual({
			parts: ['1.64亿元', '超过1.4亿元'],
			sum: '3.04亿元',
			conclusion: '合计至少3.04亿元',
		});
	});

	test('adds exact figures into one part', () => {
		const [total] = buildTotals([makeClaim({ value: 1e8 }), makeClaim({ value: 2e8 })]);
		expect(total).toMatchObject({ exact_total: 3e8, hedged: [], bound: 'exact' });
		expect(formatTotal(total!, 'en').conclusion).toBe('CNY 300 million in all');
	});

	test.each([
		['over', 'at-least'],
		['under', 'at-most'],
		['nearly', 'at-most'],
		['about', 'about'],
	] as const)('exact and %s make %s', (qualifier, bound) => {
		const [total] = buildTotals([makeClaim({}), makeClaim({ qualifier })]);
		expect(total!.bound).toBe(bound);
	});

	test('over and under together bound nothing', () => {
		const [total] = buildTotals([
			makeClaim({ qualifier: 'over' }),
			makeClaim({ qualifier: 'under' }),
		]);
		expect(total).toMatchObject({ bound: 'about', exact_total: null });
	});

	test('keeps forecasts, kinds, labels, units and periods apart', () => {
		const year = { zh: '每年', en: 'a year' };
		const totals = buildTotals([
			makeClaim({}),
			makeClaim({ qualifier: 'over', forecast: true }),
			makeClaim({ kind: 'output' }),
			makeClaim({ label: { zh: '已投资', en: 'spent' } }),
			makeClaim({ period: year }),
			makeClaim({ unit: 'mu', kind: 'area' }),
		]);
		expect(totals).toHaveLength(6);
		expect(totals.map(({ is_forecast }) => is_forecast).filter(Boolean)).toHaveLength(1);
	});

	test('says that a sum of forecasts is one', () => {
		const forecast = makeClaim({ qualifier: 'expected', forecast: true, value: 1e9 });
		const [total] = buildTotals([forecast, forecast]);
		expect(formatTotal(total!, 'en').conclusion).toBe('expected CNY 2 billion in all');
	});

	test('leaves out what has no sum: shares, grades, ranks, awards without a number', () => {
		const totals = buildTotals([
			makeClaim({ kind: 'share', unit: 'percent', value: 75 }),
			makeClaim({ kind: 'award', unit: 'grade', value: 2 }),
			makeClaim({ kind: 'rank', unit: 'ordinal', value: 1 }),
			makeClaim({ kind: 'award', unit: 'grade', value: null }),
		]);
		expect(totals).toEqual([]);
	});

	test('a sum of ranges has both ends, and is never printed as one exact number', () => {
		const range = makeClaim({
			value: 3e8,
			value_to: 5e8,
			qualifier: 'range',
			exact: '投资3至5亿元',
		});
		const [total] = buildTotals([makeClaim({ value: 1e8, exact: '1亿元' }), range]);
		expect(total).toMatchObject({ sum: 4e8, sum_to: 6e8, exact_total: 1e8, bound: 'exact' });
		expect(formatTotal(total!, 'zh')).toEqual({
			parts: ['1亿元', '3至5亿元'],
			sum: '4亿至6亿元',
			conclusion: '合计4亿至6亿元',
		});
		expect(formatTotal(total!, 'en').conclusion).toBe('CNY 400 million to 600 million in all');
	});

	test.each([
		['over', '合计至少4亿元', 'at least CNY 400 million'],
		['under', '合计至多6亿元', 'at most CNY 600 million'],
		['about', '合计约4亿至6亿元', 'about CNY 400 million to 600 million'],
	] as const)('a range and %s', (qualifier, zh, en) => {
		const range = makeClaim({ value: 3e8, value_to: 5e8, qualifier: 'range' });
		const [total] = buildTotals([makeClaim({ value: 1e8, qualifier }), range]);
		expect(formatTotal(total!, 'zh').conclusion).toBe(zh);
		expect(formatTotal(total!, 'en').conclusion).toBe(en);
	});

	test('a sum of counts keeps the counting word that all share', () => {
		const count = makeClaim({ kind: 'count', unit: 'count', value: 15, exact: '平台15个' });
		const more = makeClaim({ kind: 'count', unit: 'count', value: 5, exact: '平台5个' });
		const firms = makeClaim({ kind: 'count', unit: 'count', value: 5, exact: '企业5家' });
		expect(formatTotal(buildTotals([count, more])[0]!, 'zh').conclusion).toBe('合计20个');
		expect(formatTotal(buildTotals([count, firms])[0]!, 'zh').conclusion).toBe('合计20');
	});

	test('a single figure is its own conclusion', () => {
		const [total] = buildTotals([makeClaim({ qualifier: 'over', value: 1e9 })]);
		expect(formatTotal(total!, 'en').conclusion).toBe('over CNY 1 billion');
	});
});

describe('nothing is summed over time', () => {
	const first = makeDated('2023-11-29', { id: 'first' });
	const second = makeDated('2024-11-29', { id: 'second', value: 210_000_000 });
	const sum = (...claims: (typeof first)[]) =>
		buildTotals([...listCountedClaims([{ id: 'pond', properties: { claims } }]).keys()]).map(
			(total) => formatTotal(total, 'en').conclusion,
		);

	test('1.64亿 and 2.1亿 of one work do not become 3.74亿', () => {
		expect(sum(first, second)).toEqual(['CNY 210 million']);
		expect(sum(second, first)).toEqual(['CNY 210 million']);
		expect(findAmount([first, second])).toBe(210_000_000);
	});

	test('an older figure that was higher does not count either', () => {
		const fallen = makeDated('2024-11-29', { value: 1e8 });
		expect(sum(first, fallen)).toEqual(['CNY 100 million']);
		expect(findAmount([first, fallen])).toBe(1e8);
	});

	test('earlier values and differences are in no sum, plans in one of their own', () => {
		const others = (['earlier', 'difference', 'planned'] as const).map((role) =>
			makeDated('2024-11-29', {
				role,
				value: 5e8,
				...(role === 'planned' ? { forecast: true } : {}),
			}),
		);
		expect(sum(first, ...others)).toEqual(['CNY 164 million', 'expected CNY 500 million']);
	});

	test('a plan that was changed counts once', () => {
		const plan = { role: 'planned', forecast: true } as const;
		expect(
			sum(makeDated('2023-11-29', { ...plan }), makeDated('2024-11-29', { ...plan, value: 3e8 })),
		).toEqual(['expected CNY 300 million']);
	});
});
