/** A GeoTIFF as a picture. Of a large one with smaller copies inside only the copy that is drawn is read. */

import type { GeoTIFFImage } from 'geotiff';
import { multiplyMatrices } from '../../../geometry/fit/plane_matrix.ts';
import type { Pixels } from '../../../geometry/fit/warp_pixels.ts';
import { PictureError, type PictureNote, type PictureProblem } from '../picture_problem.ts';
import type { Reference } from '../reference.ts';
import { explain, openImages, type TiffImages } from './open_image.ts';
import { planColours, type ColourPlan } from './tiff_colours.ts';
import { readReference } from './tiff_reference.ts';

export type TiffPicture = {
	pixels: Pixels;
	full: [width: number, height: number];
	notes: PictureNote[];
	/** From pixels of `pixels`. */
	reference: Reference | null;
	refusal: PictureProblem | null;
};

/** Numbers that are held at once. */
const MOST_VALUES = 24e6;
/** Where a stretch cuts: this share of the values at each end. */
const CUT = 0.02;
/** Values that a stretch is told from. */
const SAMPLE = 250_000;

/** `most`: pixels along the longer side. Throws a `PictureError`. */
export async function readTiff(
	file: Blob,
	most: number,
	tell: (share: number) => void = () => {},
): Promise<TiffPicture> {
	if (file.size === 0) throw new PictureError({ code: 'empty' });
	const images = await openImages(file);
	const { main } = images;
	const full: [number, number] = [main.getWidth(), main.getHeight()];
	const share = Math.min(1, most / Math.max(...full));
	const copy = share < 1 ? findCopy(images, most) : null;
	const size: [number, number] = copy
		? [copy.getWidth(), copy.getHeight()]
		: [shrink(full[0], share), shrink(full[1], share)];
	const plan = planColours(await readBands(main));
	const image = copy ?? chooseImage(images, Math.max(...size));
	const { reference, refusal, notes } = await explain(() => readReference(main));
	const { pixels, range } = await paint(image, plan, size, tell);
	return {
		pixels,
		full,
		reference: reference && {
			system: reference.system,
			matrix: multiplyMatrices(reference.matrix, [
				full[0] / size[0],
				0,
				0,
				0,
				full[1] / size[1],
				0,
				0,
				0,
				1,
			]),
		},
		refusal,
		notes: [
			...(share < 1 ? [{ code: 'scaled' as const, from: full, to: size }] : []),
			...(image === main
				? []
				: [{ code: 'overview' as const, width: image.getWidth(), height: image.getHeight() }]),
			...plan.notes,
			...(plan.is_stretched ? [{ code: 'stretched' as const, low: range[0], high: range[1] }] : []),
			...notes,
		],
	};
}

async function readBands(image: GeoTIFFImage) {
	const { fileDirectory } = image;
	const read = (tag: 'PhotometricInterpretation' | 'Compression'): number | undefined =>
		fileDirectory.getValue(tag) as number | undefined;
	const extra = fileDirectory.hasTag('ExtraSamples')
		? Array.from((await fileDirectory.loadValue('ExtraSamples')) as unknown as ArrayLike<number>)
		: [];
	return {
		photometric: read('PhotometricInterpretation') ?? 1,
		samples: image.getSamplesPerPixel(),
		bits: image.getBitsPerSample(0),
		format: image.getSampleFormat(0),
		compression: read('Compression') ?? 1,
		extra,
		palette: fileDirectory.hasTag('ColorMap')
			? ((await fileDirectory.loadValue('ColorMap')) as unknown as ArrayLike<number>)
			: null,
		gap: image.getGDALNoData(),
	};
}

/** A copy may have this share of the pixels that are wanted along a side: its own are worth more than others made of a larger one's. */
const NEARLY = 0.75;

/** A copy that can be drawn pixel for pixel. */
function findCopy({ overviews }: TiffImages, most: number): GeoTIFFImage | null {
	const fits = overviews.filter((image) => {
		const side = Math.max(image.getWidth(), image.getHeight());
		return side <= most && side >= NEARLY * most;
	});
	return fits.sort((a, b) => b.getWidth() - a.getWidth())[0] ?? null;
}

