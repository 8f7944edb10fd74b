import { describe, expect, test } from 'vitest';
import { PictureError } from '../../../../src/lib/domain/own_pictures/picture_problem.ts';
import { readTiff } from '../../../../src/lib/domain/own_pictures/tiff/read_tiff.ts';
import { applyMatrix } from '../../../../src/lib/geometry/fit/plane_matrix.ts';
import { writeTiff, type TiffOptions } from './write_tiff.ts';

const read = (options: TiffOptions, most = 4096) => readTiff(new Blob([writeTiff(options)]), most);

async function refuse(file: Blob): Promise<unknown> {
	try {
		await readTiff(file, 4096);
	} catch (error) {
		if (error instanceof PictureError) return error.problem;
		throw error;
	}
	return null;
}

/** Four pixels; everything invented. */
const SQUARE = { width: 2, height: 2, values: [0, 85, 170, 255] };
/** Pixels of ten metres from the upper left corner, in CGCS2000 / 3-degree Gauss-Kruger CM 114E. */
const PLACED = {
	scale: [10, 10] as const,
	points: [0, 0, 0, 485_000, 3_056_000, 0],
	keys: [
		[1024, 1],
		[1025, 1],
		[3072, 4547],
	] as const,
};

const pixel = ({ pixels }: Awaited<ReturnType<typeof read>>, index: number): number[] => [
	...pixels.data.slice(4 * index, 4 * index + 4),
];
const codes = ({ notes }: Awaited<ReturnType<typeof read>>): string[] =>
	notes.map(({ code }) => code);

describe('colours', () => {
	test('grey is drawn as it is; white may be zero', async () => {
		const grey = await read(SQUARE);
		expect(pixel(grey, 1)).toEqual([85, 85, 85, 255]);
		expect(pixel(await read({ ...SQUARE, photometric: 0 }), 1)).toEqual([170, 170, 170, 255]);
	});

	test('16 bits are stretched between what nearly all values lie between, and it is said', async () => {
		const values = Array.from({ length: 400 }, (_, index) => 1000 + index);
		const deep = await read({ width: 20, height: 20, values, bits: 16 });
		expect(codes(deep)).toEqual(['deep', 'stretched', 'no-reference']);
		const stretched = deep.notes.find(({ code }) => code === 'stretched');
		expect(stretched).toMatchObject({ low: 1008, high: 1391 });
		expect(pixel(deep, 0)).toEqual([0, 0, 0, 255]);
		expect(pixel(deep, 399)).toEqual([255, 255, 255, 255]);
	});

	test('heights are stretched; gaps and what is no number are clear', async () => {
		const values = [100, -9999, 300, NaN];
		const heights = await read({ width: 2, height: 2, values, bits: 32, format: 3, gap: '-9999' });
		expect(codes(heights)).toEqual(['gaps', 'stretched', 'no-reference']);
		expect(pixel(heights, 0)).toEqual([0, 0, 0, 255]);
		expect(pixel(heights, 1)[3]).toBe(0);
		expect(pixel(heights, 2)).toEqual([255, 255, 255, 255]);
		expect(pixel(heights, 3)[3]).toBe(0);
	});

	test('a fourth band is alpha where the file says so, else it is left out with a word', async () => {
		const bands = { width: 1, height: 1, values: [10, 20, 30, 128], samples: 4, photometric: 2 };
		const clear = await read({ ...bands, extra: [2] });
		expect(pixel(clear, 0)).toEqual([10, 20, 30, 128]);
		expect(codes(clear)).toContain('alpha');
		const infrared = await read({ ...bands, extra: [0] });
		expect(pixel(infrared, 0)).toEqual([10, 20, 30, 255]);
		expect(infrared.notes[0]).toEqual({ code: 'bands', count: 4, drawn: [1, 2, 3] });
	});

	test('colours of a table', async () => {
		const palette = Array.from({ length: 768 }, (_, index) =>
			index === 7 ? 65535 : index === 256 + 7 ? 257 * 50 : 0,
		);
		const picture = await read({ width: 1, height: 1, values: [7], photometric: 3, palette });
		expect(pixel(picture, 0)).toEqual([255, 50, 0, 255]);
	});

	test('printing colours are turned into those of a screen, and it is said', async () => {
		const picture = await read({
			width: 1,
			height: 1,
			values: [0, 255, 255, 51],
			samples: 4,
			photometric: 5,
		});
		expect(pixel(picture, 0)).toEqual([204, 0, 0, 255]);
		expect(codes(picture)).toContain('cmyk');
	});
});

