import { describe, expect, it } from 'vitest';
import { placeCard } from '../../../src/lib/map/place_card.ts';

const pane = { width: 860, height: 744 };
const card = { width: 372, height: 470 };

describe('where a card stands', () => {
	it('beside its place, on the side with room', () => {
		expect(placeCard({ x: 200, y: 372 }, card, pane, 22)).toEqual({
			...{ left: 222, top: 137, side: 'right' },
		});
		expect(placeCard({ x: 700, y: 372 }, card, pane, 22)).toMatchObject({
			left: 306,
			side: 'left',
		});
	});

	it('is never cut, wherever the map has been moved', () => {
		for (const x of [-5000, -10, 0, 430, 855, 9000]) {
			for (const y of [-5000, 0, 372, 740, 9000]) {
				const { left, top } = placeCard({ x, y }, card, pane, 22);
				expect(left).toBeGreaterThanOrEqual(0);
				expect(top).toBeGreaterThanOrEqual(0);
				expect(left + card.width).toBeLessThanOrEqual(pane.width);
				expect(top + card.height).toBeLessThanOrEqual(pane.height);
			}
		}
	});

	it('says when it is no longer beside its place', () => {
		expect(placeCard({ x: -300, y: 372 }, card, pane, 22).side).toBeNull();
		expect(placeCard({ x: 200, y: -40 }, card, pane, 22).side).toBeNull();
	});

	it('shows its beginning, with Close, where it is larger than the map', () => {
		const tall = { width: 372, height: 900 };
		const { left, top } = placeCard({ x: 300, y: 200 }, tall, { width: 340, height: 300 }, 22);
		expect([left, top]).toEqual([8, 8]);
	});
});
