import type { ByteSource } from '../source/byte_source.ts';

type Slice = { offset: number; length: number };

/** Small reads, of which a file has many at its beginning, are made of blocks that are kept. */
const BLOCK = 64 * 1024;
/** So much may be asked beyond the end of the file: `geotiff` reads tags before it knows their size. */
const GUESSED = 4096;
/** All tiles of a window are asked for at once; so many are fetched at a time. */
const LANES = 4;

/** A file as `geotiff` reads it. */
export function buildTiffSource(source: ByteSource, signal?: AbortSignal) {
	const blocks = new Map<number, Promise<Buffer>>();
	let free = LANES;
	const waiting: (() => void)[] = [];

	async function read(offset: number, length: number): Promise<Buffer> {
		if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve));
		else free -= 1;
		try {
			return await source.read(offset, length, signal);
		} finally {
			const next = waiting.shift();
			if (next) next();
			else free += 1;
		}
	}

	async function readBlocks(offset: number, end: number): Promise<Buffer> {
		const first = Math.floor(offset / BLOCK);
		const parts: Promise<Buffer>[] = [];
		for (let block = first; block * BLOCK < end; block += 1) {
			const start = block * BLOCK;
			const part = blocks.get(block) ?? read(start, Math.min(BLOCK, source.size - start));
			blocks.set(block, part);
			parts.push(part);
		}
		const joined = Buffer.concat(await Promise.all(parts));
		return joined.subarray(offset - first * BLOCK, end - first * BLOCK);
	}

	async function fetchOne({ offset, length }: Slice): Promise<ArrayBuffer> {
		const end = length <= GUESSED ? Math.min(offset + length, source.size) : offset + length;
		const bytes =
			length < BLOCK && end > offset && end <= source.size
				? await readBlocks(offset, end)
				: await read(offset, length);
		return Uint8Array.from(bytes).buffer;
	}

	return {
		fetch: (slices: Slice[]) => Promise.all(slices.map(fetchOne)),
		fetchSlice: async (slice: Slice) => ({ ...slice, data: await fetchOne(slice) }),
		get fileSize() {
			return source.size;
		},
		close: () => Promise.resolve(),
	};
}
