import { PMTiles } from 'pmtiles';
import type { GroundRelief } from '$lib/domain/ground/ground_file.ts';
import { locatePixel } from '$lib/domain/ground/locate_pixel.ts';
import { READ_HEIGHT } from '$lib/domain/ground/relief_encodings.ts';
import type { HereHeight } from '$lib/domain/here/here.ts';
import type { Position } from '$lib/domain/schema/geojson.ts';
import { ArchiveSource } from './archive_source.ts';

/** Opened once: its directory is asked for with every height. */
const opened = new Map<string, PMTiles>();

/** The height at `[lng, lat]` in the relief's nearest tile. Throws where the tile cannot be had. */
export async function readHeight(relief: GroundRelief, position: Position): Promise<HereHeight> {
	const { accuracy_m, credit, encoding, file } = relief;
	const pixel = locatePixel(position, relief);
	if (!pixel) return { metres: null, step_m: 0, accuracy_m, credit };
	const archive = opened.get(file) ?? new PMTiles(new ArchiveSource(file));
	opened.set(file, archive);
	const tile = await archive.getZxy(...pixel.tile);
	const color = tile && (await readColor(tile.data, pixel.column, pixel.row));
	// Where nothing was surveyed a picture is clear.
	const is_known = color?.[3] === 255;
	const metres = is_known ? READ_HEIGHT[encoding](color[0], color[1], color[2]) : null;
	return { metres, step_m: pixel.step_m, accuracy_m, credit };
}

/** Red, green, blue and opacity, as they are in the file. */
async function readColor(
	bytes: ArrayBuffer,
	column: number,
	row: number,
): Promise<[number, number, number, number]> {
	const picture = await createImageBitmap(new Blob([bytes]), column, row, 1, 1, {
		colorSpaceConversion: 'none',
		premultiplyAlpha: 'none',
	});
	const context = new OffscreenCanvas(1, 1).getContext('2d');
	if (!context) throw new Error('No 2D canvas to read a height from');
	context.drawImage(picture, 0, 0);
	picture.close();
	const [r = 0, g = 0, b = 0, a = 0] = context.getImageData(0, 0, 1, 1).data;
	return [r, g, b, a];
}
