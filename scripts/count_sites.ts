import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Sites in an atlas's folder. What cannot be read counts none: the check says what is wrong with it. */
export function countSites(geo_folder: string): number {
	const folder = join(geo_folder, 'sites');
	if (!existsSync(folder)) return 0;
	return readdirSync(folder)
		.filter((name) => name.endsWith('.geojson'))
		.reduce((sum, name) => sum + countFeatures(readFileSync(join(folder, name), 'utf8')), 0);
}

function countFeatures(text: string): number {
	try {
		const { features } = JSON.parse(text) as { features?: unknown };
		return Array.isArray(features) ? features.length : 0;
	} catch {
		return 0;
	}
}
