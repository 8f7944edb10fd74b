import { describe, expect, it } from 'vitest';
import { FILE_COLORS } from '../../../../src/lib/domain/drawing/file_colors.ts';
import {
	labelItem,
	describeMeasure,
	nameItem,
} from '../../../../src/lib/domain/drawing/item_words.ts';
import { buildPlainShapes } from '../../../../src/lib/domain/drawing/plain_shapes.ts';
import { measureGeodesic } from '../../../../src/lib/geometry/geodesic.ts';
import type { Position } from '../../../../src/lib/domain/schema/geojson.ts';
import { TOKENS } from '../../../../src/lib/style/tokens.ts';
import { inventDrawing, PLAN } from './any_drawing.ts';

const lines = (index: number): Position[][] =>
	buildPlainShapes([PLAN[index]!], 'zh').flatMap((shape) =>
		shape.kind === 'line' ? [shape.path] : [],
	);

describe('the shapes of a drawing', () => {
	it('have a head where an arrow points to, its barbs behind the tip', () => {
		const [path, head] = lines(2);
		expect(path).toEqual(PLAN[2]!.corners);
		expect(head).toHaveLength(3);
		expect(measureGeodesic(head![1]!, path![1]!).distance_m).toBeLessThan(0.01);
		const length = measureGeodesic(path![0]!, path![1]!).distance_m;
		for (const barb of [head![0]!, head![2]!]) {
			expect(measureGeodesic(barb, path![1]!).distance_m / length).toBeCloseTo(0.12, 3);
			expect(measureGeodesic(barb, path![0]!).distance_m).toBeLessThan(length);
		}
	});

	it('end a dimension line with strokes across it, its length along it', () => {
		const [path, ...ends] = lines(3);
		expect(ends).toHaveLength(2);
		for (const [at, end] of ends.entries()) {
			const half = measureGeodesic(end[0]!, path![at]!).distance_m;
			expect(half).toBeCloseTo(measureGeodesic(end[1]!, path![at]!).distance_m, 1);
			expect(end[0]![0]).toBeCloseTo(path![at]![0], 6);
		}
		const length = measureGeodesic(path![0]!, path![1]!).distance_m;
		expect(labelItem(PLAN[3]!).zh).toBe(`宽：${(length / 1000).toFixed(3)}公里`);
		const short = {
			...PLAN[3]!,
			words: '',
			corners: [PLAN[3]!.corners[0]!, [113.8502, 27.6] as Position],
		};
		expect(labelItem(short).en).toMatch(/^19\.7\d m$/);
	});

	it('never write upside down', () => {
		const turns: [Position, number][] = [
			[[113.86, 27.6], 0],
			[[113.84, 27.6], 0],
			[[113.85, 27.61], -90],
			[[113.85, 27.59], 90],
		];
		for (const [to, angle] of turns) {
			const item = { ...PLAN[3]!, corners: [[113.85, 27.6] as Position, to] };
			const label = buildPlainShapes([item], 'zh').find((shape) => shape.kind === 'label');
			expect(Math.abs(label!.angle) % 180, String(to)).toBeCloseTo(Math.abs(angle), 5);
			expect(Math.abs(label!.angle)).toBeLessThanOrEqual(90);
		}
	});

	it('stand inside an area and in the middle of a line', () => {
		const [area, , label] = buildPlainShapes([PLAN[0]!], 'zh');
		expect(area?.kind === 'area' && area.ring).toHaveLength(4);
		expect(label?.kind === 'label' && label.at[0]).toBeGreaterThan(113.85);
		const flat: Position[] = [
			[113, 27],
			[113.1, 27],
			[113.2, 27],
		];
		expect(() => buildPlainShapes([{ ...PLAN[0]!, corners: flat }], 'zh')).not.toThrow();
	});

	it('are drawn as far as they go while they grow', () => {
		expect(buildPlainShapes([{ ...PLAN[0]!, corners: [] }], 'zh')).toEqual([]);
		expect(buildPlainShapes([{ ...PLAN[1]!, corners: [[113, 27]] }], 'zh')).toEqual([]);
		expect(
			buildPlainShapes([{ ...PLAN[0]!, corners: PLAN[0]!.corners.slice(1) }], 'zh'),
		).toHaveLength(1);
	});

	it('are finite, whatever is drawn', () => {
		for (let seed = 0; seed < 120; seed += 1) {
			const text = JSON.stringify(buildPlainShapes(inventDrawing(seed), 'en'));
			expect(text).not.toContain('null');
		}
	});
});

describe('words and colours of a drawing', () => {
	it('name a thing by its place and its words, and measure it', () => {
		expect(nameItem(PLAN[1]!, 1)).toEqual({ zh: '线 2（新路）', en: 'Line 2 (新路)' });
		expect(describeMeasure(PLAN[4]!)).toEqual({ zh: '', en: '' });
		expect(describeMeasure(PLAN[0]!).zh).toMatch(/^2\.19平方公里，周长：7\.159公里（/);
	});

	it('in files are those of the light map', () => {
		const { ink, accent, theme } = TOKENS.light;
		expect(FILE_COLORS).toEqual({
			red: accent,
			brown: theme.industry,
			green: theme.ecology,
			blue: theme.water,
			purple: theme.innovation,
			black: ink,
		});
	});
});
