import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findGroundFolder } from '../../../../scripts/ground_folder.js';
import { loadGroundFromDisk } from '../../../../src/lib/data/ground/load_ground_from_disk.ts';
import type { Ground } from '../../../../src/lib/domain/ground/ground_file.ts';
import { writeTestGround } from '../../../fixtures/ground/write_test_ground.ts';

let folder: string;
let ground: Ground;

beforeEach(() => {
	folder = join(mkdtempSync(join(tmpdir(), 'ground-')), 'ground');
	ground = writeTestGround({
		folder,
		bounds: [113.5, 27.5, 113.9, 27.8],
		schema: 'openmaptiles-3',
		zooms: [5, 8],
	});
});
afterEach(() => rmSync(folder, { recursive: true }));

const path = () => join(folder, ground.map!.file);
const complain = () => {
	const loaded = loadGroundFromDisk(folder);
	expect(loaded.ground).toBeNull();
	return loaded.problems;
};

describe('the ground of a folder', () => {
	it('is what its file says, where the archive is that one', () => {
		expect(loadGroundFromDisk(folder)).toEqual({ ground, problems: [] });
	});

	it('is none, without a word, where none was made', () => {
		expect(loadGroundFromDisk(`${folder}-missing`)).toEqual({ ground: null, problems: [] });
	});

	it('is none, with words, where its file or its archive is spoilt', () => {
		truncateSync(path(), 100);
		expect(complain()).toEqual([`${path()}: expected ${ground.map!.bytes} bytes, found 100`]);
		const other = Buffer.alloc(ground.map!.bytes);
		writeFileSync(path(), other);
		expect(complain()[0]).toContain('expected the content it is named by, found another');
		rmSync(path());
		expect(complain()[0]).toContain('found no file');
		const file = join(folder, 'ground.json');
		writeFileSync(file, readFileSync(file, 'utf8').replace('openmaptiles-3', 'tilezen'));
		expect(complain()[0]).toContain(`${file}:`);
	});
});

describe('where the ground lies', () => {
	it('is beside the folder of the atlas, under a name of its own', () => {
		expect(findGroundFolder('geo')).toBe('ground');
		expect(findGroundFolder('/srv/atlas/geo/')).toBe('/srv/atlas/ground');
		expect(findGroundFolder('cities/zigong')).toBe('cities/zigong_ground');
	});
});
