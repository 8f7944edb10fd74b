import { sliceTile, type KeptTiles } from '../../../domain/own_pictures/tiles/kept_tiles.ts';
import { openArchive } from '../../../domain/own_pictures/tiles/read_pmtiles.ts';

/** The bytes of a tile; null where there is none. */
export type TileReader = (z: number, x: number, y: number) => Promise<ArrayBuffer | null>;

let count = 0;

/** Reads single tiles out of what a layer keeps. */
export function openTiles({ blob, index }: Pick<KeptTiles, 'blob' | 'index'>): TileReader {
	if (index) {
		return async (z, x, y) => (await sliceTile(blob, index, [z, x, y])?.arrayBuffer()) ?? null;
	}
	count += 1;
	const archive = openArchive(blob, `own-${count}`);
	return async (z, x, y) => (await archive.getZxy(z, x, y))?.data ?? null;
}
