import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { openMap, press, readCamera } from './map_page.ts';
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
