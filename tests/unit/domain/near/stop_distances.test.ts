import { describe, expect, it } from 'vitest';
import type { Position } from '../../../../src/lib/domain/schema/geojson.ts';
import {
	findNearest,
	isFar,
	measureStops,
	nameNews,
	type StopPlace,
} from '../../../../src/lib/domain/near/stop_distances.ts';

/** Invented stops on a meridian; a thousandth of a degree is about 111 m. */
const stop = (id: string, lat: number, precision_m: number, has_own_place = true): StopPlace => ({
	id,
	whereabouts: {
		kind: 'around',
		geometry: { type: 'Point', coordinates: [113.8, lat] },
		precision_m,
	},
	has_own_place,
});
const at = (lat: number, uncertainty_m: number) => ({
	position: [113.8, lat] as Position,
	uncertainty_m,
});

describe('the distance of a stop', () => {
	it('is a range that has the accuracy of the device in it, with a direction towards a place of its own', () => {
		const [pond] = measureStops(at(27.6, 50), [stop('pond', 27.61, 100)]);
		expect(pond!.max_m - pond!.min_m).toBeCloseTo(300, 3);
		expect(pond!.min_m).toBeGreaterThan(900);
		expect(pond!.direction?.en).toBe('N');
		expect(pond!.here).toBeNull();
	});

	it('has no direction towards an area, nor where the device is too unsure', () => {
		const stops = [stop('area', 27.61, 100, false), stop('pond', 27.61, 100)];
		const [area] = measureStops(at(27.6, 50), stops);
		expect(area).toMatchObject({ id: 'area', direction: null });
		const unsure = measureStops(at(27.6, 900), stops);
		expect(unsure.map(({ direction }) => direction)).toEqual([null, null]);
	});

	it('may be none: at the place, or within the area where it may be', () => {
		const stops = [stop('pond', 27.6, 30), stop('area', 27.62, 5000, false)];
		const here = measureStops(at(27.6002, 10), stops).map(({ here }) => here);
		expect(here).toEqual(['place', 'area']);
	});
});

describe('the nearest stop', () => {
	const stops = [stop('a', 27.6, 0), stop('b', 27.61, 0), stop('b-too', 27.61, 0)];

	it('is several where they cannot be told apart', () => {
		const ids = (lat: number, before: string[] = [], uncertainty_m = 20) =>
			findNearest(measureStops(at(lat, uncertainty_m), stops), uncertainty_m, before).map(
				({ id }) => id,
			);
		expect(ids(27.609)).toEqual(['b', 'b-too']);
		expect(ids(27.601)).toEqual(['a']);
		expect(findNearest([], 20, [])).toEqual([]);
		// A few metres past the middle, within what the device may be off.
		expect(ids(27.60505, ['a'])).toEqual(['a']);
		expect(ids(27.60505)).toEqual(['b', 'b-too']);
		expect(ids(27.6055, ['a'])).toEqual(['b', 'b-too']);
	});

	it('is far only where every stop is another city away', () => {
		expect(isFar(measureStops(at(28.6, 20), stops))).toBe(true);
		expect(isFar(measureStops(at(28, 20), stops))).toBe(false);
		expect(isFar([])).toBe(false);
	});

	it('is news when it is another, or is reached', () => {
		const news = (lat: number) => nameNews(measureStops(at(lat, 20), stops).slice(0, 1), false);
		expect(news(27.602)).toBe(news(27.603));
		expect(news(27.6)).not.toBe(news(27.602));
		expect(news(27.609)).not.toBe(news(27.602));
		expect(nameNews([], true)).toBe('far');
	});
});
