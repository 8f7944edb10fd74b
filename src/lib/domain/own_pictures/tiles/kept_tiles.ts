import { zxyToTileId } from 'pmtiles';

/** Where each tile lies among bytes that stand one behind the other; by ascending id, as `zxyToTileId` of `pmtiles` makes it. */
export type TileIndex = { ids: Float64Array; offsets: Float64Array; lengths: Uint32Array };

/** Tiles that a layer draws. */
export type KeptTiles = {
	/** A PMTiles archive where there is no index, else the tiles alone. */
	blob: Blob;
	index: TileIndex | null;
	zooms: [least: number, most: number];
	/** Pixels of a tile's side. */
	tile_px: number;
};

/** The bytes of a tile; null where there is none. */
export function sliceTile(
	blob: Blob,
	index: TileIndex,
	[z, x, y]: readonly [number, number, number],
): Blob | null {
	const id = zxyToTileId(z, x, y);
	let [low, high] = [0, index.ids.length - 1];
	while (low <= high) {
		const middle = (low + high) >> 1;
		const found = index.ids[middle]!;
		if (found === id) {
			const offset = index.offsets[middle]!;
			return blob.slice(offset, offset + index.lengths[middle]!);
		}
		if (found < id) low = middle + 1;
		else high = middle - 1;
	}
	return null;
}
