/** Directories of a PMTiles archive, version 3: https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md */

import { gzipSync } from 'node:zlib';

/** Tiles `tileId` to `tileId + runLength - 1` are the same bytes; a `runLength` of 0 points to a leaf. */
export type DirectoryEntry = {
	tileId: number;
	offset: number;
	length: number;
	runLength: number;
};

/** Readers fetch so many bytes first: header and root directory have to lie within. */
export const FIRST_READ = 16384;

/** Entries of a leaf, before more are tried. */
const LEAF_ENTRIES = 4096;
const LEAF_GROWTH = 1.2;

/** The root, and the leaves it points to one behind the other where it cannot hold all. Entries by ascending `tileId`. */
export function encodeDirectories(
	entries: readonly DirectoryEntry[],
	root_limit: number,
): { root: Uint8Array; leaves: Uint8Array } {
	const whole = encodeDirectory(entries);
	if (whole.length <= root_limit) return { root: whole, leaves: new Uint8Array() };
	for (let size = Math.min(LEAF_ENTRIES, entries.length); ; size = Math.ceil(size * LEAF_GROWTH)) {
		const split = splitDirectory(entries, size);
		if (split.root.length <= root_limit) return split;
		if (size >= entries.length)
			throw new RangeError(`A root of one leaf does not fit in ${root_limit} bytes`);
	}
}

function splitDirectory(entries: readonly DirectoryEntry[], size: number) {
	const leaves: Uint8Array[] = [];
	const pointers: DirectoryEntry[] = [];
	let offset = 0;
	for (let at = 0; at < entries.length; at += size) {
		const leaf = encodeDirectory(entries.slice(at, at + size));
		pointers.push({ tileId: entries[at]!.tileId, offset, length: leaf.length, runLength: 0 });
		leaves.push(leaf);
		offset += leaf.length;
	}
	return { root: encodeDirectory(pointers), leaves: Buffer.concat(leaves) };
}

/** One directory: columns of variable-length numbers, compressed. */
export function encodeDirectory(entries: readonly DirectoryEntry[]): Uint8Array {
	const out: number[] = [];
	write(out, entries.length);
	let last = 0;
	for (const { tileId } of entries) {
		write(out, tileId - last);
		last = tileId;
	}
	for (const { runLength } of entries) write(out, runLength);
	for (const { length } of entries) write(out, length);
	entries.forEach(({ offset }, index) => {
		const before = entries[index - 1];
		const follows = before !== undefined && offset === before.offset + before.length;
		write(out, follows ? 0 : offset + 1);
	});
	return gzipSync(Uint8Array.from(out), { level: 9 });
}

/** Seven bits a byte, the lowest first; also beyond 32 bits. */
function write(out: number[], value: number): void {
	let rest = value;
	while (rest >= 0x80) {
		out.push((rest % 0x80) | 0x80);
		rest = Math.floor(rest / 0x80);
	}
	out.push(rest);
}
