/** Heights as colours: https://github.com/tilezen/joerd/blob/master/docs/formats.md and https://docs.mapbox.com/data/tilesets/reference/mapbox-terrain-rgb-v1/ */

import type { ReliefEncoding } from './ground_file.ts';

/** Metres of red, green and blue, each 0 to 255. */
export const READ_HEIGHT: Readonly<
	Record<ReliefEncoding, (r: number, g: number, b: number) => number>
> = {
	terrarium: (r, g, b) => r * 256 + g + b / 256 - 32768,
	mapbox: (r, g, b) => (r * 65536 + g * 256 + b) / 10 - 10000,
};

export const RELIEF_ENCODINGS = Object.keys(READ_HEIGHT) as ReliefEncoding[];
