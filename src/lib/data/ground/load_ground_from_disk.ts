import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { listArchives } from '../../domain/ground/archives.ts';
import { GROUND_FILE, type Ground } from '../../domain/ground/ground_file.ts';
import { parseGround } from '../../domain/ground/parse_ground.ts';
import { formatProblem } from '../../domain/schema/problem.ts';

/** Both empty where the operator has made no ground. */
export type LoadedGround = { ground: Ground | null; problems: string[] };

/** Digits of an archive's SHA-256 in its name. */
export const NAME_DIGITS = 16;

/**
 * The ground of a folder, with its archives proved to be what it says; else what is wrong, a line each. A ground with
 * a fault is none: the build goes on without it.
 */
export function loadGroundFromDisk(folder: string): LoadedGround {
	const file = join(folder, GROUND_FILE);
	if (!existsSync(file)) return { ground: null, problems: [] };
	const { ground, problems } = parseGround(readFileSync(file, 'utf8'));
	if (!ground) {
		return { ground: null, problems: problems.map((problem) => formatProblem(problem, folder)) };
	}
	const broken = listArchives(ground).flatMap((archive) => checkArchive(folder, archive));
	return broken.length > 0 ? { ground: null, problems: broken } : { ground, problems: [] };
}

function checkArchive(folder: string, { file, bytes }: { file: string; bytes: number }): string[] {
	const path = join(folder, file);
	if (!existsSync(path))
		return [`${path}: expected the archive that ${GROUND_FILE} names, found no file`];
	const { size } = statSync(path);
	if (size !== bytes) return [`${path}: expected ${bytes} bytes, found ${size}`];
	const hash = nameContent(readFileSync(path));
	return file.startsWith(hash)
		? []
		: [`${path}: expected the content it is named by, found another (${hash}…)`];
}

export function nameContent(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex').slice(0, NAME_DIGITS);
}
