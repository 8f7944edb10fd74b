import { existsSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import {
	loadGroundFromDisk,
	NAME_DIGITS,
} from '../../src/lib/data/ground/load_ground_from_disk.ts';
import { listArchives } from '../../src/lib/domain/ground/archives.ts';
import {
	ARCHIVE_NAME,
	GROUND_FILE,
	GROUND_VERSION,
	type Ground,
	type GroundArchive,
	type GroundMap,
	type GroundRelief,
} from '../../src/lib/domain/ground/ground_file.ts';
import { WAITING, type Cut } from './cut/cut_job.ts';
import type { EncodedArchive } from './pmtiles/encode_archive.ts';
import { formatBytes, type Say } from './say.ts';

export type NewGround = { map: Cut<GroundMap> | null; relief: Cut<GroundRelief> | null };

/** What is written but not yet in its place. */
const UNFINISHED = '.new';

/**
 * Writes the archives and then, in one step, the file that names them; what was not cut anew stays as it was. Last, what
 * nothing names any more goes.
 */
export async function writeGround(
	folder: string,
	{ map, relief }: NewGround,
	today: string,
	say: Say,
): Promise<Ground> {
	await mkdir(folder, { recursive: true });
	const { ground: before, problems } = loadGroundFromDisk(folder);
	for (const problem of problems) say.warn(`${problem}; what was there is not kept`);
	const ground: Ground = { version: GROUND_VERSION };
	const new_map = map && { ...(await save(folder, map, today)), ...map.facts };
	const new_relief = relief && { ...(await save(folder, relief, today)), ...relief.facts };
	const [kept_map, kept_relief] = [new_map ?? before?.map, new_relief ?? before?.relief];
	if (kept_map) ground.map = kept_map;
	if (kept_relief) ground.relief = kept_relief;
	const file = join(folder, GROUND_FILE);
	await writeFile(`${file}${UNFINISHED}`, `${JSON.stringify(ground, null, '\t')}\n`);
	await rename(`${file}${UNFINISHED}`, file);
	await tidy(folder, ground);
	for (const archive of listArchives(ground))
		say.line(
			`${join(folder, archive.file)}: ${formatBytes(archive.bytes)}, ${archive.tiles} tiles`,
		);
	say.line(`${file}: the next build publishes it`);
	return ground;
}

async function save(
	folder: string,
	{ encoded }: Cut<GroundArchive>,
	cut_on: string,
): Promise<Pick<GroundArchive, 'file' | 'bytes' | 'tiles' | 'zooms' | 'cut_on'>> {
	const { chunks, bytes, tiles, zooms } = encoded;
	const file = `${nameChunks(encoded)}.pmtiles`;
	const path = join(folder, file);
	const handle = await open(`${path}${UNFINISHED}`, 'w');
	try {
		for (const chunk of chunks) await handle.write(chunk);
	} finally {
		await handle.close();
	}
	await rename(`${path}${UNFINISHED}`, path);
	return { file, bytes, tiles, zooms, cut_on };
}

function nameChunks({ chunks }: EncodedArchive): string {
	const hash = createHash('sha256');
	for (const chunk of chunks) hash.update(chunk);
	return hash.digest('hex').slice(0, NAME_DIGITS);
}

/** Takes away archives of earlier runs, what a run that was cut off left half, and parts that were fetched. */
async function tidy(folder: string, ground: Ground): Promise<void> {
	const named = listArchives(ground).map(({ file }) => file);
	for (const name of await readdir(folder)) {
		const is_old = ARCHIVE_NAME.test(name) && !named.includes(name);
		const is_half =
			name.endsWith(UNFINISHED) && ARCHIVE_NAME.test(name.slice(0, -UNFINISHED.length));
		if (is_old || is_half || name.startsWith(WAITING))
			await rm(join(folder, name), { recursive: true });
	}
}

/** Whether parts of a run that was cut off are waiting. */
export async function hasWaiting(folder: string): Promise<boolean> {
	return existsSync(folder) && (await readdir(folder)).some((name) => name.startsWith(WAITING));
}
