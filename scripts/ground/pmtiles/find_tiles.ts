import { ResolvedValueCache, type Entry, type Header, type Source } from 'pmtiles';
import { GroundRefusal } from '../refusal.ts';
import { decompress, type Archive } from './open_archive.ts';
import { planRanges, type Place } from './plan_ranges.ts';

/** Where the bytes of a tile lie in the file. */
export type TilePlace = Place & { id: number };

/** Directories that point to directories: the format has two levels, other writers three. */
const MOST_LEVELS = 4;

/**
 * Of the wanted tiles (ascending ids) those an archive has. Reads only the directories that may name one. Throws a
 * GroundRefusal for a directory that cannot be.
 */
export async function findTiles(
	{ source, header }: Archive,
	wanted: readonly number[],
	signal?: AbortSignal,
): Promise<TilePlace[]> {
	const blocks: { offset: number; bytes: Buffer }[] = [];
	const cached: Source = {
		getKey: () => source.name,
		async getBytes(offset, length) {
			const block = blocks.find(
				(known) => offset >= known.offset && offset + length <= known.offset + known.bytes.length,
			);
			const bytes = block
				? block.bytes.subarray(offset - block.offset, offset - block.offset + length)
				: await source.read(offset, length, signal);
			return { data: Uint8Array.from(bytes).buffer };
		},
	};
	const cache = new ResolvedValueCache(1, false, (bytes, compression) =>
		Promise.resolve(Uint8Array.from(decompress(new Uint8Array(bytes), compression)).buffer),
	);

	async function walk(place: Place, ids: readonly number[], level: number): Promise<TilePlace[]> {
		const where = `${source.name}: directory at byte ${place.offset}`;
		if (level > MOST_LEVELS)
			throw new GroundRefusal(`${where}: expected tiles, found more directories`);
		let entries: Entry[];
		try {
			entries = await cache.getDirectory(cached, place.offset, place.length, header, signal);
		} catch (error) {
			if (error instanceof GroundRefusal || signal?.aborted) throw error;
			throw new GroundRefusal(
				`${where}: expected a list of tiles, found: ${(error as Error).message}`,
			);
		}
		checkEntries(entries, header, where);
		const { tiles, leaves } = pick(entries, ids, header);
		for (const { offset, length } of planRanges(leaves.map((leaf) => leaf.place)))
			blocks.push({ offset, bytes: await source.read(offset, length, signal) });
		for (const leaf of leaves) tiles.push(...(await walk(leaf.place, leaf.ids, level + 1)));
		return tiles;
	}

	const root = { offset: header.rootDirectoryOffset, length: header.rootDirectoryLength };
	return (await walk(root, wanted, 1)).sort((a, b) => a.id - b.id);
}

function checkEntries(entries: readonly Entry[], header: Header, where: string): void {
	let next = 0;
	for (const { tileId, offset, length, runLength } of entries) {
		const numbers = [tileId, offset, length, runLength];
		const end =
			runLength === 0 ? (header.leafDirectoryLength ?? 0) : header.tileDataLength || Infinity;
		const fault = !numbers.every((number) => Number.isSafeInteger(number) && number >= 0)
			? 'numbers that are none'
			: tileId < next
				? `tile ${tileId} behind tile ${next - 1}`
				: length === 0 || offset + length > end
					? `${length} bytes at byte ${offset} of ${end}`
					: null;
		if (fault !== null)
			throw new GroundRefusal(`${where}: expected tiles in order, found ${fault}`);
		next = tileId + Math.max(1, runLength);
	}
}

/** Which entries the wanted ids lead to; both lists ascend. */
function pick(entries: readonly Entry[], ids: readonly number[], header: Header) {
	const tiles: TilePlace[] = [];
	const leaves: { place: Place; ids: number[] }[] = [];
	let at = 0;
	entries.forEach((entry, index) => {
		const { tileId, offset, length, runLength } = entry;
		const is_leaf = runLength === 0;
		const end = is_leaf ? (entries[index + 1]?.tileId ?? Infinity) : tileId + runLength;
		while (at < ids.length && ids[at]! < tileId) at += 1;
		const from = at;
		while (at < ids.length && ids[at]! < end) at += 1;
		const found = ids.slice(from, at);
		if (found.length === 0) return;
		if (is_leaf)
			leaves.push({ place: { offset: header.leafDirectoryOffset + offset, length }, ids: found });
		else tiles.push(...found.map((id) => ({ id, offset: header.tileDataOffset + offset, length })));
	});
	return { tiles, leaves };
}
