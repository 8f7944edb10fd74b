import { describe, expect, it } from 'vitest';
import { frameSheet, fromPaper } from '../../../../src/lib/domain/sheet/sheet_frame.ts';
import type { Position } from '../../../../src/lib/geometry/position.ts';
import { nameGround } from '../../../../src/lib/style/sheet/ground_names.ts';
import type { SheetThing } from '../../../../src/lib/style/sheet/sheet_ground.ts';
import type { LabelBox } from '../../../../src/lib/style/brief/clear_labels.ts';

const frameAt = (scale: number) =>
	frameSheet([113.85, 27.62], { plane: 'gk114', scale, width: 200, height: 100 });
const frame = frameAt(10_000);
const at = (x: number, y: number): Position => fromPaper([x, y], frame);
const both = (zh: string, en: string) => ({ zh: `虚构${zh}`, en: `Invented ${en}` });

const place = (word: SheetThing['class'], x: number, y: number, rank = 0): SheetThing => ({
	subject: 'name',
	class: word,
	geometry: { type: 'Point', coordinates: at(x, y) },
	name: both(`${word}${rank}`, `${word} ${rank}`),
	rank,
});
const line = (word: SheetThing['class'], ...points: [number, number][]): SheetThing => ({
	subject: 'name',
	class: word,
	geometry: { type: 'LineString', coordinates: points.map(([x, y]) => at(x, y)) },
	name: both('江', 'River'),
});
const name = (
	things: readonly SheetThing[],
	on = frame,
	options: Partial<Parameters<typeof nameGround>[2]> = {},
) => nameGround(things, on, { language: 'zh', own_names: [], taken: [], ...options });

describe('places', () => {
	it('stand at their point, in the language of the sheet', () => {
		const things = [place('village', 50, 40)];
		expect(name(things)).toEqual([
			{ kind: 'village', text: '虚构village0', x: 5000, y: 4000, angle: 0 },
		]);
		expect(name(things, frame, { language: 'en' })[0]!.text).toBe('Invented village 0');
	});

	it('give way to the greater one, whatever their order in the tiles', () => {
		const things = [
			place('hamlet', 51, 41),
			place('village', 50, 40, 2),
			place('village', 50, 41, 1),
		];
		expect(name(things).map(({ text }) => text)).toEqual(['虚构village1']);
	});

	it('give way to all that the atlas writes, and to the edge', () => {
		const taken: LabelBox[] = [{ x: 5000, y: 4000, width: 300, height: 300 }];
		expect(name([place('village', 50, 40), place('village', 2, 50, 1)], frame, { taken })).toEqual(
			[],
		);
	});

	it('are said once where two tiles have them, and twice where there are two', () => {
		const near = [place('village', 50, 40), place('village', 50.1, 40)];
		expect(name(near)).toHaveLength(1);
		expect(name([...near, place('village', 150, 40)])).toHaveLength(2);
	});

	it('are fewer at smaller scales', () => {
		const things = [place('city', 100, 50), place('hamlet', 100, 30)];
		expect(name(things).map(({ kind }) => kind)).toEqual(['city', 'hamlet']);
		expect(name(things, frameAt(200_000)).map(({ kind }) => kind)).toEqual(['city']);
	});

	it('with a name of ours are not named twice, but a village of that name is', () => {
		const own_names = [{ zh: '虚构town0镇', en: 'Other' }];
		expect(name([place('town', 50, 50)], frame, { own_names })).toEqual([]);
		const village = { ...place('village', 50, 50), name: both('town0', 'town 0') };
		expect(name([village], frame, { own_names })).toHaveLength(1);
	});
});

describe('names along lines', () => {
	it('lie on a straight part and are read from below', () => {
		const [found] = name([line('river', [150, 20], [100, 50], [50, 80])]);
		expect(found).toMatchObject({ kind: 'river', text: '虚构江', x: 10000, y: 5000 });
		expect(found!.angle).toBeCloseTo((Math.atan2(-30, 50) * 180) / Math.PI, 0);
	});

	it('are left out where a line only bends', () => {
		const bends = Array.from({ length: 40 }, (_, index): [number, number] => [
			60 + index * 0.5,
			50 + (index % 2) * 3,
		]);
		expect(name([line('river', ...bends)])).toEqual([]);
	});

	it('come again far along, never close by', () => {
		const long = [line('river', [0, 50], [120, 50]), line('river', [115, 50], [200, 50])];
		const found = name(long);
		expect(found.length).toBe(2);
		expect(Math.abs(found[0]!.x - found[1]!.x)).toBeGreaterThanOrEqual(11000);
	});

	it('a road has its number upright, and its name at large scales', () => {
		const road: SheetThing = { ...line('road', [20, 10], [180, 90]), numbers: ['X999'] };
		expect(name([road]).map(({ kind, angle }) => [kind, angle])).toEqual([
			['number', 0],
			['road', 26.6],
		]);
		expect(new Set(name([road], frameAt(50_000)).map(({ kind }) => kind))).toEqual(
			new Set(['number']),
		);
	});

	it('each of several numbers has a place of its own; one that goes on along another road is said once', () => {
		const first: SheetThing = { ...line('road', [60, 20], [100, 50]), numbers: ['X999', 'X998'] };
		const second: SheetThing = { ...line('road', [100, 50], [140, 70]), numbers: ['X999'] };
		const found = name([first, second]).filter(({ kind }) => kind === 'number');
		expect(found.map(({ text }) => text).toSorted()).toEqual(['X998', 'X999']);
		expect(found[0]!.x).not.toBe(found[1]!.x);
	});
});
