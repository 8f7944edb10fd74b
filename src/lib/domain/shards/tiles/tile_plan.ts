/** Which tiles there are of a grown atlas's marks, and in which files they lie. */

import type { TilePlace } from '../../own_layers/tiles/tile_layers.ts';

/** More places than that, marks and lines, come to the map as tiles; fewer as features. */
export const MOST_PLACES = 2000;

/** The last zoom of the tiles, in which every place stands by itself; nearer than that, its tiles are enlarged. */
export const LAST_ZOOM = 13;

/** Units of a tile's side. */
export const EXTENT = 4096;
/** What a tile has of shapes that lie in its neighbours, units. */
export const BUFFER = 128;

/** What a tile holds apart, as each is drawn otherwise. */
export const MARK_LAYERS = {
	marks: 'marks',
	extents: 'extents',
	outlines: 'outlines',
	lines: 'lines',
} as const;

/** From such a zoom to the next, tiles lie together in a file, one for each tile of the first of these zooms; of others each has its own. */
const ROOT_ZOOMS = [12, 11, 9] as const;

/** Which files there are, and what is said of the whole map. */
export const TOP_FILE = 'tiles.json';

/** The file that a tile lies in. */
export function nameTileFile({ z, x, y }: TilePlace): string {
	const root = ROOT_ZOOMS.find((zoom) => zoom <= z) ?? z;
	return `tiles-${root}-${x >> (z - root)}-${y >> (z - root)}.bin`;
}

export function formatTile({ z, x, y }: TilePlace): string {
	return `${z}/${x}/${y}`;
}
