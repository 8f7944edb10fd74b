import { readFileSync } from 'node:fs';
import { loadGeoFromDisk } from '../../../../src/lib/data/load_geo_from_disk.ts';
import { buildKnowledge } from '../../../../src/lib/domain/draft/build_knowledge.ts';
import type { Knowledge } from '../../../../src/lib/domain/draft/knowledge.ts';
import {
	GAZETTEER_FILE,
	parseGazetteer,
} from '../../../../src/lib/domain/draft/places/gazetteer.ts';
import { readGeo } from '../../../../src/lib/domain/reading/read_geo.ts';

export const NEWSROOM = 'tests/fixtures/newsroom';

const NO_PLACES = '{"type":"FeatureCollection","features":[]}';

/** What an atlas's folder knows; `without`: paths that are held out. */
export function knowFolder(folder: string, without: RegExp | null = null): Knowledge {
	const files = Object.entries(loadGeoFromDisk(folder)).flatMap(([path, text]) => {
		if (!without?.test(path)) return [[path, text]];
		return path === 'places.geojson' ? [[path, NO_PLACES]] : [];
	});
	const gazetteer = parseGazetteer(readFileSync(`${folder}/${GAZETTEER_FILE}`, 'utf8'));
	return buildKnowledge(readGeo(Object.fromEntries(files)).geo, gazetteer);
}

/** A city of which nothing is known but official names. */
export function knowNames(file: string, code: string, name: string): Knowledge {
	const gazetteer = parseGazetteer(readFileSync(`${NEWSROOM}/${file}`, 'utf8'));
	const districts = gazetteer.units.filter(
		(unit) => unit.code.length === 6 && unit.code.startsWith(code),
	);
	return {
		city: { code, name, official_name: `${name}市` },
		districts,
		...{ townships: [], places: [], sites: [], claims: [] },
		gazetteer,
	};
}
