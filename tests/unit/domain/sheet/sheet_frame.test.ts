import { describe, expect, it } from 'vitest';
import { layOutSheet, PAPER_IDS, PAPERS } from '../../../../src/lib/domain/sheet/papers.ts';
import {
	boundInDegrees,
	boundInMetres,
	fitScale,
	frameSheet,
	fromPaper,
	isOnPaper,
	measureDistortion,
	outlineFrame,
	ROUND_SCALES,
	SCALES,
	toPaper,
} from '../../../../src/lib/domain/sheet/sheet_frame.ts';
import { measureGeodesic } from '../../../../src/lib/geometry/geodesic.ts';
import type { Position } from '../../../../src/lib/geometry/position.ts';
import type { PlaneId } from '../../../../src/lib/geometry/systems/plane.ts';

const HOME: Position = [113.8547, 27.6229];
const PLANES: PlaneId[] = ['gk114', 'gk38', 'EPSG:32649', 'EPSG:32650', 'EPSG:4502'];

describe('paper', () => {
	it.each(PAPER_IDS.flatMap((id) => [true, false].map((is_landscape) => ({ id, is_landscape }))))(
		'$id (landscape: $is_landscape) keeps map and words apart, on the paper',
		(paper) => {
			const { width, height, map, panel, columns } = layOutSheet(paper);
			const { short, long } = PAPERS[paper.id];
			expect([width, height]).toEqual(paper.is_landscape ? [long, short] : [short, long]);
			for (const box of [map, panel]) {
				expect(box.x).toBeGreaterThanOrEqual(8);
				expect(box.y).toBeGreaterThanOrEqual(8);
				expect(box.x + box.width).toBeLessThanOrEqual(width - 8);
				expect(box.y + box.height).toBeLessThanOrEqual(height - 8);
			}
			const is_beside = map.x + map.width + 5 <= panel.x;
			expect(is_beside || map.y + map.height + 5 <= panel.y).toBe(true);
			expect(map.width * map.height).toBeGreaterThan(panel.width * panel.height);
			expect(columns).toBeGreaterThanOrEqual(1);
		},
	);
});

describe('frame', () => {
	it.each(PLANES)(
		'comes back from paper to a tenth of a millimetre on the ground in %s',
		(plane) => {
			for (const scale of [SCALES.least, 10_000, SCALES.most]) {
				const frame = frameSheet(HOME, { plane, scale, width: 180, height: 240 });
				for (const point of [
					[0, 0],
					[180, 240],
					[90, 120],
					[13.7, 201.2],
				] as Position[]) {
					const back = toPaper(fromPaper(point, frame), frame);
					expect(back[0]).toBeCloseTo(point[0], 4);
					expect(back[1]).toBeCloseTo(point[1], 4);
				}
				expect(toPaper(HOME, frame)[0]).toBeCloseTo(90, 6);
				expect(toPaper(HOME, frame)[1]).toBeCloseTo(120, 6);
			}
		},
	);

	it('is 1:N in metres of its plane, north up', () => {
		const frame = frameSheet(HOME, { plane: 'gk114', scale: 2000, width: 100, height: 50 });
		const [west, south, east, north] = boundInMetres(frame);
		expect(east - west).toBeCloseTo(200, 6);
		expect(north - south).toBeCloseTo(100, 6);
		expect(toPaper([HOME[0], HOME[1] + 0.0001], frame)[1]).toBeLessThan(25);
		expect(isOnPaper(toPaper(HOME, frame), frame, 24)).toBe(true);
		expect(isOnPaper(toPaper(HOME, frame), frame, 26)).toBe(false);
	});

	it.each(PLANES)('lies within its degrees, edges included, in %s', (plane) => {
		const frame = frameSheet(HOME, { plane, scale: 200_000, width: 560, height: 400 });
		const [west, south, east, north] = boundInDegrees(frame);
		for (const share of [0, 0.125, 0.5, 0.875, 1]) {
			for (const point of [
				[share * 560, 0],
				[share * 560, 400],
				[0, share * 400],
				[560, share * 400],
			] as Position[]) {
				const [lng, lat] = fromPaper(point, frame);
				expect(lng).toBeGreaterThanOrEqual(west - 1e-9);
				expect(lng).toBeLessThanOrEqual(east + 1e-9);
				expect(lat).toBeGreaterThanOrEqual(south - 1e-9);
				expect(lat).toBeLessThanOrEqual(north + 1e-9);
			}
		}
		expect(outlineFrame(frame).at(-1)).toEqual(outlineFrame(frame)[0]);
	});

	it('tells how lengths are changed: hardly in the own belt, by 0.04 % in the middle of a UTM zone', () => {
		const size = { scale: 10_000, width: 180, height: 180 };
		const own = measureDistortion(frameSheet(HOME, { ...size, plane: 'gk114' }));
		expect(Math.abs(own.off_mm)).toBeLessThan(0.01);
		const utm = measureDistortion(frameSheet([117, 27.6], { ...size, plane: 'EPSG:32650' }));
		expect(utm.factor).toBeCloseTo(0.9996, 5);
		expect(utm.off_mm).toBeCloseTo(-0.1, 2);
	});

	it('what it tells agrees with the way on the ellipsoid', () => {
		const frame = frameSheet(HOME, { plane: 'EPSG:32649', scale: 50_000, width: 500, height: 10 });
		const { factor } = measureDistortion(frame);
		const way = measureGeodesic(fromPaper([0, 5], frame), fromPaper([500, 5], frame)).distance_m;
		expect(25_000 / way).toBeCloseTo(factor, 3);
	});
});

describe('the scale that fits', () => {
	it('is the nearest round one, never too near', () => {
		const paper = { width: 180, height: 200 };
		expect(fitScale({ width_m: 1800, height_m: 10 }, paper)).toBe(10_000);
		expect(fitScale({ width_m: 1800.0001, height_m: 10 }, paper)).toBe(10_000);
		expect(fitScale({ width_m: 1801, height_m: 10 }, paper)).toBe(20_000);
		expect(fitScale({ width_m: 1, height_m: 1 }, paper)).toBe(ROUND_SCALES[0]);
		expect(fitScale({ width_m: 200_000, height_m: 1 }, paper)).toBeNull();
	});
});
