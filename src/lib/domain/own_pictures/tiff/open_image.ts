import { GeoTIFF, type GeoTIFFImage } from 'geotiff';
import { buildBlobSource } from './blob_source.ts';
import { PictureError } from '../picture_problem.ts';

/** What readers call the compressions that this library does not unpack. */
const COMPRESSIONS: Readonly<Record<number, string>> = {
	2: 'CCITT RLE',
	3: 'CCITT Group 3',
	4: 'CCITT Group 4',
	6: 'Old JPEG',
	32771: 'CCITT RLE/W',
	34661: 'JBIG',
	34712: 'JPEG 2000',
	34925: 'LZMA',
	50002: 'JPEG XL',
	52546: 'JPEG XL',
};

export type TiffImages = { main: GeoTIFFImage; overviews: GeoTIFFImage[] };

/** The picture in a file and its smaller copies; nothing of them is unpacked yet. Throws a `PictureError`. */
export async function openImages(file: Blob): Promise<TiffImages> {
	const tiff = await explain(() => GeoTIFF.fromSource(buildBlobSource(file) as never));
	const main = await explain(() => tiff.getImage());
	if (main.getWidth() === 0 || main.getHeight() === 0)
		throw new PictureError({ code: 'no-extent' });
	const overviews: GeoTIFFImage[] = [];
	const count = await explain(() => tiff.getImageCount());
	for (let index = 1; index < count; index += 1) {
		const image = await explain(() => tiff.getImage(index));
		const kind: unknown = image.fileDirectory.getValue('NewSubfileType');
		if (kind === 1 && image.getSamplesPerPixel() === main.getSamplesPerPixel())
			overviews.push(image);
	}
	return { main, overviews };
}

/** What the library throws, in codes. */
export async function explain<Value>(read: () => Promise<Value>): Promise<Value> {
	try {
		return await read();
	} catch (error) {
		if (error instanceof PictureError) throw error;
		const found = error instanceof Error ? error.message : String(error);
		const compression = /compression method identifier: (\d+)/.exec(found)?.[1];
		if (compression !== undefined) {
			const name = COMPRESSIONS[Number(compression)] ?? `TIFF ${compression}`;
			throw new PictureError({ code: 'unread-compression', found: name });
		}
		// Reads beyond the end of a file that was not copied whole.
		if (
			/offset is outside|out of bounds|beyond|Could not (?:fetch|read)|aborted|end of/i.test(found)
		) {
			throw new PictureError({ code: 'truncated', format: 'TIFF', expected: found.slice(0, 80) });
		}
		throw new PictureError({ code: 'damaged', format: 'TIFF', found: found.slice(0, 120) });
	}
}
