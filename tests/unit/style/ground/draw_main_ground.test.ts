import { describe, expect, it } from 'vitest';
import { measureOnPage } from '../../../../src/lib/data/ground/load_main_ground.ts';
import {
	MAIN_CLASSES,
	type MainGround,
	type MainThing,
} from '../../../../src/lib/domain/ground/main_ground.ts';
import type { MapModel } from '../../../../src/lib/domain/map_model/marks.ts';
import type { GroundClass } from '../../../../src/lib/domain/ground/subjects.ts';
import type { Bounds, Position } from '../../../../src/lib/geometry/position.ts';
import { buildDrawing } from '../../../../src/lib/style/drawing.ts';
import { buildFrame, type Frame } from '../../../../src/lib/style/frame.ts';
import {
	drawMainGround,
	GROUND_TOLERANCE_UNITS,
	MOST_GROUND_BYTES,
} from '../../../../src/lib/style/ground/draw_main_ground.ts';

const frame = buildFrame([113.5, 27.2, 114.2, 27.9], 'small');

/** From drawing units of the frame. */
function invent(word: GroundClass, ...lines: Position[][]): MainThing {
	const kind = MAIN_CLASSES.find((one) => one.class === word)!;
	const scale = frame.span / frame.width;
	return {
		...kind,
		lines: lines.map((line) =>
			line.map(([x, y]): Position => [frame.left + x * scale, frame.top + y * scale]),
		),
	};
}

function makeGround(things: MainThing[], said: string[] = []): MainGround {
	return { things, measure: measureOnPage, say: (line) => said.push(line) };
}

/** Corners of a path as it is drawn. */
function readPath(path: string): Position[][] {
	return path
		.split('M')
		.slice(1)
		.map((part) => {
			const [x = 0, y = 0, ...steps] = [...part.matchAll(/-?\d+/g)].map(([digits]) =>
				Number(digits),
			);
			const line: Position[] = [[x, y]];
			for (let at = 0; at < steps.length; at += 2) {
				const [from_x, from_y] = line.at(-1)!;
				line.push([from_x + steps[at]!, from_y + steps[at + 1]!]);
			}
			return line;
		});
}

const wave = (y: number, from = 0, to = 1000): Position[] =>
	Array.from({ length: to - from + 1 }, (_, index): Position => [
		from + index,
		y + 9 * Math.sin((from + index + y) / 17),
	]);

function measureAway([x, y]: Position, line: readonly Position[]): number {
	return Math.min(...line.map(([to_x, to_y]) => Math.hypot(x - to_x, y - to_y)));
}

describe('a drawing', () => {
	const model: MapModel = {
		...{ marks: [], lines: [], city_site_ids: [], unplaced_site_ids: [], done_site_ids: [] },
	};
	const bounds: Bounds = [113.5, 27.2, 114.2, 27.9];
	const options = { language: 'zh', shape: 'small', bounds } as const;

	it('without a ground is what it was, to the letter', () => {
		const without = buildDrawing({ districts: [] }, model, options);
		const ground = makeGround([invent('river', wave(300))]);
		const drawing = buildDrawing({ districts: [], ground }, model, options);
		expect(drawing.ground).toHaveLength(1);
		expect(Object.keys(without)).not.toContain('ground');
		const { ground: _, ...rest } = drawing;
		expect(JSON.stringify(without)).toBe(JSON.stringify(rest));
	});
});

describe('the main ground of a drawing', () => {
	it('is one path for each look, the lowest first', () => {
		const lake: Position[] = [
			[100, 100],
			[160, 100],
			[160, 160],
			[100, 160],
			[100, 100],
		];
		const drawn = drawMainGround(
			makeGround([
				invent('motorway', wave(200)),
				invent('primary', wave(300)),
				invent('trunk', wave(400)),
				invent('water', lake),
				invent('river', wave(500)),
			]),
			frame,
		);
		expect(drawn.map(({ look }) => look)).toEqual(['lake', 'river', 'road', 'motorway']);
		expect(drawn[0]!.path).toBe('M100 100l60 0 0 60-60 0 0-60Z');
		expect(readPath(drawn[2]!.path)).toHaveLength(2);
	});

	it('keeps to its lines within the tolerance and a whole unit', () => {
		const line = wave(300);
		const [drawn] = drawMainGround(makeGround([invent('river', line)]), frame);
		const [points = []] = readPath(drawn!.path);
		expect(points.length).toBeLessThan(line.length / 3);
		const allowed = GROUND_TOLERANCE_UNITS + 1;
		for (const point of points) expect(measureAway(point, line)).toBeLessThan(allowed);
		const between = points.slice(1).flatMap(([x, y], index): Position[] => {
			const [from_x, from_y] = points[index]!;
			return Array.from({ length: 40 }, (_, step): Position => [
				from_x + ((x - from_x) * step) / 40,
				from_y + ((y - from_y) * step) / 40,
			]);
		});
		for (const point of line) expect(measureAway(point, between)).toBeLessThan(allowed);
	});

	it('leaves out specks, what lies elsewhere and the other carriageway', () => {
		const said: string[] = [];
		const drawn = drawMainGround(
			makeGround(
				[
					invent('motorway', wave(200)),
					invent(
						'motorway',
						wave(200).map(([x, y]): Position => [x, y + 2]),
					),
					invent('motorway', wave(300, 100, 110)),
					invent('motorway', wave(5000)),
				],
				said,
			),
			frame,
		);
		expect(drawn).toHaveLength(1);
		expect(readPath(drawn[0]!.path)).toHaveLength(1);
		expect(said).toEqual([]);
	});

	it('stays within its bytes, drops the least first and says what', () => {
		const said: string[] = [];
		const rough = (line: Position[]): Position[] =>
			line.map(([x, y]) => [x, y + 2 * Math.sin(x * x * y)]);
		const many = Array.from({ length: 60 }, (_, index) => [
			invent('primary', rough(wave(index * 12 + 6, 0, 900))),
			invent('river', rough(wave(index * 12 + 10, 50, 250))),
		]).flat();
		const ground = makeGround([...many, invent('motorway', wave(377))], said);
		const drawn = drawMainGround(ground, frame);
		const bytes = measureOnPage(drawn.map(({ path }) => path).join('\n'));
		expect(bytes).toBeLessThanOrEqual(MOST_GROUND_BYTES);
		expect(bytes).toBeGreaterThan(MOST_GROUND_BYTES * 0.8);
		expect(drawn.map(({ look }) => look)).toContain('motorway');
		expect(said).toHaveLength(1);
		const [, kept, all] = /has (\d+) of (\d+) lines/.exec(said[0]!)!.map(Number);
		const left = [...said[0]!.matchAll(/(\d+) (?:primary|river)/g)].map(([, count]) =>
			Number(count),
		);
		expect(all).toBe(121);
		expect(kept! + left.reduce((sum, count) => sum + count, 0)).toBe(121);
		expect(drawMainGround(ground, { ...frame })).toBe(drawn);
		expect(said).toHaveLength(1);
	});

	it('has what a tall frame shows beside it on a wide screen', () => {
		const tall: Frame = { ...frame, shape: 'city' };
		const beside = makeGround([invent('rail', wave(300, -750, -550))]);
		expect(drawMainGround(beside, tall)).toHaveLength(1);
		expect(drawMainGround(beside, frame)).toHaveLength(0);
	});
});
