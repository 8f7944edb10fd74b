import { gzipSync } from 'node:zlib';
import type { GroundMap } from '../../domain/ground/ground_file.ts';
import type { MainGround } from '../../domain/ground/main_ground.ts';
import { readMainGround } from './read_main_ground.ts';

/**
 * What drawings are given of the ground in a folder: read from its tiles once for a build, a second's work. A map whose
 * tiles do not decode gives none, and it is said why.
 */
export async function loadMainGround(
	folder: string,
	map: GroundMap,
	say: (line: string) => void,
): Promise<MainGround | null> {
	try {
		return { things: await readMainGround(folder, map), measure: measureOnPage, say };
	} catch (error) {
		say(`No ground in drawings: ${folder}/${map.file}: ${(error as Error).message}`);
		return null;
	}
}

/**
 * On a page a text takes this many times what gzip makes of it alone: it stands there twice, in the picture and in the
 * data that wakes it, further apart than gzip sees, and among words that are packed by other tables (measured: up to 2.3).
 */
const TIMES = 2.4;

export function measureOnPage(text: string): number {
	return Math.ceil(TIMES * gzipSync(text).length);
}
