import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import { buildNamesFile } from '../../../src/lib/data/names_file.ts';
import { parseGazetteer } from '../../../src/lib/domain/draft/places/gazetteer.ts';
import { matchName } from '../../../src/lib/domain/names/match_name.ts';
import { NameIndex } from '../../../src/lib/domain/names/name_index.ts';
import { listThings, type NamesFile } from '../../../src/lib/domain/names/names_file.ts';
import type { Catalog } from '../../../src/lib/domain/reading/catalog.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';

let catalog: Catalog;
let file: NamesFile;
beforeAll(() => {
	catalog = parseGeo(loadGeoFromDisk('geo')).catalog!;
	file = buildNamesFile(catalog, parseGazetteer(readFileSync('geo/gazetteer.txt', 'utf8')));
});

describe('the names that readers get', () => {
	it('are all units and sites, and the villages of the city alone, within 100 kB', () => {
		expect(Buffer.byteLength(JSON.stringify(file))).toBeLessThan(100_000);
		const things = listThings(file);
		expect(new Set(things.map(({ id }) => id)).size).toBe(things.length);
		const count = (kind: string): number => things.filter((thing) => thing.kind === kind).length;
		expect(count('township')).toBe(catalog.townships.length);
		expect(count('site')).toBe(catalog.sites.length);
		expect(count('village')).toBeGreaterThan(700);
		const own = catalog.townships.map(({ id }) => id);
		for (const thing of things.filter(({ kind }) => kind === 'village')) {
			expect(own).toContain(thing.parent);
		}
	});

	it('are found by the name each has, alone or with others of that name', () => {
		const index = new NameIndex(file);
		for (const thing of index.things) {
			const { state, candidates } = matchName(index, {
				name: thing.zh,
				district: '',
				township: '',
			});
			expect(['matched', 'several'], thing.zh).toContain(state);
			expect(
				candidates.map(({ id }) => id),
				thing.zh,
			).toContain(thing.id);
		}
	});

	it('have no position that the atlas does not have', () => {
		for (const thing of listThings(file)) {
			if (thing.class === 'unplaced') expect(thing.geometry, thing.id).toBeNull();
			if (thing.geometry?.type === 'Point') expect(thing.precision_m, thing.id).toBeGreaterThan(0);
		}
	});

	it('are without villages where an atlas has no official names', () => {
		expect(buildNamesFile(catalog, null).villages).toEqual({});
	});
});
