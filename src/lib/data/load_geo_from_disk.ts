import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { GeoFiles } from '../domain/reading/geo_files.ts';

/** Reads the files people edit below `folder`; schemas and guides are left out. Throws when there is no such folder. */
export function loadGeoFromDisk(folder: string): GeoFiles {
	const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((path) => path.replaceAll('\\', '/'))
		.filter((path) => /\.(ya?ml|geojson|json)$/.test(path) && !path.startsWith('schema/'))
		.sort();
	return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}
