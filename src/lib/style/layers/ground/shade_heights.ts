/**
 * Hills by light and shade as a picture that is made once for a tile. MapLibre's own layer works out the same for every pixel of every frame, which
 * is most of what a map with a relief takes where no graphics card draws it.
 */

import { FRAME_PX } from '../../../domain/heights/frame_heights.ts';
import type { GroundColors } from './ground_colors.ts';

/** Where the light comes from, degrees from north: what maps have taught to read as hills, not hollows. */
const LIGHT_FROM = 335;
/** The picture is as strong as `STRENGTH` ever is; the layer makes it weaker. */
export const FULL_STRENGTH = 0.42;
/** Steepness as MapLibre takes it. */
const SLOPE_SHARE = 0.625;
/** Circumference of the Web-Mercator plane at the equator, metres. */
const EQUATOR_M = 40_075_016.686;
/** Hills are drawn taller from afar, by this much more with every zoom before this one. */
const TALLER = { share: 0.3, before_zoom: 15 };
/** Entries of a table for each rise of one over one, and the rise where it ends. */
const TABLE = { entries: 256, most: 16 };

export type ShadeTile = {
	/** `frameHeights`, metres. */
	heights: Float32Array;
	/** Heights of a row, without the frame. */
	size: number;
	zoom: number;
	/** The tile's row in the grid of its zoom. */
	row: number;
	/** Pixels of the picture for a height, each way: where it is drawn larger, edges between tiles are so much finer. */
	scale: 1 | 2;
	colors: GroundColors['relief'];
};

/** Red, green, blue and opacity of `size * scale` rows; clear where the ground is flat or a height around is not known. */
export function shadeHeights(tile: ShadeTile): Uint8ClampedArray<ArrayBuffer> {
	const { size, scale, colors } = tile;
	const { across, down } = findSlopes(tile);
	const side = size + 2;
	const { accent_share, shade_share } = SHARES;
	const [shadow, light, accent] = [colors.shadow, colors.light, colors.accent].map(readColor);
	const out = size * scale;
	const picture = new Uint8ClampedArray(out * out * 4);
	const turn = (LIGHT_FROM * Math.PI) / 180 + Math.PI;
	const spots = Array.from({ length: out }, (_, at) => {
		const place = (at + 0.5) / scale + 0.5;
		return { first: Math.floor(place), rest: place - Math.floor(place) };
	});
	for (let y = 0, at = 0; y < out; y += 1) {
		const high = spots[y]!;
		for (let x = 0; x < out; x += 1, at += 4) {
			const wide = spots[x]!;
			const from = high.first * side + wide.first;
			const dx = mix(across, from, side, wide.rest, high.rest);
			const dy = mix(down, from, side, wide.rest, high.rest);
			const rise = Math.sqrt(dx * dx + dy * dy);
			// Not a number where a height is not known.
			if (!(rise > 0)) continue;
			const entry = Math.min(accent_share.length - 1, Math.round(rise * TABLE.entries));
			const accented = accent_share[entry]!;
			const shaded = shade_share[entry]!;
			const turned = (Math.atan2(dy, -dx) + turn) / Math.PI + 0.5;
			const lit = Math.abs((((turned % 2) + 2) % 2) - 1);
			const below = accented * (1 - shaded);
			const opacity = below + shaded;
			for (let part = 0; part < 3; part += 1) {
				const shade = shadow![part]! + (light![part]! - shadow![part]!) * lit;
				picture[at + part] = (accent![part]! * below + shade * shaded) / opacity;
			}
			picture[at + 3] = opacity * 255;
		}
	}
	return picture;
}

/** Rises over runs, eastwards and southwards, with one more on every side than there are heights. */
function findSlopes({ heights, size, zoom, row }: ShadeTile): {
	across: Float32Array;
	down: Float32Array;
} {
	const side = size + 2;
	const wide = size + 2 * FRAME_PX;
	const across = new Float32Array(side * side);
	const down = new Float32Array(side * side);
	const taller = Math.max(0, TALLER.before_zoom - zoom) * TALLER.share;
	const per_metre = (size * 2 ** (taller + zoom)) / (8 * EQUATOR_M);
	for (let y = 0; y < side; y += 1) {
		const north = Math.PI * (1 - (2 * (row + (y - 0.5) / size)) / 2 ** zoom);
		// One metre on the ground is so many more on the plane.
		const steep = per_metre * Math.cosh(north);
		for (let x = 0; x < side; x += 1) {
			const above = y * wide + x;
			const level = above + wide;
			const below = level + wide;
			const [a, c] = [heights[above]!, heights[above + 2]!];
			const [g, i] = [heights[below]!, heights[below + 2]!];
			across[y * side + x] =
				(c + 2 * heights[level + 2]! + i - a - 2 * heights[level]! - g) * steep;
			down[y * side + x] =
				(g + 2 * heights[below + 1]! + i - a - 2 * heights[above + 1]! - c) * steep;
		}
	}
	return { across, down };
}

/** Between four values, by how near each is. */
function mix(values: Float32Array, from: number, side: number, wide: number, high: number): number {
	const upper = values[from]! * (1 - wide) + values[from + 1]! * wide;
	if (high === 0) return upper;
	const lower = values[from + side]! * (1 - wide) + values[from + side + 1]! * wide;
	return upper * (1 - high) + lower * high;
}

/** Opacity of the accent and of the shade, by the rise: the formula of MapLibre's `standard` method. */
const SHARES = buildShares();

function buildShares(): { accent_share: Float32Array; shade_share: Float32Array } {
	const length = TABLE.entries * TABLE.most;
	const base = 1.875 - FULL_STRENGTH * 1.75;
	const most = Math.PI / 2;
	const share = Math.min(1, FULL_STRENGTH * 2);
	const bent = Float32Array.from({ length }, (_, entry) => {
		const slope = Math.atan((SLOPE_SHARE * entry) / TABLE.entries);
		return ((base ** slope - 1) / (base ** most - 1)) * most;
	});
	return {
		accent_share: bent.map((slope) => (1 - Math.cos(slope)) * share),
		shade_share: bent.map((slope) => Math.sin(slope) * share),
	};
}

function readColor(hex: string): [number, number, number] {
	const part = (from: number): number => Number.parseInt(hex.slice(from, from + 2), 16);
	return [part(1), part(3), part(5)];
}
