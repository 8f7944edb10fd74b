import { describe, expect, it } from 'vitest';
import { checkDatum } from '../../../../src/lib/domain/coordinates/datum_check.ts';
import {
	formatDms,
	formatReadout,
	systemOf,
} from '../../../../src/lib/domain/coordinates/format_coordinates.ts';
import { listReadouts } from '../../../../src/lib/domain/coordinates/readouts.ts';
import { buildHandOver, MAP_APPS } from '../../../../src/lib/domain/coordinates/hand_over.ts';
import { readCoordinates } from '../../../../src/lib/domain/coordinates/read_coordinates.ts';
import { measureGeodesic } from '../../../../src/lib/geometry/geodesic.ts';
import { toSystem } from '../../../../src/lib/geometry/systems/systems.ts';
import type { Position } from '../../../../src/lib/geometry/position.ts';
import { buildBelt } from '../../../../src/lib/geometry/systems/belt.ts';

/** The belt of 114 degrees east. */
const HOME = buildBelt(38);

const place: Position = [113.855044, 27.625826];

describe('pasted coordinates', () => {
	it.each([
		['113.855044, 27.625826'],
		['27.625826, 113.855044'],
		['（１１３．８５５０４４，２７．６２５８２６）'],
		['东经113.855044度，北纬27.625826度'],
		['经度：113.855044 纬度：27.625826'],
		['北纬27°37′32.9736″，东经113°51′18.1584″'],
		['27°37′32.9736″N113°51′18.1584″E'],
		[`N 27° 37' 32.9736" E 113° 51' 18.1584"`],
		['27 37 32.9736 N, 113 51 18.1584 E'],
		['东经113度51分18.1584秒、北纬27度37分32.9736秒'],
		['113°51.30264′E 27°37.54956′N'],
		['geo:27.625826,113.855044;u=30'],
		['lat=27.625826 lng=113.855044'],
		['113.855044；27.625826'],
		['113.855044\t27.625826'],
	])('%s', (text) => {
		const found = readCoordinates(text, 'wgs84', HOME);
		expect(found.kind).toBe('position');
		if (found.kind !== 'position') return;
		expect(found.position[0]).toBeCloseTo(place[0], 6);
		expect(found.position[1]).toBeCloseTo(place[1], 6);
		expect(found.is_in_area).toBe(true);
	});

	it('metres tell their system and their order by themselves', () => {
		const [east, north] = toSystem(place, 'gk114').map((metres) => metres.toFixed(2));
		for (const text of [`${east}, ${north}`, `${north} ${east}`, `N ${north}, E ${east}`]) {
			const found = readCoordinates(text, 'wgs84', HOME);
			expect(found).toMatchObject({ kind: 'position', system: 'gk114' });
			if (found.kind === 'position') expect(found.position[0]).toBeCloseTo(place[0], 6);
		}
		expect(readCoordinates(`${north}, 38${east}`, 'wgs84', HOME)).toMatchObject({
			kind: 'position',
			system: 'gk38',
			order: 'north-east',
		});
		expect(readCoordinates(`${north}, 37${east}`, 'wgs84', HOME)).toEqual({
			kind: 'fault',
			fault: 'other-zone',
			zone: 37,
		});
	});

	it('asks where both orders make sense', () => {
		const found = readCoordinates('27.6, 28.1', 'wgs84', HOME);
		expect(found.kind).toBe('ambiguous');
		if (found.kind !== 'ambiguous') return;
		expect(found.options.map(({ position }) => position)).toEqual([
			[27.6, 28.1],
			[28.1, 27.6],
		]);
	});

	it('reads degrees in the datum that is chosen', () => {
		const found = readCoordinates('113.855044, 27.625826', 'gcj02', HOME);
		expect(
			found.kind === 'position' && measureGeodesic(found.position, place).distance_m,
		).toBeGreaterThan(400);
		const kept = readCoordinates('113.855044, 27.625826', 'gk114', HOME);
		expect(kept).toMatchObject({ kind: 'position', system: 'cgcs2000' });
	});

	it('says when a position lies outside the area of its system', () => {
		expect(readCoordinates('2.35, 48.85', 'wgs84', HOME).kind).toBe('ambiguous');
		expect(readCoordinates('2.35E, 48.85N', 'cgcs2000', HOME)).toMatchObject({ is_in_area: false });
		expect(readCoordinates('2.35E, 48.85N', 'wgs84', HOME)).toMatchObject({ is_in_area: true });
	});

	it.each([
		['桐木', 'no-pair'],
		['113.85', 'no-pair'],
		['1, 2, 3', 'no-pair'],
		['', 'no-pair'],
		['113.85E, 27.6E', 'same-axis'],
		['113°61′00″E, 27°00′00″N', 'sixty'],
		['200, 300', 'out-of-range'],
		['113.85N, 27.6E', 'out-of-range'],
		['5000, 6000', 'out-of-range'],
	])('%s: %s', (text, fault) => {
		expect(readCoordinates(text, 'wgs84', HOME)).toEqual({ kind: 'fault', fault });
	});
});

describe('readouts', () => {
	it.each(listReadouts(HOME))('%s can be pasted back', (readout) => {
		const found = readCoordinates(formatReadout(place, readout), systemOf(readout), HOME);
		expect(found.kind).toBe('position');
		if (found.kind !== 'position') return;
		expect(measureGeodesic(found.position, place).distance_m).toBeLessThan(0.25);
	});

	it('seconds never read sixty, and south and west have their letters', () => {
		expect(formatDms(27.999999999, 'NS')).toBe('28°00′00.00″N');
		expect(formatDms(-0.5, 'EW')).toBe('0°30′00.00″W');
		expect(formatDms(113.855044, 'EW', 0)).toBe('113°51′18″E');
	});
});

describe('the datum check', () => {
	it('says how far and which way a mix-up would lead', () => {
		const slips = checkDatum(place, 'wgs84');
		expect(slips.map(({ system }) => system)).toEqual(['gcj02', 'bd09']);
		for (const slip of slips) {
			const line = measureGeodesic(place, slip.position);
			expect(slip.distance_m).toBeCloseTo(line.distance_m, 6);
			const back = toSystem(slip.position, slip.system);
			expect(back[0]).toBeCloseTo(place[0], 8);
			expect(back[1]).toBeCloseTo(place[1], 8);
		}
		expect(slips[0]!.distance_m).toBeGreaterThan(400);
		expect(slips[0]!.distance_m).toBeLessThan(800);
	});

	it('does not compare a datum with itself', () => {
		expect(checkDatum(place, 'cgcs2000').map(({ system }) => system)).toEqual(['gcj02', 'bd09']);
		expect(checkDatum(place, 'gcj02').map(({ system }) => system)).toEqual(['wgs84', 'bd09']);
	});
});

describe('hand-over', () => {
	it.each(MAP_APPS)('%s gets the position in its datum', (app) => {
		const { href, datum } = buildHandOver(app, place, '白源河 & co', 'trial-atlas');
		const [lng, lat] = toSystem(place, datum).map((degrees) => degrees.toFixed(6));
		expect(href).toContain(lng);
		expect(href).toContain(lat);
		expect(href).not.toMatch(/\s|& co|&%20co/);
		expect(URL.canParse(href)).toBe(true);
	});

	it('the datums differ where they should', () => {
		expect(buildHandOver('geo', place, '', 'trial-atlas').href).toBe('geo:27.625826,113.855044');
		expect(buildHandOver('baidu', place, '', 'trial-atlas').datum).toBe('bd09');
		expect(buildHandOver('amap', place, '', 'trial-atlas').datum).toBe('gcj02');
	});
});