function shrink(side: number, share: number): number {
	return Math.max(1, Math.round(side * share));
}

/** The smallest copy that still has as many pixels as are drawn. */
function chooseImage({ main, overviews }: TiffImages, side: number): GeoTIFFImage {
	const longer = (image: GeoTIFFImage): number => Math.max(image.getWidth(), image.getHeight());
	return overviews
		.filter((image) => longer(image) >= side)
		.reduce((best, image) => (longer(image) < longer(best) ? image : best), main);
}

async function paint(
	image: GeoTIFFImage,
	plan: ColourPlan,
	[width, height]: readonly [number, number],
	tell: (share: number) => void,
): Promise<{ pixels: Pixels; range: [number, number] }> {
	const pixels: Pixels = { width, height, data: new Uint8ClampedArray(width * height * 4) };
	const range = plan.is_stretched
		? await measureRange(image, plan)
		: ([0, 255] as [number, number]);
	// Whole rows of the target at a time, as many as leave room for the numbers they are made of.
	const each = (image.getWidth() * image.getHeight() * plan.bands.length) / height;
	const rows = Math.max(1, Math.floor(MOST_VALUES / each));
	for (let top = 0; top < height; top += rows) {
		const bottom = Math.min(height, top + rows);
		const values = await readRows(image, plan.bands, [top, bottom, height], width);
		plan.paint(values, pixels.data, top * width * 4, range);
		tell(bottom / height);
	}
	return { pixels, range };
}

function readRows(
	image: GeoTIFFImage,
	samples: number[],
	[top, bottom, of]: readonly [number, number, number],
	width: number,
): Promise<ArrayLike<number>> {
	const scale = image.getHeight() / of;
	const window = [0, Math.round(top * scale), image.getWidth(), Math.round(bottom * scale)];
	return explain(() =>
		image.readRasters({ window, samples, interleave: true, width, height: bottom - top }),
	) as Promise<unknown> as Promise<ArrayLike<number>>;
}

/** What is drawn black and white: the values that leave a share of all out at each end, gaps aside. */
async function measureRange(image: GeoTIFFImage, plan: ColourPlan): Promise<[number, number]> {
	const gap = plan.notes.find(({ code }) => code === 'gaps');
	const none = gap?.code === 'gaps' ? gap.value : NaN;
	const colours = plan.bands.slice(
		0,
		plan.notes.some(({ code }) => code === 'alpha') ? -1 : undefined,
	);
	const share = Math.min(1, Math.sqrt(SAMPLE / (image.getWidth() * image.getHeight())));
	const rows = Math.max(1, Math.round(image.getHeight() * share));
	const columns = Math.max(1, Math.round(image.getWidth() * share));
	const found: number[] = [];
	// Rows spread over the picture, so that a large one is not read twice.
	const strips = Math.min(rows, 24);
	for (let strip = 0; strip < strips; strip += 1) {
		const from = Math.floor((image.getHeight() * (strip + 0.5)) / strips);
		const window = [0, from, image.getWidth(), Math.min(image.getHeight(), from + 1)];
		const options = {
			window,
			samples: colours,
			interleave: true as const,
			width: Math.min(columns * 4, image.getWidth()),
			height: 1,
		};
		const values = (await explain(() =>
			image.readRasters(options),
		)) as unknown as ArrayLike<number>;
		for (let at = 0; at < values.length; at += 1) {
			const value = values[at]!;
			if (Number.isFinite(value) && value !== none && value !== Math.fround(none))
				found.push(value);
		}
	}
	if (found.length === 0) return [0, 1];
	found.sort((a, b) => a - b);
	const at = (part: number): number => found[Math.round(part * (found.length - 1))]!;
	const [low, high] = [at(CUT), at(1 - CUT)];
	return low < high ? [low, high] : [found[0]!, found.at(-1)!];
}
