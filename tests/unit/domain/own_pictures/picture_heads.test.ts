import { describe, expect, test } from 'vitest';
import { PictureError } from '../../../../src/lib/domain/own_pictures/picture_problem.ts';
import { readPictureHead } from '../../../../src/lib/domain/own_pictures/read_picture_head.ts';
import {
	isBesidePicture,
	recognisePicture,
	type PictureKind,
} from '../../../../src/lib/domain/own_pictures/recognise_picture.ts';
import { parseWorldFile } from '../../../../src/lib/domain/own_pictures/world_file.ts';
import { applyMatrix } from '../../../../src/lib/geometry/fit/plane_matrix.ts';
import { buildJpeg, buildPng, buildWebp, dots } from './pictures.ts';

function problemOf(read: () => unknown): unknown {
	try {
		read();
	} catch (error) {
		if (error instanceof PictureError) return error.problem;
		throw error;
	}
	return null;
}

describe('kinds are told by their first bytes', () => {
	const latin = (text: string): Uint8Array =>
		Uint8Array.from([...text].map((sign) => sign.charCodeAt(0)));
	test.each<[string, Uint8Array, PictureKind | null]>([
		['plan.png', buildPng(), 'png'],
		['plan', buildJpeg(), 'jpeg'],
		['plan.tif', buildWebp(), 'webp'],
		['a.tif', latin('II*\0....'), 'tiff'],
		['a.tif', latin('MM\0+....'), 'tiff'],
		['a.pdf', latin('\n%PDF-1.7'), 'pdf'],
		['a.pmtiles', latin('PMTiles\u0003'), 'pmtiles'],
		['a.mbtiles', latin('SQLite format 3\0'), 'sqlite'],
		['a.heic', latin('\0\0\0\u0018ftypheic'), 'heic'],
		['a.avif', latin('\0\0\0\u0018ftypavif'), 'avif'],
		['a.dwg', latin('AC1032'), 'dwg'],
		['a.ecw', latin('e\0\u0001'), 'ecw'],
		['a.csv', latin('BM,lng,lat'), null],
		['a.geojson', latin('{"type":'), null],
		['a.txt', latin(''), null],
	])('%s', (name, bytes, kind) => {
		expect(recognisePicture(bytes, name)).toBe(kind);
	});

	test('what lies beside a picture is told by its name', () => {
		expect(['a.pgw', 'A.JGW', 'a.tfw', 'a.wld', 'a.prj'].every(isBesidePicture)).toBe(true);
		expect(['a.png', 'a.view', 'a.raw', 'pgw'].some(isBesidePicture)).toBe(false);
	});
});

describe('what a picture says of itself', () => {
	test('PNG: size, depth, motion, dots per inch', () => {
		expect(readPictureHead(buildPng(), 'png')).toEqual({
			format: 'PNG',
			size: [120, 80],
			orientation: 1,
			notes: [],
		});
		const rich = buildPng({ bits: 16, extra: [['acTL', [0]], dots(300)] });
		expect(readPictureHead(rich, 'png').notes).toEqual([
			{ code: 'deep', bits: 16 },
			{ code: 'animated' },
			{ code: 'resolution', dpi: 300 },
		]);
	});

	test('JPEG: size, printing colours, how the camera was held', () => {
		expect(readPictureHead(buildJpeg(), 'jpeg')).toMatchObject({ size: [120, 80], notes: [] });
		const held = readPictureHead(buildJpeg({ components: 4, orientation: 6 }), 'jpeg');
		expect(held).toMatchObject({ orientation: 6, notes: [{ code: 'cmyk' }, { code: 'turned' }] });
	});

	test('WebP: motion', () => {
		const { size, notes } = readPictureHead(buildWebp({ is_animated: true }), 'webp');
		expect([size, notes]).toEqual([[120, 80], [{ code: 'animated' }]]);
	});

	test('what is behind the end of a picture does not matter', () => {
		expect(readPictureHead(buildJpeg({ tail: [0, 0, 1] }), 'jpeg').size).toEqual([120, 80]);
	});
});

describe('files that were not copied whole', () => {
	test.each<[string, Uint8Array, PictureKind, string]>([
		['PNG without its end', buildPng({ end: false }), 'png', 'truncated'],
		['half a PNG', buildPng().slice(0, 40), 'png', 'truncated'],
		['JPEG without its end', buildJpeg({ end: false }), 'jpeg', 'truncated'],
		['half a JPEG', buildJpeg().slice(0, 30), 'jpeg', 'truncated'],
		['WebP that promises more', buildWebp({ missing: 5 }), 'webp', 'truncated'],
		['nothing', new Uint8Array(), 'png', 'empty'],
	])('%s', (_, bytes, kind, code) => {
		expect(problemOf(() => readPictureHead(bytes, kind))).toMatchObject({ code });
	});
});

describe('world files', () => {
	test('six numbers, of the middle of the first pixel', () => {
		const matrix = parseWorldFile('2.0\r\n0\r\n0\r\n-2.0\r\n485001\r\n3055999\r\n');
		expect(applyMatrix(matrix, [0, 0])).toEqual([485_000, 3_056_000]);
		expect(applyMatrix(matrix, [0.5, 0.5])).toEqual([485_001, 3_055_999]);
	});

	test('a turned picture, and decimal commas', () => {
		const matrix = parseWorldFile('0,5\n1\n1\n-0,5\n10\n20');
		expect(applyMatrix(matrix, [1.5, 0.5])).toEqual([10.5, 21]);
	});

	test('what is no number, missing or without extent is named', () => {
		expect(problemOf(() => parseWorldFile('1\n0\nx\n-1\n0\n0'))).toEqual({
			code: 'bad-world-file',
			line: 3,
			found: 'x',
		});
		expect(problemOf(() => parseWorldFile('1\n0\n0\n-1'))).toEqual({
			code: 'bad-world-file',
			line: 5,
			found: '',
		});
		expect(problemOf(() => parseWorldFile('1\n1\n1\n1\n0\n0'))).toEqual({ code: 'no-extent' });
	});
});
