import { describe, expect, it } from 'vitest';
import {
	findSilenceBand,
	formatSilence,
	isStale,
	measureSilence,
} from '../../../../src/lib/domain/history/silence.ts';

describe('how long nothing was reported', () => {
	it.each([
		['2023-11-29', '2023-11-29', '今天', 'today'],
		['2023-11-29', '2023-11-30', '1天前', '1 day ago'],
		['2023-11-29', '2024-01-10', '42天前', '42 days ago'],
		['2023-11-29', '2024-02-29', '3个月前', '3 months ago'],
		['2023-11-29', '2024-12-01', '12个月前', '12 months ago'],
		['2023-11-29', '2026-11-27', '3年前', '3 years ago'],
		['2023-11-29', '2033-11-29', '10年前', '10 years ago'],
	])('%s until %s: %s, %s', (last, today, zh, en) => {
		const silence = measureSilence(last, today);
		expect([formatSilence(silence, 'zh'), formatSilence(silence, 'en')]).toEqual([zh, en]);
	});

	it('is nothing for a clock that is behind', () => {
		expect(measureSilence('2023-11-29', '1970-01-01')).toEqual({ amount: 0, unit: 'day' });
		expect(findSilenceBand('2023-11-29', '1970-01-01')).toBe('under-1');
	});

	it.each([
		['2024-11-28', 'under-1', false],
		['2024-11-29', '1-3', true],
		['2026-11-28', '1-3', true],
		['2026-11-29', 'over-3', true],
	])('on %s is in the band %s', (today, band, is_stale) => {
		expect(findSilenceBand('2023-11-29', today)).toBe(band);
		expect(isStale('2023-11-29', today)).toBe(is_stale);
	});

	it('counts from 29 February too', () => {
		expect(findSilenceBand('2024-02-29', '2025-02-28')).toBe('under-1');
		expect(findSilenceBand('2024-02-29', '2025-03-01')).toBe('1-3');
	});
});
