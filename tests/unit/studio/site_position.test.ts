import { expect, test } from 'vitest';
import { buildShape, findWay, listCorners } from '../../../src/studio/state/site_position.ts';
import { polygon_schema } from '../../../src/lib/domain/schema/geojson.ts';

test('an outline is closed and runs counter-clockwise, whichever way it was drawn', () => {
	const clockwise: [number, number][] = [
		[0, 0],
		[0, 1],
		[1, 1],
	];
	const shape = buildShape('outline', clockwise);
	expect(polygon_schema.safeParse(shape).success).toBe(true);
	expect(shape).toEqual(buildShape('outline', clockwise.toReversed()));
	expect(listCorners(shape)).toHaveLength(3);
	expect(buildShape('outline', clockwise.slice(1))).toBeNull();
});

test('a typed point stays where it was typed', () => {
	expect(buildShape('point', [[113.85353, 27.61672]])).toEqual({
		type: 'Point',
		coordinates: [113.85353, 27.61672],
	});
	expect(buildShape('unplaced', [[1, 2]])).toBeNull();
});

test('how a position was given is seen from what it is', () => {
	const placement = { class: 'area', extent: { kind: 'township', code: '1' } };
	const geometry = { type: 'Point', coordinates: [1, 2] };
	expect(findWay({ geometry, placement } as never)).toBe('unit');
	expect(findWay({ geometry: null, placement: { class: 'unplaced' } } as never)).toBe('unplaced');
	expect(findWay({ geometry, placement: { class: 'near' } } as never)).toBe('point');
});
