import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkGeo } from '../../../src/lib/domain/reading/check_geo.ts';
import { readGeo } from '../../../src/lib/domain/reading/read_geo.ts';
import type { Claim } from '../../../src/lib/domain/schema/claim.ts';
import type { Article } from '../../../src/lib/domain/schema/article.ts';
import type { ClaimKind, Unit } from '../../../src/lib/domain/schema/vocabulary.ts';
import { ARTICLE, small } from '../geo_small.ts';

const { geo } = readGeo(small);
const article = parse(small[ARTICLE]!) as Article;

const KINDS: Record<Unit, ClaimKind> = {
	CNY: 'investment',
	mu: 'area',
	m: 'length',
	m3: 'volume',
	t: 'production',
	't/d': 'capacity',
	kW: 'capacity',
	kWh: 'production',
	person: 'people',
	percent: 'share',
	count: 'count',
	kV: 'voltage',
	grade: 'award',
	ordinal: 'rank',
};

type Figure = Pick<Claim, 'value' | 'value_to' | 'unit' | 'qualifier' | 'forecast'>;

/** What the checks of claims say about these words, which are a whole sentence of an article, entered like this. */
function check(exact: string, figure: Figure): string[] {
	const claim = {
		id: 'trial',
		series: 'trial',
		role: figure.forecast ? ('planned' as const) : ('reported' as const),
		kind: KINDS[figure.unit],
		label: { zh: '试验', en: 'trial' },
		exact,
		excerpt: 'words',
		about: 'city' as const,
		...figure,
	};
	const excerpt = { id: 'words', exact: `${exact}。`, translation: 'Words.' };
	const value = { ...article, excerpts: [excerpt], claims: [claim] };
	const articles = [{ value, file: ARTICLE, path: [] }];
	const whole = checkGeo({ ...geo, articles });
	return whole
		.filter(({ file, path }) => file === ARTICLE && path[0] === 'claims')
		.map(({ path, message }) => `${path.slice(2).join('.')}: ${message}`);
}

type Row = [exact: string, value: number, unit: Unit, qualifier: Figure['qualifier'], said: string];

describe('a hedged figure is refused as exact, with its words, and accepted as what it is', () => {
	test.each<Row>([
		['新修水渠上百米', 100, 'm', 'over', '上'],
		['种树数百亩', 100, 'mu', 'over', '数'],
		['培训上千人', 1000, 'person', 'over', '上'],
		['引资数亿元', 100_000_000, 'CNY', 'over', '数'],
		['补助几百万元', 1_000_000, 'CNY', 'over', '几'],
		['引资十几亿元', 1_000_000_000, 'CNY', 'over', '几'],
		['培训30人左右', 30, 'person', 'about', '左右'],
		['产值突破2亿元', 200_000_000, 'CNY', 'over', '突破'],
		['增收不足50万元', 500_000, 'CNY', 'under', '不足'],
		['工期大约占三成', 30, 'percent', 'about', '大约'],
		['占比不低于30%', 30, 'percent', 'over', '不低于'],
		['培训最多30人', 30, 'person', 'under', '最多'],
		['覆盖2个村共4000余人', 4000, 'person', 'over', '余'],
	])('%s', (exact, value, unit, qualifier, said) => {
		expect(check(exact, { value, unit, qualifier })).toEqual([]);
		const refused = [`qualifier: expected ${qualifier} (${said} at the figure), found exact`];
		expect(check(exact, { value, unit, qualifier: 'exact' })).toEqual(refused);
	});

	test('a forecast', () => {
		const planned = { value: 200_000_000, unit: 'CNY' } as const;
		expect(check('计划投资2亿元', { ...planned, qualifier: 'expected', forecast: true })).toEqual(
			[],
		);
		expect(check('计划投资2亿元', { ...planned, qualifier: 'exact' })).toEqual([
			'qualifier: expected expected (计划 at the figure), found exact',
		]);
	});
});

describe('a range is accepted with both ends and the qualifier range only', () => {
	test.each<[exact: string, low: number, high: number, unit: Unit]>([
		['整地100—200亩', 100, 200, 'mu'],
		['投资3至5亿元', 3e8, 5e8, 'CNY'],
		['投资3亿元至5亿元', 3e8, 5e8, 'CNY'],
		['修路两三公里', 2000, 3000, 'm'],
		['培训二三十人', 20, 30, 'person'],
	])('%s', (exact, low, high, unit) => {
		const right: Figure = { value: low, value_to: high, unit, qualifier: 'range' };
		expect(check(exact, right)).toEqual([]);
		expect(check(exact, { ...right, qualifier: 'exact' })).toEqual([
			expect.stringMatching(/^qualifier: expected range \(.+ at the figure\), found exact$/),
		]);
		for (const value of [low, high]) {
			expect(check(exact, { value, unit, qualifier: 'exact' })).toEqual([
				`value: expected value ${low} and value_to ${high}, qualifier range, as in "${exact}", found ${value}`,
			]);
		}
	});

	test('a single figure is no range', () => {
		const range: Figure = { value: 3e8, value_to: 5e8, unit: 'CNY', qualifier: 'range' };
		expect(check('投资3亿元', range)).toEqual([
			'value: expected 300000000 as in "投资3亿元", found 300000000, value_to 500000000',
		]);
		const lone: Figure = { value: 3e8, unit: 'CNY', qualifier: 'range' };
		expect(check('投资3亿元', lone)).toEqual([
			expect.stringContaining('qualifier: expected one of 至 到'),
		]);
	});

	test('a hedged range may be either', () => {
		const about: Figure = { value: 3e8, value_to: 5e8, unit: 'CNY', qualifier: 'about' };
		expect(check('投资约3至5亿元', about)).toEqual([]);
		expect(check('投资约3至5亿元', { ...about, qualifier: 'range' })).toEqual([]);
	});
});

describe('units', () => {
	test.each<[exact: string, value: number, unit: Unit]>([
		['绿化率百分之三十五', 35, 'percent'],
		['清淤1.2万方', 12_000, 'm3'],
		['水面5.6平方公里', 8400, 'mu'],
		['建房300平方米', 0.45, 'mu'],
		['贷款1,100万元', 11_000_000, 'CNY'],
		['投资10．05亿元', 1_005_000_000, 'CNY'],
		['投资2.5个亿', 250_000_000, 'CNY'],
	])('%s is accepted', (exact, value, unit) => {
		expect(check(exact, { value, unit, qualifier: 'exact' })).toEqual([]);
	});

	test('what is in no unit of the atlas says so', () => {
		const power: Figure = { value: 20_000, unit: 't/d', qualifier: 'exact' };
		expect(check('装机2万千瓦', power)).toEqual([
			'unit: expected no claim, as 千瓦 is none of the atlas\'s units, as in "装机2万千瓦", found t/d',
		]);
		expect(check('装机2万千瓦', { ...power, unit: 'count' })).toHaveLength(1);
	});
});
