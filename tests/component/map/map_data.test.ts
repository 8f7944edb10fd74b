import { GeoJSONSource, Map } from 'maplibre-gl';
import { afterEach, expect, test, vi } from 'vitest';
import { openMap, press } from './map_page.ts';
import { model, places } from './map_model.ts';
import { EXTENT_IDS } from '../../../src/lib/style/layers/extents.ts';
import { buildHerePart } from '../../../src/lib/style/plan/here_part.ts';

afterEach(() => vi.restoreAllMocks());

/** Every change of the map's style and of what its sources show. */
function watchMap() {
	const setData = vi.spyOn(GeoJSONSource.prototype, 'setData');
	return {
		setStyle: vi.spyOn(Map.prototype, 'setStyle'),
		/** Ids of the sources that were given something, less those known. */
		listGiven: (known = 0): string[] =>
			setData.mock.instances
				.slice(known)
				.map((source) => (source as GeoJSONSource).id)
				.toSorted(),
	};
}

const SITES = ['extents', 'leaders', 'lines', 'marks', 'names', 'near', 'outlines'];

test('what is drawn changes without another style, and only where it changed', async () => {
	const { setStyle, listGiven } = watchMap();
	const { props, view } = await openMap();
	setStyle.mockClear();
	expect(listGiven()).toEqual(SITES);
	const [town, river, camp] = model.marks;
	const moved = { ...camp!, position: [113.7, 27.9], badge: [113.7, 27.9] } as typeof camp;
	const later = { ...props, model: { ...model, marks: [town!, river!, moved!] } };
	await view.rerender(later);
	await vi.waitFor(() => expect(listGiven(7)).toEqual(['marks']));
	await vi.waitFor(
		async () => {
			await press([113.7, 27.9]);
			expect(props.onselect).toHaveBeenCalledWith(['camp']);
		},
		{ timeout: 60_000, interval: 500 },
	);
	expect(setStyle).not.toHaveBeenCalled();
	const near = { position: places.dongbi, uncertainty_m: 0, target: null };
	await view.rerender({ ...later, near });
	await vi.waitFor(() => expect(listGiven(8)).toEqual(['near']));
	await view.rerender({ ...later, near: { ...near }, hovered: 'camp' });
	await view.rerender({ ...later, near: { ...near }, hovered: 'river' });
	expect(listGiven(9)).toEqual([]);
	// What had nothing to show is shown from then on.
	expect(setStyle).toHaveBeenCalledTimes(1);
});

test('what is chosen is told once, whatever else the page says anew', async () => {
	const setState = vi.spyOn(Map.prototype, 'setGlobalStateProperty');
	const { props, view } = await openMap();
	const told = (): number => setState.mock.calls.length;
	const before = told();
	expect(before).toBeGreaterThan(0);
	await view.rerender({ ...props, model: { ...model, marks: [...model.marks] } });
	await view.rerender({ ...props, hovered: 'no-site' });
	expect(told()).toBe(before);
	await view.rerender({ ...props, hovered: 'camp' });
	await vi.waitFor(() => expect(told()).toBeGreaterThan(before));
});

test('another style takes the features over, and a part of the page brings its own', async () => {
	const { setStyle, listGiven } = watchMap();
	const { props, view } = await openMap();
	setStyle.mockClear();
	expect(listGiven()).toEqual(SITES);
	await view.rerender({ ...props, scheme: 'dark' });
	await vi.waitFor(() => expect(setStyle).toHaveBeenCalledTimes(1));
	await view.rerender({ ...props, scheme: 'dark', part: buildHerePart([113.8, 27.8]) });
	await vi.waitFor(() => expect(listGiven(7)).toEqual(['here']));
	const styles = setStyle.mock.calls.length;
	await view.rerender({ ...props, scheme: 'dark', part: buildHerePart([113.9, 27.8]) });
	await vi.waitFor(() => expect(listGiven(8)).toEqual(['here']));
	expect(setStyle).toHaveBeenCalledTimes(styles);
	await press(places.dongbi);
	await vi.waitFor(() => expect(props.onselect).toHaveBeenCalledWith(['river']));
	expect(listGiven()).toEqual([...SITES, 'here', 'here'].toSorted());
});

test('a mark for a whole district dashes its border in its colour, and only its own', async () => {
	const setState = vi.spyOn(Map.prototype, 'setGlobalStateProperty');
	const [town, ...others] = model.marks;
	const mark = { ...town!, id: 'district-360322', district: 360322, radius_m: null };
	const { props, view } = await openMap({ model: { ...model, marks: [mark, ...others] } });
	const map = setState.mock.contexts[0] as Map;
	const read = () =>
		map
			.queryRenderedFeatures({ layers: [EXTENT_IDS.district_line] })
			.map(({ properties, layer }) => [
				properties['adcode'] as number,
				String((layer.paint as Record<string, unknown>)['line-color']),
			]);
	const until = (check: () => void) => vi.waitFor(check, { timeout: 60_000, interval: 300 });
	await until(() => expect(new Set(read().map(([adcode]) => adcode))).toEqual(new Set([360322])));
	const before = read()[0]![1];
	await view.rerender({ ...props, model: { ...model, marks: [{ ...mark, theme: 'water' }] } });
	await until(() => expect(read()[0]?.[1]).not.toBe(before));
	await view.rerender({ ...props, model });
	await until(() => expect(read()).toEqual([]));
});
