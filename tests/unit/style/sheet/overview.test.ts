import { describe, expect, it } from 'vitest';
import { boundInMetres } from '../../../../src/lib/domain/sheet/sheet_frame.ts';
import type { Bounds, Position } from '../../../../src/lib/geometry/position.ts';
import { lookAround } from '../../../../src/lib/style/sheet/overview.ts';

/** Metres of a plane. */
const city: Bounds = [0, 0, 90_000, 60_000];
const around = (x: number, y: number, size: number): Bounds => [x, y, x + size, y + size];
const look = (frames: Bounds, closer = 0, last: Position | null = null) =>
	lookAround('gk114', { frames, city, closer, last });
const holds = (outer: Bounds, inner: Bounds) =>
	outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3];

describe('an overview', () => {
	it('shows the whole city around a large frame', () => {
		expect(holds(boundInMetres(look(around(10_000, 10_000, 40_000))), city)).toBe(true);
	});

	it('shows a small frame with its surroundings, never lost in the city', () => {
		const frame = around(20_000, 20_000, 100);
		const [west, , east] = boundInMetres(look(frame));
		expect(holds(boundInMetres(look(frame)), frame)).toBe(true);
		expect(east - west).toBeLessThan(1000);
	});

	it.each([-20, -3, 0, 2, 30])('always holds the frames, %d steps closer', (closer) => {
		for (const size of [50, 5000, 50_000, 300_000]) {
			const frame = around(70_000, -10_000, size);
			expect(holds(boundInMetres(look(frame, closer)), frame)).toBe(true);
		}
	});

	it('stays where it is while the frame is in sight, and goes along when it leaves', () => {
		const first = look(around(20_000, 20_000, 1000));
		const near = look(around(20_400, 20_400, 1000), 0, first.middle);
		expect(near.middle).toEqual(first.middle);
		const far = look(around(40_000, 20_000, 1000), 0, first.middle);
		expect(far.middle).toEqual([40_500, 20_500]);
	});

	it('comes closer by halves', () => {
		const frame = around(20_000, 20_000, 1000);
		expect(look(frame, 1).scale * 2).toBeCloseTo(look(frame).scale, 6);
	});
});
