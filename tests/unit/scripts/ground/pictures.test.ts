import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import encodeWebp, { init } from '@jsquash/webp/encode.js';
import { decode, encode } from 'fast-png';
import { TileType } from 'pmtiles';
import { describe, expect, it } from 'vitest';
import { isBelievable, tallyHeights } from '../../../../scripts/ground/relief/heights.ts';
import { decodePicture } from '../../../../scripts/ground/relief/picture.ts';
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

describe('a picture of heights that is read', () => {
	it('may be WebP without loss: every number comes back', async () => {
		const file = createRequire(import.meta.url).resolve('@jsquash/webp/codec/enc/webp_enc.wasm');
		await init(await WebAssembly.compile(readFileSync(file)));
		const data = Uint8ClampedArray.from({ length: 32 * 32 * 4 }, (_, at) =>
			at % 4 === 3 ? 255 : (at * 37) % 256,
		);
		const picture = { width: 32, height: 32, data, colorSpace: 'srgb' as const };
		const webp = await encodeWebp(picture as ImageData, { lossless: 1, exact: 1 });
		const read = await decodePicture(new Uint8Array(webp), TileType.Webp);
		expect(read).toMatchObject({ width: 32, height: 32, channels: 4 });
		expect(Uint8Array.from(read.data)).toEqual(Uint8Array.from(data));
	});

	it('is refused where its numbers are no colours of eight bits, or nothing at all', async () => {
		const grey = encode({ width: 2, height: 2, data: new Uint8Array(4), channels: 1, depth: 8 });
		await expect(decodePicture(grey, TileType.Png)).rejects.toThrow('1 channels of 8 bits');
		await expect(decodePicture(Buffer.from('none'), TileType.Png)).rejects.toThrow();
		await expect(decodePicture(Buffer.from('none'), TileType.Webp)).rejects.toThrow();
	});

	it('has no height where it is black', () => {
		const data = Uint8Array.from([0, 0, 0, 128, 100, 0, 128, 200, 128]);
		const tally = tallyHeights([{ width: 3, height: 1, channels: 3, data }], 'terrarium');
		expect(tally).toEqual({ low: 100, high: 200.5, heights: 2, possible: 2, empty: 1 });
		expect(isBelievable(tally)).toBe(true);
		expect(isBelievable({ ...tally, heights: 0, possible: 0 })).toBe(false);
	});
});
