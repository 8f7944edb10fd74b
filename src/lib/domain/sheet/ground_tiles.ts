import type { Bounds } from '../../geometry/position.ts';
import { countTiles, coverBounds, type TileRange } from '../../geometry/tile_cover.ts';

/** Most tiles that one print reads: as many as a screen of the live map does in a minute of panning. */
const MOST_TILES = 120;
/** Metres across a tile at zoom 0 on the equator, and millimetres of paper that a tile of the best zoom covers. */
const WORLD_M = 40_075_017;
const TILE_MM = 200;

/** Tiles of the zoom that suits 1:N, or of a lower one where there would be too many; by their bounds in degrees. `zooms`: lowest and highest there are. */
export function chooseTiles(
	frames: readonly Bounds[],
	scale: number,
	[lowest, highest]: readonly [number, number],
): [z: number, x: number, y: number][] {
	const [, south = 0, , north = 0] = frames[0] ?? [];
	const width_m = WORLD_M * Math.cos((((south + north) / 2) * Math.PI) / 180);
	const wanted = Math.round(Math.log2((width_m * 1000) / (TILE_MM * scale)));
	for (let z = Math.max(lowest, Math.min(highest, wanted)); ; z -= 1) {
		const ranges = frames.map((bounds) => coverBounds(bounds, z));
		const sum = ranges.reduce((count, range) => count + countTiles(range), 0);
		if (sum <= 4 * MOST_TILES || z === lowest) {
			const tiles = new Map(ranges.flatMap(listTiles).map((tile) => [tile.join('/'), tile]));
			if (tiles.size <= MOST_TILES || z === lowest) return [...tiles.values()];
		}
	}
}

function listTiles({ z, x, y }: TileRange): [number, number, number][] {
	const tiles: [number, number, number][] = [];
	for (let column = x[0]; column <= x[1]; column++) {
		for (let row = y[0]; row <= y[1]; row++) tiles.push([z, column, row]);
	}
	return tiles;
}
