/** Pictures that an earlier build has drawn: a build draws only those whose content is new. */

import { createHash, randomUUID } from 'node:crypto';
import {
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** Longest that a picture is kept which no build asks for. */
const KEPT_MS = 30 * 86_400_000;

type Draw = (svg: string) => Uint8Array<ArrayBuffer>;

/**
 * Draws through a folder that holds what was drawn before, by the hash of the drawing and of what draws it. A folder
 * that cannot be read or written costs time and nothing else.
 * @param version of what draws: another one draws anew
 */
export function keepPictures(folder: string, version: string, draw: Draw): Draw {
	forgetOld(folder);
	return (svg) => {
		const key = createHash('sha256').update(`${version}\0${svg}`).digest('hex');
		const file = join(folder, `${key}.png`);
		const kept = readKept(file);
		if (kept) return kept;
		const png = draw(svg);
		writeKept(folder, file, png);
		return png;
	};
}

/** null where there is none, or none that is whole. */
function readKept(file: string): Uint8Array<ArrayBuffer> | null {
	try {
		const png = Uint8Array.from(readFileSync(file));
		const now = new Date();
		utimesSync(file, now, now);
		return isWhole(png) ? png : null;
	} catch {
		return null;
	}
}

/** Under another name first, so that a build that is stopped leaves no half of a picture. */
function writeKept(folder: string, file: string, png: Uint8Array): void {
	try {
		mkdirSync(folder, { recursive: true });
		const half = `${file}.${randomUUID()}`;
		writeFileSync(half, png);
		renameSync(half, file);
	} catch {
		// The picture is drawn; the next build draws it again.
	}
}

function forgetOld(folder: string): void {
	try {
		for (const name of readdirSync(folder)) {
			const file = join(folder, name);
			if (Date.now() - statSync(file).mtimeMs > KEPT_MS) rmSync(file, { force: true });
		}
	} catch {
		// Nothing is kept yet.
	}
}

/** By the first and the last chunk of every PNG (PNG specification, 5.2 and 11.2.5). */
function isWhole(png: Uint8Array): boolean {
	const text = Buffer.from(png);
	return (
		text.subarray(1, 4).toString('latin1') === 'PNG' &&
		text.subarray(-8, -4).toString('latin1') === 'IEND'
	);
}
