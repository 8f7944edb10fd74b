import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GAZETTEER_FILE, parseGazetteer } from '../domain/draft/places/gazetteer.ts';
import type { Gazetteer } from '../domain/draft/knowledge.ts';

/** The official names of the atlas's folder; null where it has none. Throws with the line that is none of the format. */
export function loadGazetteer(): Gazetteer | null {
	const path = join(__GEO_FOLDER__, GAZETTEER_FILE);
	return existsSync(path) ? parseGazetteer(readFileSync(path, 'utf8')) : null;
}
