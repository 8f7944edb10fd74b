import { join } from 'node:path';
import { loadGeoFromDisk } from '../../src/lib/data/load_geo_from_disk.ts';
import type { GeoFiles } from '../../src/lib/domain/reading/geo_files.ts';

/** A small whole `geo/` with invented places, for tests. */
export const small_folder = join(import.meta.dirname, '../fixtures/geo_small');
export const small = loadGeoFromDisk(small_folder);

/** The article of the small `geo/`, its source, where its excerpts stand in that, and its sites. */
export const ARTICLE = 'articles/first-report.yaml';
export const SOURCE = 'sources/trial-2020-02-03.yaml';
export const OFFSETS = 'offsets/trial-2020-02-03.json';
export const SITES = 'sites/first-report.geojson';

type Json = Record<string, unknown>;
type Feature = { id: unknown; geometry: Json | null; properties: Json };

/** The small files with one text replaced; throws when the text is not there exactly once. */
export function replaceText(file: string, from: string, to: string): GeoFiles {
	const parts = small[file]!.split(from);
	if (parts.length !== 2) throw new Error(`"${from}" stands ${parts.length - 1} times in ${file}`);
	return { ...small, [file]: parts.join(to) };
}

/** The small files with one collection changed. */
export function changeFile(file: string, change: (value: Json) => void): GeoFiles {
	const value = JSON.parse(small[file]!) as Json;
	change(value);
	return { ...small, [file]: JSON.stringify(value, null, '\t') };
}

/** The small files with one feature changed; by default a site. */
export function changeFeature(
	id: string | number,
	change: (feature: Feature) => void,
	file = SITES,
): GeoFiles {
	return changeFile(file, (value) => {
		const feature = (value['features'] as Feature[]).find((candidate) => candidate.id === id);
		if (!feature) throw new Error(`No ${id} in ${file}`);
		change(feature);
	});
}

/** The small files with the placement of a site changed. */
export function changePlacement(id: string, placement: Json): GeoFiles {
	return changeFeature(id, ({ properties }) => {
		Object.assign(properties['placement'] as Json, placement);
	});
}

/** The small files with a claim of a site changed. */
export function changeClaim(id: string, index: number, claim: Json): GeoFiles {
	return changeFeature(id, ({ properties }) => {
		Object.assign((properties['claims'] as Json[])[index]!, claim);
	});
}
