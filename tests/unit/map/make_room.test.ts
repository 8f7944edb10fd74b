import type { Map } from 'maplibre-gl';
import { describe, expect, it, vi } from 'vitest';
import { makeRoom } from '../../../src/lib/map/make_room.ts';
import type { Bounds, Position } from '../../../src/lib/domain/schema/geojson.ts';

/** A plan map of 1000 by 600 px or as small as a phone: a degree is `scale` px, the middle is [0, 0]. */
function makeMap(scale: number, [width, height] = [1000, 600]) {
	const moves = { panBy: vi.fn(), fitBounds: vi.fn() };
	const map = {
		project: ([lng, lat]: Position) => ({
			x: width! / 2 + lng * scale,
			y: height! / 2 - lat * scale,
		}),
		getContainer: () => ({ clientWidth: width, clientHeight: height }),
		getZoom: () => 12,
		...moves,
	} as unknown as Map;
	return { map, ...moves };
}

const shape: Bounds = [-1, -1, 1, 1];
const middle: Position = [0, 0];

describe('what is opened comes into the picture', () => {
	it('a shape that is cut is shown whole, beside the card and from no nearer', () => {
		const { map, fitBounds, panBy } = makeMap(500);
		makeRoom(map, { position: middle, bounds: shape }, true, true);
		expect(panBy).not.toHaveBeenCalled();
		expect(fitBounds).toHaveBeenCalledExactlyOnceWith(shape, {
			padding: { top: 24, right: 424, bottom: 24, left: 24 },
			maxZoom: 12,
			duration: 0,
		});
	});

	it('on a phone above the sheet', () => {
		const { map, fitBounds } = makeMap(500, [360, 640]);
		makeRoom(map, { position: middle, bounds: shape }, false, false);
		const { padding, duration } = fitBounds.mock.calls[0]![1] as {
			padding: Record<string, number>;
			duration: number;
		};
		expect(duration).toBe(350);
		expect(padding['bottom']).toBeGreaterThan(320);
		expect(640 - padding['bottom']! - padding['top']!).toBeGreaterThan(200);
		expect(padding['left']! + padding['right']!).toBeLessThan(180);
	});

	it('a shape that is whole, and a mark alone, move no more than the card needs', () => {
		for (const bounds of [shape, null]) {
			const { map, fitBounds, panBy } = makeMap(100);
			makeRoom(map, { position: middle, bounds }, true, true);
			expect(fitBounds).not.toHaveBeenCalled();
			expect(panBy.mock.calls.length).toBeLessThan(2);
		}
	});
});
