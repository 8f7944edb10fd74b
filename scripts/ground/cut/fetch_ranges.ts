import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Place } from '../pmtiles/plan_ranges.ts';
import type { ByteSource } from '../source/byte_source.ts';

export type FetchOptions = {
	/** Where parts wait until all of them are there; a second run finds those of the first. */
	folder: string;
	signal?: AbortSignal;
	/** How many are fetched at once. */
	lanes?: number;
	/** Bytes that are there, of all. */
	onprogress?: (done: number, all: number) => void;
};

/** Any bytes within what was fetched. */
export type ReadPart = (place: Place) => Promise<Buffer>;

/** `reused`: bytes that an earlier run had fetched. */
export type Fetched = { read: ReadPart; reused: number };

/** Parts that were read last stay open: neighbours lie in one. */
const OPEN_PARTS = 3;

/** Fetches ranges into a folder, those that are missing there, and reads from them. Ranges by ascending offset. */
export async function fetchRanges(
	source: ByteSource,
	ranges: readonly Place[],
	{ folder, signal, lanes = 4, onprogress }: FetchOptions,
): Promise<Fetched> {
	await mkdir(folder, { recursive: true });
	const all = ranges.reduce((sum, { length }) => sum + length, 0);
	const failed = new AbortController();
	const either = signal ? AbortSignal.any([signal, failed.signal]) : failed.signal;
	const next = ranges.values();
	let [done, reused] = [0, 0];

	async function work(): Promise<void> {
		for (const range of next) {
			const file = join(folder, namePart(range));
			if (await isWhole(file, range.length)) reused += range.length;
			else {
				const bytes = await source.read(range.offset, range.length, either);
				await writeFile(`${file}.new`, bytes);
				await rename(`${file}.new`, file);
			}
			done += range.length;
			onprogress?.(done, all);
		}
	}

	try {
		await Promise.all(Array.from({ length: lanes }, work));
	} catch (error) {
		failed.abort();
		throw error;
	}
	return { read: buildReader(ranges, folder), reused };
}

function namePart({ offset, length }: Place): string {
	return `${offset}-${length}`;
}

async function isWhole(file: string, length: number): Promise<boolean> {
	return existsSync(file) && (await stat(file)).size === length;
}

function buildReader(ranges: readonly Place[], folder: string): ReadPart {
	const open = new Map<Place, Buffer>();
	return async ({ offset, length }) => {
		const range = findRange(ranges, offset);
		let bytes = open.get(range);
		if (!bytes) {
			bytes = await readFile(join(folder, namePart(range)));
			if (open.size >= OPEN_PARTS) open.delete(open.keys().next().value!);
			open.set(range, bytes);
		}
		return bytes.subarray(offset - range.offset, offset - range.offset + length);
	};
}

/** The last range that begins at or before an offset. */
function findRange(ranges: readonly Place[], offset: number): Place {
	let [low, high] = [0, ranges.length - 1];
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if (ranges[middle]!.offset <= offset) low = middle;
		else high = middle - 1;
	}
	return ranges[low]!;
}
