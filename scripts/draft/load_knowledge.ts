import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadGeoFromDisk } from '../../src/lib/data/load_geo_from_disk.ts';
import { buildKnowledge } from '../../src/lib/domain/draft/build_knowledge.ts';
import type { Knowledge } from '../../src/lib/domain/draft/knowledge.ts';
import { GAZETTEER_FILE, parseGazetteer } from '../../src/lib/domain/draft/places/gazetteer.ts';
import { readGeo } from '../../src/lib/domain/reading/read_geo.ts';

/** What an atlas's folder knows. Throws where it has no city: nothing can then be told apart from elsewhere. */
export function loadKnowledge(folder: string): Knowledge {
	if (!existsSync(folder)) throw new Error(`No such folder: ${folder}`);
	const { geo } = readGeo(loadGeoFromDisk(folder));
	if (!geo.city) throw new Error(`${folder}/ has no city.yaml that fits; expected an atlas's data`);
	const path = join(folder, GAZETTEER_FILE);
	return buildKnowledge(geo, existsSync(path) ? parseGazetteer(readFileSync(path, 'utf8')) : null);
}
