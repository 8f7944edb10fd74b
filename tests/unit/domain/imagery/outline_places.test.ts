import { expect, it } from 'vitest';
import {
	boundPlaces,
	outlinePlaces,
	type ImageryPlace,
} from '../../../../src/lib/domain/imagery/outline_places.ts';
import type { Polygonal } from '../../../../src/lib/geometry/position.ts';
import { fitTileView } from '../../../../src/lib/geometry/tile_view.ts';
import { drawOutline } from '../../../../src/lib/style/imagery/draw_outline.ts';
import { buildPixelScale } from '../../../../src/lib/style/imagery/pixel_scale.ts';

const middle: [number, number] = [113.9, 27.6];

function around(precision_m: number, is_point: boolean): ImageryPlace {
	const geometry = { type: 'Point' as const, coordinates: middle };
	return { whereabouts: { kind: 'around', geometry, precision_m }, is_point };
}

/** An invented border. */
const border: Polygonal = {
	type: 'Polygon',
	coordinates: [
		[
			[113.8, 27.5],
			[114.0, 27.5],
			[114.0, 27.7],
			[113.8, 27.7],
			[113.8, 27.5],
		],
	],
};
const district: ImageryPlace = {
	whereabouts: { kind: 'district', adcode: 360399, middle },
	is_point: false,
};
const none = new Map<number, Polygonal>();

it('a place of its own is a dot in the circle of its precision; an area has no dot', () => {
	const near = outlinePlaces([around(2000, true)], none);
	expect(near.points).toEqual([middle]);
	expect(near.rings).toHaveLength(1);
	const area = outlinePlaces([around(6000, false)], none);
	expect(area.points).toEqual([]);
	expect(area.rings).toHaveLength(1);
	expect(outlinePlaces([around(0, true)], none)).toEqual({
		rings: [],
		lines: [],
		points: [middle],
	});
});

it('a district is its border, where that is at hand', () => {
	expect(outlinePlaces([district], new Map([[360399, border]])).rings).toEqual(border.coordinates);
	expect(outlinePlaces([district], none)).toEqual({ rings: [], lines: [], points: [] });
});

it('a sketched line stays a line', () => {
	const coordinates: [number, number][][] = [[middle, [114, 27.7]]];
	const line: ImageryPlace = {
		whereabouts: {
			kind: 'around',
			geometry: { type: 'MultiLineString', coordinates },
			precision_m: 3000,
		},
		is_point: false,
	};
	expect(outlinePlaces([line], none)).toEqual({ rings: [], lines: coordinates, points: [] });
});

it('what is shown first holds all of it, and some of what lies around', () => {
	const [west, south, east, north] = boundPlaces([around(0, true)], none);
	expect((north - south) * 111.2).toBeCloseTo(2, 1);
	expect((east - west) * 111.2 * Math.cos((27.6 * Math.PI) / 180)).toBeCloseTo(2, 1);
	const whole = boundPlaces([district], new Map([[360399, border]]));
	expect(whole[0]).toBeLessThan(113.8);
	expect(whole[3]).toBeGreaterThan(27.7);
	const guessed = boundPlaces([district], none);
	expect(guessed[0]).toBeLessThan(middle[0]);
	expect((guessed[3] - guessed[1]) * 111.2).toBeCloseTo(32, 0);
	expect(() => boundPlaces([], none)).toThrow(RangeError);
});

it('is drawn in pixels of the box', () => {
	const box = { width: 600, height: 400 };
	const view = fitTileView(boundPlaces([around(2000, true)], none), box, 16);
	const drawn = drawOutline(outlinePlaces([around(2000, true)], none), view, box);
	expect(drawn.points[0]![0]).toBeCloseTo(300, 0);
	expect(drawn.points[0]![1]).toBeCloseTo(200, 0);
	expect(drawn.rings).toMatch(/^M[\d.]+ [\d.]+(?:L[\d.]+ [\d.]+)+Z$/);
	expect(drawn.lines).toBe('');
});

it('a scale is a round length', () => {
	expect(buildPixelScale(8.46, 96)).toEqual({ metres: 500, px: 59 });
	expect(buildPixelScale(300, 96)).toEqual({ metres: 20_000, px: 67 });
	expect(buildPixelScale(2, 10)).toEqual({ metres: 50, px: 25 });
});
