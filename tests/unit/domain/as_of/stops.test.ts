import { expect, it } from 'vitest';
import { findStop, isDay, listStops } from '../../../../src/lib/domain/as_of/stops.ts';

it('lists each day once, the oldest first', () => {
	const days = ['2025-06-10', '2024-06-10', '2025-06-10'];
	expect(listStops(days.map((date) => ({ source: { date } })))).toEqual([
		'2024-06-10',
		'2025-06-10',
	]);
});

it.each([
	['2024-06-09', -1],
	['2024-06-10', 0],
	['2025-01-01', 0],
	['2025-06-10', 1],
	['2026-01-01', 2],
	['2030-01-01', 2],
])('%s means the day before it: %i', (day, stop) => {
	expect(findStop(['2024-06-10', '2025-06-10', '2026-01-01'], day)).toBe(stop);
});

it.each([
	['2024-02-29', true],
	['2023-02-29', false],
	['2024-13-01', false],
	['2024-3-1', false],
	['20240301', false],
	['2024-03-01T00:00', false],
	['yesterday', false],
	['', false],
])('%s is a day: %s', (text, is_day) => {
	expect(isDay(text)).toBe(is_day);
});
