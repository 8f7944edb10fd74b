/** From the numbers of a TIFF's bands to what a screen shows. */

import { PictureError, type PictureNote } from '../picture_problem.ts';

/** TIFF 6.0, PhotometricInterpretation. */
const COLOURS = {
	white: 0,
	black: 1,
	rgb: 2,
	palette: 3,
	mask: 4,
	cmyk: 5,
	ycbcr: 6,
	lab: 8,
} as const;
const NAMES: Readonly<Record<number, string>> = {
	9: 'ICC Lab',
	10: 'ITU Lab',
	32803: 'CFA',
	34892: 'Linear Raw',
};
/** SampleFormat, and compressions whose pictures come unpacked as RGB. */
const [UNSIGNED, FLOAT] = [1, 3];
const [JPEG, WEBP] = [7, 50001];

export type TiffBands = {
	photometric: number;
	/** Bands of each pixel. */
	samples: number;
	bits: number;
	/** SampleFormat: 1 unsigned, 2 signed, 3 floating. */
	format: number;
	compression: number;
	/** What the bands beyond the colours are: 0 not said, 1 and 2 alpha. */
	extra: readonly number[];
	/** Red, green and blue of each entry, 16 bits. */
	palette: ArrayLike<number> | null;
	gap: number | null;
};

/** How a row of numbers becomes red, green, blue and alpha. */
export type ColourPlan = {
	/** Bands to be read, from 0. */
	bands: number[];
	/** Low and high of each are sought first. */
	is_stretched: boolean;
	/** `values`: the bands read, one pixel after the other; `range`: drawn black and white. */
	paint: (
		values: ArrayLike<number>,
		target: Uint8ClampedArray,
		at: number,
		range: readonly [number, number],
	) => void;
	notes: PictureNote[];
};

type Painter = (
	value: readonly number[],
	share: (value: number) => number,
) => readonly [number, number, number];

/** Throws a `PictureError` for colours that are not read. */
export function planColours(tiff: TiffBands): ColourPlan {
	const { photometric, samples, bits, format, extra, gap } = tiff;
	const { bands, painter } = choosePainter(tiff);
	const alpha = extra.findIndex((kind) => kind === 1 || kind === 2);
	const has_alpha = alpha >= 0 && photometric !== COLOURS.palette;
	const alpha_band = samples - extra.length + alpha;
	const read = has_alpha ? [...bands, alpha_band] : bands;
	const is_stretched =
		photometric !== COLOURS.palette && (bits > 8 || format !== UNSIGNED) && bits !== 1;
	const notes: PictureNote[] = [];
	const others = samples - bands.length - (has_alpha ? 1 : 0);
	if (others > 0)
		notes.push({ code: 'bands', count: samples, drawn: bands.map((band) => band + 1) });
	if (has_alpha) notes.push({ code: 'alpha' });
	if (gap !== null) notes.push({ code: 'gaps', value: gap });
	if (photometric === COLOURS.cmyk) notes.push({ code: 'cmyk' });
	if (is_stretched && format !== FLOAT) notes.push({ code: 'deep', bits });
	const most_alpha = format === FLOAT ? 1 : 2 ** bits - 1;
	const none = gap === null ? NaN : format === FLOAT && bits === 32 ? Math.fround(gap) : gap;
	const top = 2 ** bits - 1;
	const pixel: number[] = [];
	return {
		bands: read,
		is_stretched,
		notes,
		paint: (values, target, from, [low, high]) => {
			const share = is_stretched
				? (value: number): number => (255 * (value - low)) / (high - low || 1)
				: (value: number): number => (bits === 8 ? value : (255 * value) / top);
			const width = read.length;
			for (let at = 0, to = from; at < values.length; at += width, to += 4) {
				let is_gap = true;
				for (let band = 0; band < bands.length; band += 1) {
					const value = values[at + band]!;
					pixel[band] = value;
					if (value !== none && !Number.isNaN(value)) is_gap = false;
				}
				if (is_gap) continue;
				const [red, green, blue] = painter(pixel, share);
				target[to] = red;
				target[to + 1] = green;
				target[to + 2] = blue;
				target[to + 3] = has_alpha ? (255 * values[at + bands.length]!) / most_alpha : 255;
			}
		},
	};
}

function choosePainter({ photometric, samples, compression, palette, bits }: TiffBands): {
	bands: number[];
	painter: Painter;
} {
	switch (photometric) {
		case COLOURS.white:
			return { bands: [0], painter: ([value], share) => grey(255 - share(value!)) };
		case COLOURS.black:
		case COLOURS.mask:
			// Bands of an orthophoto that nobody called colours.
			if (samples >= 3) return { bands: [0, 1, 2], painter: paintRgb };
			return { bands: [0], painter: ([value], share) => grey(share(value!)) };
		case COLOURS.rgb:
			return { bands: [0, 1, 2], painter: paintRgb };
		case COLOURS.palette: {
			if (!palette) throw new PictureError({ code: 'damaged', format: 'TIFF', found: 'ColorMap' });
			const count = palette.length / 3;
			const entry = (value: number, part: number): number =>
				(palette[part * count + value] ?? 0) / 257;
			return {
				bands: [0],
				painter: ([value]) => [entry(value!, 0), entry(value!, 1), entry(value!, 2)],
			};
		}
		case COLOURS.cmyk:
			if (bits !== 8)
				throw new PictureError({ code: 'unread-colours', found: `CMYK, ${bits} bit` });
			return {
				bands: [0, 1, 2, 3],
				painter: ([cyan, magenta, yellow, black]) => {
					const light = (255 - black!) / 255;
					return [(255 - cyan!) * light, (255 - magenta!) * light, (255 - yellow!) * light];
				},
			};
		case COLOURS.ycbcr:
			// The library unpacks JPEG as its colours are stored, WebP as red, green and blue; others may share colours among pixels.
			if (compression === JPEG) return { bands: [0, 1, 2], painter: paintYcbcr };
			if (compression === WEBP) return { bands: [0, 1, 2], painter: paintRgb };
			throw new PictureError({ code: 'unread-colours', found: 'YCbCr' });
		default:
			throw new PictureError({
				code: 'unread-colours',
				found:
					photometric === COLOURS.lab ? 'CIE L*a*b*' : (NAMES[photometric] ?? String(photometric)),
			});
	}
}

const grey = (value: number): [number, number, number] => [value, value, value];

const paintRgb: Painter = ([red, green, blue], share) => [share(red!), share(green!), share(blue!)];

/** ITU-R BT.601, whole range (TIFF 6.0, section 21). */
const paintYcbcr: Painter = ([y, cb, cr]) => [
	y! + 1.402 * (cr! - 128),
	y! - 0.344136 * (cb! - 128) - 0.714136 * (cr! - 128),
	y! + 1.772 * (cb! - 128),
];
