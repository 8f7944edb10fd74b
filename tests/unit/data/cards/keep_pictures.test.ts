import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepPictures } from '../../../../src/lib/data/cards/keep_pictures.server.ts';

let folder = '';
let drawn: string[] = [];
const png = (svg: string): Uint8Array<ArrayBuffer> =>
	Uint8Array.from(Buffer.from(`\x89PNG ${svg} IEND\0\0\0\0`, 'latin1'));
const draw = (svg: string) => (drawn.push(svg), png(svg));

beforeEach(() => {
	folder = join(mkdtempSync(join(tmpdir(), 'cards-')), 'kept');
	drawn = [];
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

it('a picture is drawn once, in whichever build, and is the same', () => {
	const first = keepPictures(folder, '1', draw);
	expect(first('<svg a/>')).toEqual(png('<svg a/>'));
	expect(first('<svg a/>')).toEqual(png('<svg a/>'));
	expect(keepPictures(folder, '1', draw)('<svg a/>')).toEqual(png('<svg a/>'));
	expect(drawn).toEqual(['<svg a/>']);
});

it('another drawing and another painter are drawn anew', () => {
	keepPictures(folder, '1', draw)('<svg a/>');
	keepPictures(folder, '1', draw)('<svg b/>');
	keepPictures(folder, '2', draw)('<svg a/>');
	expect(drawn).toEqual(['<svg a/>', '<svg b/>', '<svg a/>']);
	expect(readdirSync(folder)).toHaveLength(3);
});

it('half a picture is drawn again and mended', () => {
	keepPictures(folder, '1', draw)('<svg a/>');
	const file = join(folder, readdirSync(folder)[0]!);
	writeFileSync(file, readFileSync(file).subarray(0, 12));
	expect(keepPictures(folder, '1', draw)('<svg a/>')).toEqual(png('<svg a/>'));
	expect(drawn).toHaveLength(2);
	expect(Uint8Array.from(readFileSync(file))).toEqual(png('<svg a/>'));
});

it('what no build has asked for in a month is forgotten, what one has asked for is kept', () => {
	const first = keepPictures(folder, '1', draw);
	first('<svg a/>');
	first('<svg b/>');
	const long_ago = new Date(Date.now() - 40 * 86_400_000);
	for (const name of readdirSync(folder)) utimesSync(join(folder, name), long_ago, long_ago);
	first('<svg a/>');
	keepPictures(folder, '1', draw)('<svg a/>');
	expect(readdirSync(folder)).toHaveLength(1);
	expect(drawn).toEqual(['<svg a/>', '<svg b/>']);
});

it('a folder that cannot be written costs time and nothing else', () => {
	writeFileSync(folder, 'a file where a folder is wanted');
	const kept = keepPictures(folder, '1', draw);
	expect(kept('<svg a/>')).toEqual(png('<svg a/>'));
	expect(kept('<svg a/>')).toEqual(png('<svg a/>'));
	expect(drawn).toHaveLength(2);
});
