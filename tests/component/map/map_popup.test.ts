import { describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { Position } from '../../../src/lib/domain/schema/geojson.ts';
import { getCanvas, locate, openMap } from './map_page.ts';
import { places } from './map_model.ts';

const markup = '<img src=x onerror="document.title=1"> <b>1.64亿元</b>';

describe('the card of what is selected', () => {
	test('is inserted as text', async () => {
		await openMap({ selected_site: 'river', card_text: markup });
		await expect.element(page.getByText(markup)).toBeVisible();
		expect(document.querySelector('[data-map-card] img, [data-map-card] b')).toBeNull();
	});

	test.each([
		['area-360322102', places.tongmu],
		['near-dongbi', places.dongbi],
		['exact-summit', places.summit],
		['line-rail', places.rail],
	] as [string, Position][])('leaves %s in sight, and is itself whole', async (mark, position) => {
		await openMap({ selected_marks: mark === null ? [] : [mark] });
		await expect.element(page.getByText('card')).toBeVisible();
		await vi.waitFor(() => {
			const card = page.getByText('card').element().getBoundingClientRect();
			const pane = getCanvas().getBoundingClientRect();
			const point = locate(position);
			expect(point.x).toBeGreaterThan(0);
			expect(point.y).toBeGreaterThan(0);
			expect(point.x).toBeLessThan(pane.width);
			expect(point.y).toBeLessThan(pane.height);
			const x = pane.left + point.x;
			const y = pane.top + point.y;
			const is_covered = x > card.left && x < card.right && y > card.top && y < card.bottom;
			expect(is_covered).toBe(false);
			expect(card.left).toBeGreaterThanOrEqual(pane.left);
			expect(card.right).toBeLessThanOrEqual(pane.right);
			expect(card.top).toBeGreaterThanOrEqual(pane.top);
			expect(card.bottom).toBeLessThanOrEqual(pane.bottom);
		});
	});

	test('of a site without a place stands aside, not at any point', async () => {
		await openMap({ selected_site: 'fund' });
		await expect.element(page.getByText('card')).toBeVisible();
		expect(document.querySelector('[data-map-card]')).toBeNull();
	});

	test("is the page's own affair where cards are sheets", async () => {
		await openMap({ selected_site: 'river', card: 'beside' });
		expect(page.getByText('card').query()).toBeNull();
	});
});
