import { describe, expect, test } from 'vitest';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import { TEXT_WAYS, changeAt, listPaths, mistype, readAt, type Path } from '../spoil.ts';
import { TOUR, expectNamed, listNaming, read, whole, write } from '../spoilt_geo.ts';

const FILES = Object.keys(whole);

test('the data before it is spoilt is whole', () => {
	expect(parseGeo(whole).problems).toEqual([]);
});

describe.each(FILES)('%s', (file) => {
	test.each(Object.keys(TEXT_WAYS))('%s', (way) => {
		const text = TEXT_WAYS[way]!(whole[file]!);
		expect(text).not.toBe(whole[file]);
		expectNamed({ ...whole, [file]: text }, file);
	});

	test('is missing', () => {
		const files = Object.fromEntries(Object.entries(whole).filter(([name]) => name !== file));
		if (file === TOUR) expect(parseGeo(files).problems).toEqual([]);
		else expectNamed(files, file);
	});

	test('has a name that nobody reads', () => {
		const name = file.replace(/\.\w+$/, ' (1)$&');
		expectNamed({ ...whole, [name]: whole[file]! }, name);
	});

	test('has a value of another type, anywhere', () => {
		const value = read(file);
		for (const path of listSamples(value)) {
			const files = write(file, changeAt(value, path, mistype));
			expect(listNaming(files, file), path.join('.')).not.toEqual([]);
		}
	});

	test('has a property too many, anywhere', () => {
		const value = read(file);
		const objects = [[], ...listSamples(value)].filter((path) => isObject(readAt(value, path)));
		for (const path of objects) {
			const files = write(
				file,
				changeAt({ root: value }, ['root', ...path, 'colour'], () => 'red').root,
			);
			expect(listNaming(files, file), path.join('.')).not.toEqual([]);
		}
	});

	test('lacks something, anywhere, or has it null: told in this file, or no fault', () => {
		const value = read(file);
		for (const path of listSamples(value)) {
			for (const change of [() => undefined, () => null]) {
				const files = write(file, changeAt(value, path, change));
				if (parseGeo(files).problems.length === 0) continue;
				expect(listNaming(files, file), path.join('.')).not.toEqual([]);
			}
		}
	});
});

/** Every path below the top; of a list only its first item. */
function listSamples(value: unknown): Path[] {
	return listPaths(value).filter(
		(path) => path.length > 0 && path.every((key) => typeof key !== 'number' || key === 0),
	);
}

function isObject(value: unknown): boolean {
	return value !== null && typeof value === 'object' && !Array.isArray(value);
}
