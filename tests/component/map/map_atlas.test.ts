import { describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { getCanvas, locate, openMap, press, readCamera } from './map_page.ts';
import { model, places } from './map_model.ts';

describe('the map', () => {
	test('becomes ready once, with the camera it was given', async () => {
		const { props } = await openMap();
		expect(props.onready).toHaveBeenCalledTimes(1);
		const [lng, lat, zoom] = readCamera();
		expect(lng).toBeCloseTo(113.9, 5);
		expect(lat).toBeCloseTo(27.65, 5);
		expect(zoom).toBeCloseTo(8.8, 4);
		expect(props.onmove).not.toHaveBeenCalled();
		expect(props.onfail).not.toHaveBeenCalled();
	});

	test('says what it is and carries its own controls in the language of the page', async () => {
		await openMap();
		expect(getCanvas().getAttribute('aria-label')).toBe('地图');
		for (const name of ['放大', '缩小', '全市']) {
			const { width, height } = page
				.getByRole('button', { name })
				.element()
				.getBoundingClientRect();
			expect(Math.min(width, height), name).toBeGreaterThanOrEqual(44);
		}
		await expect.element(page.getByText(/\d+\s?公里/)).toBeVisible();
		expect(document.querySelector('.maplibregl-ctrl-attrib')).toBeNull();
	});

	test('zooms by its buttons and finds the whole city again', async () => {
		await openMap();
		await page.getByRole('button', { name: '放大' }).click();
		await vi.waitFor(() => expect(readCamera()[2]).toBeCloseTo(9.8, 2), { timeout: 60_000 });
		await page.getByRole('button', { name: '全市' }).click();
		await vi.waitFor(() => expect(readCamera()).toEqual([113.9, 27.6, 8.5]), { timeout: 60_000 });
	});

	test('takes everything with it when it goes', async () => {
		const { view } = await openMap({ selected_marks: ['area-360322102'] });
		await expect.element(page.getByText('card')).toBeVisible();
		await view.unmount();
		expect(document.querySelector('canvas, .maplibregl-map, .maplibregl-popup')).toBeNull();
	});
});

describe('a press', () => {
	test('on a badge gives all its sites', async () => {
		const { props } = await openMap();
		await press(places.tongmu);
		await vi.waitFor(() => expect(props.onselect).toHaveBeenCalledTimes(1));
		expect(props.onselect).toHaveBeenCalledWith(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']);
	});

	test('on marks of one point gives the sites of all of them', async () => {
		const twin = { ...model.marks[1]!, id: 'area-dongbi', class: 'area' as const };
		twin.site_ids = ['weir'];
		const { props } = await openMap({ model: { ...model, marks: [...model.marks, twin] } });
		await press(places.dongbi);
		await vi.waitFor(() => expect(props.onselect).toHaveBeenCalledTimes(1));
		expect(vi.mocked(props.onselect).mock.calls[0]![0].toSorted()).toEqual(['river', 'weir']);
	});

	test('beside a line, within a finger, gives its site; on bare ground nothing', async () => {
		const { props } = await openMap();
		const { x, y } = locate(places.rail);
		const canvas = page.elementLocator(getCanvas());
		await canvas.click({ position: { x: x - 60, y } });
		await canvas.click({ position: { x: x + 8, y } });
		await vi.waitFor(() => expect(props.onselect).toHaveBeenCalled());
		expect(vi.mocked(props.onselect).mock.calls).toEqual([[['rail']]]);
	});
});

describe('the pointer', () => {
	test('over a mark names its site, and nothing once it has left', async () => {
		const { props } = await openMap();
		const canvas = page.elementLocator(getCanvas());
		await canvas.hover({ position: locate(places.dongbi) });
		await vi.waitFor(() => expect(props.onhover).toHaveBeenLastCalledWith('river'));
		expect(getCanvas().style.cursor).toBe('pointer');
		await page.getByRole('button', { name: '全市' }).hover();
		await vi.waitFor(() => expect(props.onhover).toHaveBeenLastCalledWith(null));
	});
});
