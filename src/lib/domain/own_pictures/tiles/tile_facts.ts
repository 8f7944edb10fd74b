import type { Bounds } from '../../schema/geojson.ts';
import { PictureError } from '../picture_problem.ts';

export type TileFacts = {
	container: 'PMTiles' | 'MBTiles';
	/** What a tile is packed as: PNG, JPEG and so on. */
	format: string;
	zooms: [least: number, most: number];
	/** `[west, south, east, north]`. */
	bounds: Bounds;
	count: number;
};

const FORMATS: Readonly<Record<string, string>> = {
	png: 'PNG',
	jpg: 'JPEG',
	jpeg: 'JPEG',
	webp: 'WebP',
	avif: 'AVIF',
};

/** Throws a `PictureError` for tiles that are no pictures. */
export function nameFormat(format: string, layers: string[]): string {
	const known = FORMATS[format.toLowerCase()];
	if (known) return known;
	if (/^(?:pbf|mvt|mlt)$/i.test(format)) throw new PictureError({ code: 'vector-tiles', layers });
	throw new PictureError({ code: 'unread-tiles', found: format || '?' });
}

/** Bounds that a map can go to; what a file says beyond the Mercator plane is cut. Throws a `PictureError` for none. */
export function checkBounds([west, south, east, north]: readonly number[]): Bounds {
	const bounds: Bounds = [
		Math.max(-180, west!),
		Math.max(-85, south!),
		Math.min(180, east!),
		Math.min(85, north!),
	];
	if (!bounds.every(Number.isFinite) || bounds[0] >= bounds[2] || bounds[1] >= bounds[3]) {
		throw new PictureError({ code: 'no-extent' });
	}
	return bounds;
}
