import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { getCanvas, locate, openMap, press, readCamera } from './map_page.ts';
import { places } from './map_model.ts';

test('a pin is drawn where the place is exact, and can be pressed', async () => {
	const { props } = await openMap();
	await press(places.summit);
	await vi.waitFor(() => expect(props.onselect).toHaveBeenCalledWith(['camp']));
});

test("the page learns of the reader's moves, and by null that the whole city is shown again", async () => {
	const { props } = await openMap();
	await page.getByRole('button', { name: '放大' }).click();
	await vi.waitFor(() => expect(readCamera()[2]).toBeCloseTo(9.8, 2));
	await page.getByRole('button', { name: '全市' }).click();
	await vi.waitFor(() => expect(readCamera()[2]).toBeCloseTo(8.5, 2));
	await vi.waitFor(() => expect(props.onmove).toHaveBeenCalledTimes(2));
	expect(vi.mocked(props.onmove).mock.calls[0]?.[0]?.zoom).toBeCloseTo(9.8, 2);
	expect(props.onmove).toHaveBeenLastCalledWith(null);
});

test('making room for a card is no move of the reader', async () => {
	const { props, view } = await openMap();
	const before = readCamera();
	await view.rerender({ ...props, selected_marks: ['exact-summit'] });
	await vi.waitFor(() => expect(readCamera()).not.toEqual(before));
	expect(props.onmove).not.toHaveBeenCalled();
});

test.each([
	['the button', () => page.getByRole('button', { name: '放大' }).click()],
	[
		'a double press',
		() => page.elementLocator(getCanvas()).dblClick({ position: { x: 60, y: 60 } }),
	],
] as const)('six zooms by %s leave what is open where it was', async (_, zoomIn) => {
	await openMap({ selected_site: 'river' });
	const open = places.dongbi;
	const isInside = (): boolean => {
		const { x, y } = locate(open);
		const { clientWidth, clientHeight } = getCanvas();
		return x > 0 && y > 0 && x < clientWidth && y < clientHeight;
	};
	await vi.waitFor(() => expect(isInside()).toBe(true));
	for (let step = 1; step <= 6; step++) {
		const [, , zoom] = readCamera();
		await zoomIn();
		await vi.waitFor(() => expect(readCamera()[2]).toBeGreaterThan(Math.min(14.9, zoom + 0.5)));
	}
	expect(isInside()).toBe(true);
	const card = page.getByText('card').element().getBoundingClientRect();
	const pane = getCanvas().getBoundingClientRect();
	expect(card.left).toBeGreaterThanOrEqual(pane.left);
	expect(card.bottom).toBeLessThanOrEqual(pane.bottom);
});
