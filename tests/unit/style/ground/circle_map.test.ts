import { expect, test } from 'vitest';
import type { DistrictFeature } from '../../../../src/lib/domain/schema/district.ts';
import type { TownshipFeature } from '../../../../src/lib/domain/schema/township.ts';
import {
	findFrameCenter,
	frameCircle,
	frameCity,
	holdsCircle,
	placeNames,
	shiftFrame,
	zoomFrame,
} from '../../../../src/lib/style/ground/circle_map.ts';
import { measureUnit, projectToFrame } from '../../../../src/lib/style/frame.ts';

/** An invented district of one degree by three quarters, and three townships, of which two share a place and one has none. */
const district = {
	...{ type: 'Feature', id: 360302 },
	geometry: {
		type: 'Polygon',
		coordinates: [
			[
				[113, 27],
				[114, 27],
				[114, 27.7],
				[113, 27.7],
				[113, 27],
			],
		],
	},
	properties: {
		...{ adcode: 360302, role: 'district', label_at: [113.5, 27.35] },
		name: { zh: '虚构区', en: 'Invented District' },
	},
} as unknown as DistrictFeature;
const neighbour = {
	...district,
	id: 430281,
	properties: { ...district.properties, adcode: 430281, role: 'neighbour' },
} as DistrictFeature;
const township = (id: string, coordinates: number[] | null) =>
	({
		...{ type: 'Feature', id },
		geometry: coordinates && { type: 'Point', coordinates },
		properties: { name: { zh: `虚构镇${id}`, en: `Town ${id}` } },
	}) as unknown as TownshipFeature;
const ground = {
	districts: [neighbour, district],
	townships: [
		township('1', [113.2, 27.1]),
		township('2', [113.2001, 27.1001]),
		township('3', null),
	],
};
const city = frameCity(ground);

test('a circle is in the picture with its surroundings, and a wide one shows no more than the city', () => {
	for (const radius_m of [500, 3000, 20_000]) {
		const frame = frameCircle([113.5, 27.35], radius_m, city);
		const at = projectToFrame([113.5, 27.35], frame);
		const radius = radius_m / measureUnit(frame);
		expect(at[0]).toBeCloseTo(frame.width / 2);
		expect(at[1]).toBeCloseTo(frame.height / 2);
		expect(holdsCircle(at, radius, frame)).toBe(true);
		expect(radius).toBeGreaterThan(frame.height * 0.15);
		expect(holdsCircle(at, frame.height / 2 + 1, frame)).toBe(false);
		expect(frame.span).toBeLessThanOrEqual(city.span);
	}
});

test('it comes closer around a point, goes back to the city, and moves by steps', () => {
	const near = zoomFrame(city, 4, [113.2, 27.1], city);
	expect(near.span).toBeCloseTo(city.span / 4);
	expect(findFrameCenter(near)[0]).toBeCloseTo(113.2);
	expect(findFrameCenter(near)[1]).toBeCloseTo(27.1);
	expect(zoomFrame(near, 1 / 8, null, city)).toBe(city);
	expect(zoomFrame(city, 1e6, null, city).span).toBeCloseTo(city.span / 64);
	const [lng, lat] = findFrameCenter(shiftFrame(near, 1, -1));
	expect(lng).toBeGreaterThan(113.2);
	expect(lat).toBeGreaterThan(27.1);
});

test('names stand clear of each other; a seat without room for its name is a dot, one without a place is nothing', () => {
	const names = placeNames(ground, city, { language: 'zh', width_px: 480 });
	expect(names.filter(({ kind }) => kind === 'district').map(({ text }) => text)).toEqual([
		'虚构区',
	]);
	const seats = names.filter(({ kind }) => kind === 'township');
	expect(seats.map(({ id }) => id)).toEqual(['1', '2']);
	const [first, second] = seats;
	expect(first!.text).toBe('虚构镇1');
	expect(Math.abs(first!.y - second!.y)).toBeGreaterThan(3);
	const many = {
		...ground,
		townships: Array.from({ length: 9 }, (_, at) => township(String(at), [113.2, 27.1])),
	};
	const crowded = placeNames(many, city, { language: 'zh', width_px: 480 }).filter(
		({ kind }) => kind === 'township',
	);
	expect(crowded).toHaveLength(9);
	expect(crowded.filter(({ text }) => text !== '').length).toBeLessThan(5);
	expect(
		placeNames(ground, frameCircle([113.9, 27.6], 500, city), { language: 'en', width_px: 480 }),
	).toEqual([]);
});
