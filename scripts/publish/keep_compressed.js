/** Compressed copies that an earlier build has made: a build packs only what is new. */

import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Longest that a copy is kept which no build asks for, and most bytes of all. */
const KEPT_MS = 30 * 86_400_000;
const MOST_BYTES = 200_000_000;

/** Of the kept bytes, ahead of them. */
const SUM_BYTES = 32;

/** @typedef {(bytes: Buffer) => Promise<Buffer>} Pack */

/**
 * Packs through a folder of what was packed before, by the hash of the bytes and of how they are packed. A folder that
 * cannot be read or written costs time and nothing else; a copy that is not what was written is made anew.
 * @param {string} folder
 * @param {{ most_bytes?: number }} [options] most_bytes: what the folder may hold; the copies asked for longest ago go first
 */
export function keepCompressed(folder, { most_bytes = MOST_BYTES } = {}) {
	forgetOld(folder, most_bytes);
	/**
	 * @param {Buffer} bytes
	 * @param {string} way how they are packed: another way packs anew
	 * @param {Pack} pack
	 */
	return async (bytes, way, pack) => {
		const key = createHash('sha256').update(`${way}\0`).update(bytes).digest('hex');
		const file = join(folder, key);
		const kept = await readKept(file);
		if (kept) return kept;
		const packed = await pack(bytes);
		await writeKept(folder, file, packed);
		return packed;
	};
}

/**
 * null where there is none, or none that is whole.
 * @param {string} file
 */
async function readKept(file) {
	try {
		const text = await readFile(file);
		const packed = text.subarray(SUM_BYTES);
		if (!hash(packed).equals(text.subarray(0, SUM_BYTES))) return null;
		const now = new Date();
		utimesSync(file, now, now);
		return packed;
	} catch {
		return null;
	}
}

/**
 * Under another name first, so that a build that is stopped leaves no half of a copy.
 * @param {string} folder
 * @param {string} file
 * @param {Buffer} packed
 */
async function writeKept(folder, file, packed) {
	try {
		mkdirSync(folder, { recursive: true });
		const half = `${file}.${randomUUID()}`;
		await writeFile(half, Buffer.concat([hash(packed), packed]));
		await rename(half, file);
	} catch {
		// It is packed; the next build packs it again.
	}
}

/**
 * @param {string} folder
 * @param {number} most_bytes
 */
function forgetOld(folder, most_bytes) {
	try {
		const files = readdirSync(folder)
			.map((name) => join(folder, name))
			.map((file) => ({ file, stat: statSync(file) }))
			.toSorted((a, b) => b.stat.mtimeMs - a.stat.mtimeMs);
		let room = most_bytes;
		for (const { file, stat } of files) {
			room -= stat.size;
			if (room < 0 || Date.now() - stat.mtimeMs > KEPT_MS) rmSync(file, { force: true });
		}
	} catch {
		// Nothing is kept yet.
	}
}

/** @param {Buffer} bytes */
function hash(bytes) {
	return createHash('sha256').update(bytes).digest();
}
