import { PictureError } from '../picture_problem.ts';

type Slice = { offset: number; length: number };

/** So much may be asked beyond the end of the file: `geotiff` reads tags before it knows their size. */
const GUESSED = 4096;
/** Small reads, of which a file has many at its beginning, are cut from blocks of this size. */
const BLOCK = 64 * 1024;
const MOST_BLOCKS = 64;

/** A file of the reader's as `geotiff` reads it, by parts. One that ends before what it promises throws a `PictureError`. */
export function buildBlobSource(file: Blob) {
	const blocks = new Map<number, Promise<ArrayBuffer>>();

	function readBlock(index: number): Promise<ArrayBuffer> {
		let block = blocks.get(index);
		if (!block) {
			block = file.slice(index * BLOCK, (index + 1) * BLOCK).arrayBuffer();
			blocks.set(index, block);
			const [oldest] = blocks.keys();
			if (blocks.size > MOST_BLOCKS && oldest !== undefined) blocks.delete(oldest);
		}
		return block;
	}

	async function fetchOne({ offset, length }: Slice): Promise<ArrayBuffer> {
		const end = offset + length;
		if (end > file.size && (length > GUESSED || offset >= file.size)) {
			throw new PictureError({ code: 'truncated', format: 'TIFF', expected: `${end} B` });
		}
		const index = Math.floor(offset / BLOCK);
		if (end <= (index + 1) * BLOCK) {
			return (await readBlock(index)).slice(offset - index * BLOCK, end - index * BLOCK);
		}
		return file.slice(offset, end).arrayBuffer();
	}

	return {
		fetch: (slices: Slice[]) => Promise.all(slices.map(fetchOne)),
		fetchSlice: async (slice: Slice) => ({ ...slice, data: await fetchOne(slice) }),
		fileSize: file.size,
		close: () => Promise.resolve(),
	};
}
