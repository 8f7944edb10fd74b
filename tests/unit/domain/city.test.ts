import { expect, test } from 'vitest';
import { assignTints } from '../../../src/lib/domain/city/assign_tints.ts';
import { findDay, startDay } from '../../../src/lib/domain/city/city_time.ts';
import { TINT_COUNT } from '../../../src/lib/domain/city/tint_count.ts';
import type { DistrictFeature } from '../../../src/lib/domain/schema/district.ts';
import { findBelt } from '../../../src/lib/geometry/systems/belt.ts';

/** A row of `count` squares, each beside the next. */
function buildRow(count: number): DistrictFeature[] {
	return Array.from(
		{ length: count },
		(_, x) =>
			({
				id: 900001 + x,
				geometry: {
					type: 'Polygon',
					coordinates: [[[x, 0], [x + 1, 0], [x + 1, 1], [x, 1], [x, 0]]], // oxfmt-ignore
				},
			}) as DistrictFeature,
	);
}

test('districts have tints in their order while there are enough', () => {
	expect(Object.values(assignTints(buildRow(5)))).toEqual([1, 2, 3, 4, 5]);
});

test('where there are more districts than tints, neighbours differ', () => {
	const tints = Object.values(assignTints(buildRow(20)));
	expect(tints).toHaveLength(20);
	for (const [index, tint] of tints.entries()) {
		expect(tint).toBeGreaterThan(0);
		expect(tint).toBeLessThanOrEqual(TINT_COUNT);
		expect(tint).not.toBe(tints[index + 1]);
	}
});

test('a day begins when it begins where the city is', () => {
	expect(startDay('2024-06-10', 'Asia/Shanghai')).toBe('2024-06-10T00:00:00+08:00');
	expect(startDay('2024-06-10', 'UTC')).toBe('2024-06-10T00:00:00+00:00');
});

test('the day is that of the clocks where the city is', () => {
	const evening = Date.parse('2024-06-10T16:30:00Z');
	expect(findDay('Asia/Shanghai', evening)).toBe('2024-06-11');
	expect(findDay('UTC', evening)).toBe('2024-06-10');
});

test('a city is surveyed in the belt whose meridian is nearest', () => {
	expect(findBelt([104.1, 28.9, 105.3, 29.7])).toEqual({
		...{ zone: 35, meridian: 105 },
		...{ plain: 'gk105', numbered: 'gk35' },
	});
});