describe('where it belongs', () => {
	test('corner, size of pixels and code', async () => {
		const { reference } = await read({ ...SQUARE, ...PLACED });
		expect(reference?.system).toBe('gk114');
		expect(applyMatrix(reference!.matrix, [0, 0])).toEqual([485_000, 3_056_000]);
		expect(applyMatrix(reference!.matrix, [2, 2])).toEqual([485_020, 3_055_980]);
	});

	test('numbers of the middles of pixels', async () => {
		const keys = [...PLACED.keys.filter(([key]) => key !== 1025), [1025, 2]] as const;
		const { reference } = await read({ ...SQUARE, ...PLACED, keys });
		expect(applyMatrix(reference!.matrix, [0.5, 0.5])).toEqual([485_000, 3_056_000]);
	});

	test('a turned picture', async () => {
		const transformation = [0, 5, 0, 1000, 5, 0, 0, 2000, 0, 0, 0, 0, 0, 0, 0, 1];
		const { reference } = await read({ ...SQUARE, transformation, keys: PLACED.keys });
		expect(applyMatrix(reference!.matrix, [2, 1])).toEqual([1005, 2010]);
	});

	test('points in the file, with how well they agree', async () => {
		const points = [
			[0, 0, 0, 500, 900, 0],
			[2, 0, 0, 520, 900, 0],
			[0, 2, 0, 500, 880, 0],
			[2, 2, 0, 524, 880, 0],
		].flat();
		const found = await read({ ...SQUARE, points, keys: PLACED.keys });
		const note = found.notes.find(({ code }) => code === 'ground-points');
		expect(note).toMatchObject({ count: 4, rms_m: expect.closeTo(1) });
	});

	test('a smaller picture lies where the large one does', async () => {
		const values = Array.from({ length: 64 }, (_, index) => index);
		const { reference, pixels, full } = await read({ width: 8, height: 8, values, ...PLACED }, 4);
		expect([pixels.width, full]).toEqual([4, [8, 8]]);
		expect(applyMatrix(reference!.matrix, [4, 4])).toEqual([485_080, 3_055_920]);
	});

	test('of a file with a smaller copy that is fine enough only the copy is read', async () => {
		const overview = { width: 4, height: 4, values: Array.from({ length: 16 }, () => 99) };
		const values = Array.from({ length: 64 }, () => 1);
		const found = await read({ width: 8, height: 8, values, overview, ...PLACED }, 4);
		expect(pixel(found, 5)).toEqual([99, 99, 99, 255]);
		expect(codes(found)).toEqual(['scaled', 'overview']);
	});

	test('a copy that is nearly as fine is drawn pixel for pixel', async () => {
		const overview = { width: 4, height: 4, values: Array.from({ length: 16 }, () => 99) };
		const values = Array.from({ length: 64 }, () => 1);
		const near = await read({ width: 8, height: 8, values, overview, ...PLACED }, 5);
		expect([near.pixels.width, pixel(near, 5)[0]]).toEqual([4, 99]);
		expect(applyMatrix(near.reference!.matrix, [4, 4])).toEqual([485_080, 3_055_920]);
		const finer = await read({ width: 8, height: 8, values, overview, ...PLACED }, 6);
		expect([finer.pixels.width, pixel(finer, 5)[0]]).toEqual([6, 1]);
	});

	test('none, or zeros alone', async () => {
		expect(codes(await read(SQUARE))).toContain('no-reference');
		const idle = { scale: [1, 1] as const, points: [0, 0, 0, 0, 0, 0], keys: PLACED.keys };
		expect(codes(await read({ ...SQUARE, ...idle }))).toContain('no-reference');
	});

	test('numbers without a system leave it open; an older datum and an unknown code are named', async () => {
		const { scale, points } = PLACED;
		expect((await read({ ...SQUARE, scale, points })).reference?.system).toBeNull();
		const older = await read({ ...SQUARE, scale, points, keys: [[3072, 2383]] });
		expect(older.refusal).toMatchObject({ code: 'no-public-way', epsg: 2383 });
		const unknown = await read({ ...SQUARE, scale, points, keys: [[3072, 27700]] });
		expect(unknown.refusal).toEqual({ code: 'unknown-system', found: 'EPSG:27700' });
		expect(unknown.pixels.data[4]).toBe(85);
	});

	test('a system without a code, by its text', async () => {
		const { scale, points } = PLACED;
		const citation =
			'ESRI PE String = PROJCS["CGCS2000_3_Degree_GK_CM_114E",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",114.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]|';
		const found = await read({ ...SQUARE, scale, points, keys: [[3072, 32767]], citation });
		expect(found.reference?.system).toBe('gk114');
		const other = await read({
			...SQUARE,
			scale,
			points,
			keys: [[3072, 32767]],
			citation: 'Local grid|',
		});
		expect(other.refusal).toEqual({ code: 'unknown-system', found: 'Local grid' });
	});
});

describe('what cannot be read', () => {
	test('nothing, half of it, something else within', async () => {
		const whole = writeTiff({ ...SQUARE, ...PLACED });
		expect(await refuse(new Blob([]))).toEqual({ code: 'empty' });
		for (const part of [6, 20, 60, whole.length - 40]) {
			expect(await refuse(new Blob([whole.slice(0, part)])), `${part} B`).toMatchObject({
				code: expect.stringMatching(/^(?:truncated|damaged)$/),
			});
		}
	});

	test('a packing and colours that are not read are named', async () => {
		const fax = new Blob([writeTiff({ ...SQUARE, compression: 4 })]);
		expect(await refuse(fax)).toEqual({ code: 'unread-compression', found: 'CCITT Group 4' });
		const lab = new Blob([
			writeTiff({ width: 1, height: 1, values: [1, 2, 3], samples: 3, photometric: 8 }),
		]);
		expect(await refuse(lab)).toEqual({ code: 'unread-colours', found: 'CIE L*a*b*' });
	});
});
