import { describe, expect, it } from 'vitest';
import type { Ground } from '../../../../src/lib/domain/ground/ground_file.ts';
import { parseGround } from '../../../../src/lib/domain/ground/parse_ground.ts';
import { formatProblem } from '../../../../src/lib/domain/schema/problem.ts';

const ARCHIVE = {
	file: '0123456789abcdef.pmtiles',
	bytes: 1000,
	tiles: 12,
	zooms: [5, 14] as [number, number],
	bounds: [113, 27, 114, 28] as [number, number, number, number],
	source: 'invented.pmtiles',
	credit: { zh: '© 虚构', en: '© Invented' },
	licence: 'CC0-1.0',
	date: null,
	cut_on: '2026-11-27',
};
const GROUND: Ground = {
	version: 1,
	map: { ...ARCHIVE, schema: 'shortbread-1' },
	relief: {
		...ARCHIVE,
		encoding: 'terrarium',
		tile_px: 256,
		heights: [40, 1918],
		accuracy_m: null,
	},
};

const write = (ground: unknown) => JSON.stringify(ground, null, '\t');
const complain = (text: string) =>
	parseGround(text).problems.map((problem) => formatProblem(problem, 'ground'));

describe('ground.json', () => {
	it('is read as it was written', () => {
		expect(parseGround(write(GROUND))).toEqual({ ground: GROUND, problems: [] });
		const { map } = GROUND;
		expect(parseGround(write({ version: 1, map })).ground).toEqual({ version: 1, map });
	});

	it('is refused by line, with what was expected', () => {
		const spoilt = write({ ...GROUND, map: { ...GROUND.map, schema: 'tilezen', zooms: [14, 5] } });
		expect(complain(spoilt)).toEqual([
			expect.stringMatching(/^ground\/ground\.json:\d+ map\.zooms: expected the lowest zoom first/),
			expect.stringMatching(
				/^ground\/ground\.json:\d+ map\.schema: expected "protomaps-4" or "shortbread-1" or "openmaptiles-3", found "tilezen"/,
			),
		]);
		expect(complain('{')).toEqual([
			expect.stringMatching(/^ground\/ground\.json:1: expected JSON/),
		]);
		expect(complain('{"version": 1}').join()).toContain('expected "map", "relief" or both');
		expect(complain('{"version": 2}').join()).toContain('version: expected 1, found 2');
	});

	it('names no file elsewhere', () => {
		const elsewhere = { ...GROUND, map: { ...GROUND.map, file: '../geo/city.yaml' } };
		expect(complain(write(elsewhere)).join()).toContain('map.file: expected text like');
	});

	it('has a credit in every language', () => {
		const half = { ...GROUND, map: { ...GROUND.map, credit: { zh: '©' } } };
		expect(complain(write(half)).join()).toContain('map.credit.en');
	});
});
