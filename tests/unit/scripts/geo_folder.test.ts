import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findGeoFolder } from '../../../scripts/geo_folder.js';
import { loadCity } from '../../../scripts/load_city.ts';
import { listMissedRoutes } from '../../../scripts/unseen_routes.js';

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'geo-folder-'));
	mkdirSync(join(folder, 'tours'));
	mkdirSync(join(folder, 'sites'));
	writeFileSync(join(folder, 'sites/a.geojson'), '{}');
});
afterAll(() => rmSync(folder, { recursive: true }));

test('the folder is the one that is named, else geo', () => {
	expect(findGeoFolder({})).toBe('geo');
	expect(findGeoFolder({ ATLAS_GEO: ` ${folder} ` })).toBe(folder);
	expect(() => findGeoFolder({ ATLAS_GEO: 'nowhere' })).toThrow(/ATLAS_GEO is "nowhere"/);
});

test('a folder without a city is refused with what it lacks', () => {
	expect(() => loadCity(folder)).toThrow(/city\.yaml.*expected this file/s);
});

test('only what the folder has nothing of may have no page', () => {
	const routes = ['/tours/[id]', '/data/tours/[file]', '/sites/[id]', '/about'];
	expect(listMissedRoutes(routes, folder)).toEqual(['/sites/[id]', '/about']);
});

test('there is a past to choose from once sources are of two days', () => {
	const past = ['/data/as_of/[file]'];
	expect(listMissedRoutes(past, folder)).toEqual([]);
	mkdirSync(join(folder, 'sources'));
	writeFileSync(join(folder, 'sources/a.yaml'), 'id: a\ndate: 2024-06-10\n');
	writeFileSync(join(folder, 'sources/b.yaml'), 'id: b\ndate: 2024-06-10\n');
	expect(listMissedRoutes(past, folder)).toEqual([]);
	writeFileSync(join(folder, 'sources/c.yaml'), 'id: c\ndate: 2025-06-10\n');
	expect(listMissedRoutes(past, folder)).toEqual(past);
});
