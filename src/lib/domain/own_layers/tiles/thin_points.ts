import { BUFFER, EXTENT } from './tile_layers.ts';

type Dots = { type: 1; geometry: [number, number][] };

/** In a tile of fewer points every one is drawn. */
const CROWD = 5000;

/** Units of a tile: 1.25 to 2.5 CSS pixels on the map, a fraction of a dot. */
const CELL = 10;

/** A tile's side with its buffers on both sides, in cells. */
const CELLS = Math.ceil((EXTENT + 2 * BUFFER) / CELL) + 1;

/** Where points crowd, those that would lie on top of each other are drawn as one. In units of the tile. */
export function thinPoints<Feature extends Dots>(features: readonly Feature[]): Feature[] {
	const count = features.reduce((sum, { geometry }) => sum + geometry.length, 0);
	if (count <= CROWD) return [...features];
	const taken = new Uint8Array(CELLS * CELLS);
	const isFirst = ([x, y]: [number, number]): boolean => {
		const cell = Math.floor((y + BUFFER) / CELL) * CELLS + Math.floor((x + BUFFER) / CELL);
		if (taken[cell] === 1) return false;
		taken[cell] = 1;
		return true;
	};
	return features.flatMap((feature) => {
		const geometry = feature.geometry.filter(isFirst);
		return geometry.length > 0 ? [{ ...feature, geometry }] : [];
	});
}
