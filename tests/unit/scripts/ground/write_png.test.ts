import { decode } from 'fast-png';
import { describe, expect, it } from 'vitest';
import { writePng } from '../../../../scripts/ground/relief/write_png.ts';

const make = (width: number, height: number, value: (at: number) => number) =>
	Uint8Array.from({ length: width * height * 3 }, (_, at) => value(at));

describe('a picture that is written', () => {
	it.each<[string, number, number, (at: number) => number]>([
		['noise', 31, 17, (at) => (at * 7919) ^ (at >> 3)],
		['a slope', 64, 64, (at) => Math.floor(at / 192) + (at % 3)],
		['one pixel', 1, 1, (at) => 200 + at],
		['columns', 16, 40, (at) => (at % 48) * 5],
	])('is read back as it was: %s', (_, width, height, value) => {
		const rgb = make(width, height, value);
		const png = decode(writePng(rgb, width, height), { checkCrc: true });
		expect(png).toMatchObject({ width, height, channels: 3, depth: 8 });
		expect(Uint8Array.from(png.data)).toEqual(rgb);
	});

	it('is small where neighbours are alike', () => {
		const slope = make(128, 128, (at) => Math.floor(at / 3 / 128) + Math.floor(at / 3) * 2);
		expect(writePng(slope, 128, 128).length).toBeLessThan(slope.length / 100);
	});
});
