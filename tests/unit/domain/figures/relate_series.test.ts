import { describe, expect, test } from 'vitest';
import {
	listCurrentClaims,
	listOlderClaims,
} from '../../../../src/lib/domain/figures/current_claims.ts';
import {
	fitsDifference,
	relateSeries,
	sortSeries,
} from '../../../../src/lib/domain/figures/relate_series.ts';
import { makeClaim } from './make_claim.ts';

const first = makeClaim('2023-11-29', { id: 'a' });
const second = makeClaim('2024-11-29', { id: 'b', value: 210_000_000 });

describe('relateSeries', () => {
	test('each fact with the one before it, in time, whatever the order of the file', () => {
		expect(sortSeries([second, first])).toEqual([1, 0]);
		expect(relateSeries([second, first])).toEqual([{ from: 1, to: 0, relation: 'grew' }]);
	});

	test('a plan is held against the newest fact', () => {
		const plan = makeClaim('2023-11-29', { role: 'planned', value: 3e8, as_of: '2025' });
		expect(relateSeries([first, plan, second])).toEqual([
			{ from: 0, to: 2, relation: 'grew' },
			{ from: 2, to: 1, relation: 'would-grow' },
		]);
	});

	test('every conflict is told, also of figures that do not follow each other', () => {
		const other = makeClaim('2024-11-29', { id: 'c', value: 3e8 });
		const third = makeClaim('2024-11-29', { id: 'd', value: 4e8 });
		expect(relateSeries([second, other, third]).map(({ relation }) => relation)).toEqual([
			'conflict',
			'conflict',
			'conflict',
		]);
	});

	test('one figure makes no step', () => {
		expect(relateSeries([first])).toEqual([]);
	});
});

describe('fitsDifference', () => {
	const make = (value: number, as_of?: string, reported = '2024-11-29') =>
		makeClaim(reported, { role: 'difference', value, ...(as_of ? { as_of } : {}) });

	test('equals the change between the two newest facts by then', () => {
		expect(fitsDifference(make(46_000_000), [first, second])).toBe(true);
		expect(fitsDifference(make(40_000_000), [first, second])).toBe(false);
		expect(fitsDifference(make(-46_000_000), [first, second])).toBe(false);
	});

	test('hedges on either side give it room', () => {
		const over = makeClaim('2024-11-29', { value: 2e8, qualifier: 'over' });
		expect(fitsDifference(make(46_000_000), [first, over])).toBe(true);
		expect(fitsDifference(make(30_000_000), [first, over])).toBe(false);
	});

	test('says nothing without both ends, or where the older is from before the time it names', () => {
		expect(fitsDifference(make(46_000_000), [second])).toBeNull();
		expect(fitsDifference(make(46_000_000, '2024-06/2024-11'), [first, second])).toBeNull();
		expect(fitsDifference(make(46_000_000, '2023/2024-11'), [first, second])).toBe(true);
		expect(fitsDifference(make(46_000_000, undefined, '2024-01-01'), [first, second])).toBeNull();
	});
});

describe('listCurrentClaims', () => {
	test('the newest reported and the newest planned of each series', () => {
		const plan = makeClaim('2023-11-29', { role: 'planned', value: 3e8 });
		const earlier = makeClaim('2024-11-29', { role: 'earlier' });
		const difference = makeClaim('2024-11-29', { role: 'difference' });
		const area = makeClaim('2023-11-29', { series: 'area' });
		const all = [second, earlier, first, plan, difference, area];
		expect(listCurrentClaims(all)).toEqual([second, plan, area]);
		expect(listOlderClaims(all)).toEqual([first]);
	});

	test('of one source the figure of the latest time counts; of two equal the first', () => {
		const half = makeClaim('2024-11-29', { as_of: '2024-01/2024-06' });
		const year = makeClaim('2024-11-29', { as_of: '2024-01/2024-10' });
		expect(listCurrentClaims([half, year])).toEqual([year]);
		const other = makeClaim('2024-11-29', { value: 3e8 });
		expect(listCurrentClaims([second, other])).toEqual([second]);
	});
});
