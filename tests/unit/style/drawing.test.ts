import { describe, expect, it } from 'vitest';
import type { DistrictFeature } from '../../../src/lib/domain/schema/district.ts';
import type { Position } from '../../../src/lib/domain/schema/geojson.ts';
import type { MapModel } from '../../../src/lib/domain/map_model/marks.ts';
import { buildDrawing } from '../../../src/lib/style/drawing.ts';
import { formatPath } from '../../../src/lib/style/path.ts';
import { buildFrame } from '../../../src/lib/style/frame.ts';
import { FRAME_SIZES } from '../../../src/lib/style/frame_sizes.ts';
import type { Box } from '../../../src/lib/style/box.ts';
import { measureName, measureOverlap, move } from '../../../src/lib/style/ground/place_labels.ts';
import { buildScaleBar } from '../../../src/lib/style/scale_bar.ts';
import { signOf } from '../../../src/lib/style/signs/drawn_sign.ts';
import { simplifyBorders } from '../../../src/lib/style/ground/simplify_borders.ts';

describe('formatPath', () => {
	it('is relative, rounded and drops steps of nothing', () => {
		expect(
			formatPath([
				[
					[1.4, 2],
					[1.2, 2.1],
					[5, 1],
					[5, 8],
				],
			]),
		).toBe('M1 2l4-1 0 7');
		expect(
			formatPath(
				[
					[
						[0, 0],
						[-3, 4],
					],
				],
				true,
			),
		).toBe('M0 0l-3 4Z');
		expect(formatPath([])).toBe('');
	});
});

describe('simplifyBorders', () => {
	const wiggle: Position[] = [
		[1, 0],
		[1.01, 0.3],
		[0.99, 0.5],
		[1.2, 0.7],
		[1, 1],
	];
	const left: Position[] = [[0, 0], ...wiggle, [0, 1], [0, 0]];
	const right: Position[] = [[2, 0], [2, 1], ...wiggle.toReversed(), [2, 0]];

	it('gives both sides of a border the same vertices', () => {
		const [a, b] = simplifyBorders([left, right], () => 0.05) as [Position[], Position[]];
		const inner = (ring: Position[]): string[] =>
			[...new Set(ring.filter(([x]) => x >= 0.9 && x <= 1.3).map(String))].toSorted();
		expect(inner(a)).toEqual(['0.99,0.5', '1,0', '1,1', '1.2,0.7']);
		expect(inner(b)).toEqual(inner(a));
	});

	it('keeps rings closed and never lets one collapse', () => {
		for (const ring of simplifyBorders([left, right], () => 100)) {
			expect(ring[0]).toEqual(ring.at(-1));
			expect(ring.length).toBeGreaterThanOrEqual(3);
		}
	});
});

describe('buildDrawing', () => {
	const square = (
		west: number,
		adcode: number,
		role: 'district' | 'neighbour',
	): DistrictFeature => ({
		type: 'Feature',
		id: adcode,
		geometry: {
			type: 'Polygon',
			coordinates: [
				[
					[west, 27],
					[west + 0.5, 27],
					[west + 0.5, 28],
					[west, 28],
					[west, 27],
				],
			],
		},
		properties: {
			adcode,
			name: { zh: `区${adcode}`, en: `D${adcode}` },
			role,
			published_area_km2: null,
			area_km2: 1,
			label_at: [west + 0.25, 27.5],
			source: 'test',
			license: 'test',
		},
	});
	const model: MapModel = {
		marks: [
			{
				id: 'near-1',
				class: 'near',
				position: [113.75, 27.5],
				badge: [113.75, 27.5],
				is_zone: false,
				radius_m: 5000,
				district: null,
				label: null,
				theme: 'water',
				site_ids: ['a'],
			},
		],
		lines: [
			{
				id: 'line-b',
				site_id: 'b',
				theme: 'transport',
				name: { zh: '路', en: 'Road' },
				coordinates: [
					[113.6, 27.1],
					[113.9, 27.9],
				],
			},
		],
		city_site_ids: [],
		unplaced_site_ids: [],
		done_site_ids: ['a'],
	};
	const districts = [square(113.5, 360302, 'district'), square(114, 430281, 'neighbour')];

	it('frames the districts, not the neighbours, and draws a ring to scale', () => {
		const drawing = buildDrawing({ districts }, model, { language: 'en', shape: 'city' });
		const [mark] = drawing.marks;
		expect(mark?.x).toBeCloseTo(50, 0);
		const corner = Math.abs(drawing.frame.width * 0.5);
		expect(mark?.circle?.radius).toBeGreaterThan(0);
		expect(mark?.circle?.radius).toBeLessThan(corner);
		expect(drawing.lines[0]).toMatchObject({ name: 'Road', site_id: 'b' });
		expect(drawing.districts.map((district) => district.role)).toEqual(['district', 'neighbour']);
	});

	it('keeps the name of a district off the mark in its middle', () => {
		const drawing = buildDrawing({ districts }, model, { language: 'zh', shape: 'city' });
		const label = drawing.labels.find(({ adcode }) => adcode === 360302);
		const mark = drawing.marks[0];
		if (!label || !mark) throw new Error('no label or mark');
		const size = FRAME_SIZES.city.wide;
		const height_px = (size.width_px * drawing.frame.height) / drawing.frame.width;
		const place = (box: Box, at: { x: number; y: number }): Box =>
			move(box, (at.x / 100) * size.width_px, (at.y / 100) * height_px);
		const name = place(measureName(label.text, label.role, size), label);
		const sign = place(signOf(mark, new Set()).box, mark);
		expect(measureOverlap(name, [sign])).toBe(0);
	});

	it('leaves out sites that are not asked for', () => {
		const drawing = buildDrawing({ districts }, model, {
			language: 'zh',
			shape: 'small',
			site_ids: new Set(['b']),
		});
		expect(drawing.marks).toEqual([]);
		expect(drawing.lines).toHaveLength(1);
	});
});

it('the scale bar is round and at most a quarter of the frame', () => {
	const bar = buildScaleBar(buildFrame([113.58, 26.95, 114.3, 28.05], 'city'));
	expect(bar.km).toBe(20);
	expect(bar.width).toBeLessThanOrEqual(25);
	expect(bar.width).toBeGreaterThan(10);
});
