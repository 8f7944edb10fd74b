import { EXTENT } from './tile_layers.ts';

type Dots = { type: 1; geometry: [number, number][] };

/** In a tile of fewer points every one is drawn. */
const CROWD = 5000;

/** Of a tile's side: each is 1.3 to 2.6 CSS pixels of the map, a fraction of a dot. */
const CELLS = 400;

/**
 * Where points crowd, those that would lie on top of each other are drawn as one. In units of the tile; what lies outside is drawn by its
 * neighbours, and leaves no seam here.
 */
export function thinPoints<Feature extends Dots>(features: readonly Feature[]): Feature[] {
	const count = features.reduce((sum, { geometry }) => sum + geometry.length, 0);
	if (count <= CROWD) return [...features];
	const taken = new Uint8Array(CELLS * CELLS);
	const isFirst = ([x, y]: [number, number]): boolean => {
		if (x < 0 || y < 0 || x >= EXTENT || y >= EXTENT) return false;
		const cell = Math.floor((y * CELLS) / EXTENT) * CELLS + Math.floor((x * CELLS) / EXTENT);
		if (taken[cell] === 1) return false;
		taken[cell] = 1;
		return true;
	};
	return features.flatMap((feature) => {
		const geometry = feature.geometry.filter(isFirst);
		return geometry.length > 0 ? [{ ...feature, geometry }] : [];
	});
}
