import { describe, expect, it } from 'vitest';
import { spreadSigns } from '../../../src/lib/style/spread_signs.ts';

const measure = (a: { x: number; y: number }, b: { x: number; y: number }): number =>
	Math.hypot(a.x - b.x, a.y - b.y);

describe('spreadSigns', () => {
	it('leaves alone what is far apart', () => {
		const places = [
			{ x: 0, y: 0 },
			{ x: 50, y: 0 },
		];
		expect(spreadSigns(places, 30)).toEqual(places);
	});

	it.each([2, 3, 5, 8])('puts %i signs of one place just clear of each other', (count) => {
		const signs = spreadSigns(
			Array.from({ length: count }, () => ({ x: 10, y: 20 })),
			30,
		);
		for (const [index, sign] of signs.entries()) {
			const others = signs.filter((_, other) => other !== index);
			expect(Math.min(...others.map((other) => measure(sign, other)))).toBeCloseTo(30, 6);
		}
	});
});
