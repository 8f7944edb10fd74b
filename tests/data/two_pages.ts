import { join } from 'node:path';
import { loadGeoFromDisk } from '../../src/lib/data/load_geo_from_disk.ts';
import type { GeoFiles } from '../../src/lib/domain/reading/geo_files.ts';

const root = join(import.meta.dirname, '../..');

/** Two invented pages of a year apart, and what came of them: `tests/fixtures/two_pages/README.md`. */
export const two_pages_folder = join(root, 'tests/fixtures/two_pages');

/** What they lie on: the atlas's own ground. */
const GROUND = ['city.yaml', 'districts.geojson', 'townships.geojson'];

/** All of an invented `geo/`. */
export const two_pages: GeoFiles = {
	...Object.fromEntries(
		Object.entries(loadGeoFromDisk(join(root, 'geo'))).filter(([path]) => GROUND.includes(path)),
	),
	...loadGeoFromDisk(join(two_pages_folder, 'geo')),
};

/** The text of one of the invented pages, by its source. */
export function nameTwoPagesText(source: string): string {
	return join(two_pages_folder, 'pages', `${source}.txt`);
}
