import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { countSites } from '../../../scripts/count_sites.ts';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';

test('the sites of a folder are counted as the build will have them', () => {
	expect(countSites('geo')).toBe(parseGeo(loadGeoFromDisk('geo')).catalog!.sites.length);
});

test('what is missing or cannot be read counts none', () => {
	const folder = mkdtempSync(join(tmpdir(), 'atlas-count-'));
	expect(countSites(folder)).toBe(0);
	mkdirSync(join(folder, 'sites'));
	writeFileSync(join(folder, 'sites/a.geojson'), '{"features":[{},{}]}');
	writeFileSync(join(folder, 'sites/b.geojson'), '{"features":');
	writeFileSync(join(folder, 'sites/c.geojson'), '{"features":{}}');
	writeFileSync(join(folder, 'sites/notes.txt'), '{"features":[{}]}');
	expect(countSites(folder)).toBe(2);
	rmSync(folder, { recursive: true });
});
