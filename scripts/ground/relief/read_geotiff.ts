import { GeoTIFF, type GeoTIFFImage } from 'geotiff';
import type { Bounds, Position } from '../../../src/lib/domain/schema/geojson.ts';
import {
	findEpsg,
	fromSource,
	toSource,
	type SourceSystem,
} from '../../../src/lib/geometry/systems/source_systems.ts';
import { formatBounds } from '../cut/choose_tiles.ts';
import { GroundRefusal } from '../refusal.ts';
import type { ByteSource } from '../source/byte_source.ts';
import type { Raster } from './raster.ts';
import { buildTiffSource } from './tiff_source.ts';

/** Heights of a part of a file, and where they lie. */
export type HeightGrid = Raster & {
	/** The column and row of a WGS-84 `[lng, lat]`, between the middles of pixels. */
	locate: (position: Position) => [column: number, row: number];
	/** `[lng, lat]` of the middle of a pixel. */
	place: (column: number, row: number) => Position;
};

export type TiffOptions = {
	bounds: Bounds;
	/** Where the file does not name its system. */
	epsg: number | null;
	/** Metres that a pixel of the finest tiles has: a smaller picture in the file may do. */
	finest_m: number;
	signal?: AbortSignal | undefined;
};

/** So many pixels are held at once. */
const MOST_PIXELS = 120e6;
/** Pixels read beyond the bounds, for the blending at their edge. */
const MORE = 2;
/** GeoTIFF's codes: pixels are points; heights in metres; "look elsewhere". */
const [PIXEL_IS_POINT, METRES, USER_DEFINED] = [2, 9001, 32767];
const METRES_PER_DEGREE = 111_195;

/** Throws a GroundRefusal for what is no such file, for another city's, and for one whose system is not known. */
export async function readGeoTiff(source: ByteSource, options: TiffOptions): Promise<HeightGrid> {
	try {
		const tiff = await GeoTIFF.fromSource(buildTiffSource(source, options.signal) as never);
		return await readWindow(tiff, source.name, options);
	} catch (error) {
		if (error instanceof GroundRefusal || options.signal?.aborted) throw error;
		throw new GroundRefusal(
			`${source.name}: expected a GeoTIFF of heights, found: ${(error as Error).message}`,
		);
	}
}

async function readWindow(tiff: GeoTIFF, name: string, options: TiffOptions): Promise<HeightGrid> {
	const main = await tiff.getImage();
	const system = findSystem(main, name, options.epsg);
	if (main.getSamplesPerPixel() !== 1)
		throw new GroundRefusal(
			`${name}: expected one band of heights, found ${main.getSamplesPerPixel()}`,
		);
	const [origin, step] = [main.getOrigin(), main.getResolution()];
	const is_point = main.getGeoKeys()?.GTRasterTypeGeoKey === PIXEL_IS_POINT;
	const unit_m = system.kind === 'geographic' ? METRES_PER_DEGREE : 1;
	const image = await chooseImage(tiff, main, options.finest_m, Math.abs(step[1]!) * unit_m);
	const scale = [main.getWidth() / image.getWidth(), main.getHeight() / image.getHeight()] as const;
	const half = is_point ? 0 : 0.5;
	const toPixel = (position: Position): [number, number] => {
		const [x, y] = toSource(position, system.id);
		const column = (x - origin[0]!) / step[0]! - half;
		const row = (y - origin[1]!) / step[1]! - half;
		return [(column + 0.5) / scale[0] - 0.5, (row + 0.5) / scale[1] - 0.5];
	};
	const fromPixel = (column: number, row: number): Position => {
		const x = (column + 0.5) * scale[0] - 0.5 + half;
		const y = (row + 0.5) * scale[1] - 0.5 + half;
		return fromSource([origin[0]! + x * step[0]!, origin[1]! + y * step[1]!], system.id);
	};
	const window = findWindow(image, toPixel, options.bounds);
	const [left, top, right, bottom] = window;
	const [width, height] = [right - left, bottom - top];
	if (width <= 0 || height <= 0) {
		const [lowest, highest] = [
			fromPixel(-0.5, image.getHeight() - 0.5),
			fromPixel(image.getWidth() - 0.5, -0.5),
		];
		throw new GroundRefusal(
			`${name}: expected heights within ${formatBounds(options.bounds)}, found none; the file covers ${formatBounds([...lowest, ...highest])}: another city's?`,
		);
	}
	if (width * height > MOST_PIXELS) {
		throw new GroundRefusal(
			`${name}: expected at most ${MOST_PIXELS / 1e6} million pixels, found ${Math.round((width * height) / 1e6)}: make a coarser file, or one with overviews`,
		);
	}
	const values = await image.readRasters({
		window,
		interleave: true,
		...(options.signal && { signal: options.signal }),
	});
	return {
		width,
		height,
		values: markGaps(values, image.getGDALNoData()),
		locate: (position) => {
			const [column, row] = toPixel(position);
			return [column - left, row - top];
		},
		place: (column, row) => fromPixel(column + left, row + top),
	};
}

function findSystem(image: GeoTIFFImage, name: string, epsg: number | null): SourceSystem {
	const keys = image.getGeoKeys() ?? {};
	const named: unknown = keys.ProjectedCSTypeGeoKey ?? keys.GeographicTypeGeoKey;
	const code = epsg ?? (named === USER_DEFINED ? null : Number(named ?? NaN));
	const system = code === null || Number.isNaN(code) ? null : findEpsg(code);
	if (!system || system.accuracy_m === null) {
		const found = code === null || Number.isNaN(code) ? 'none' : `EPSG:${code}`;
		throw new GroundRefusal(
			`${name}: expected a coordinate system that is known here (WGS 84, CGCS2000, their zones, Web Mercator), found ${found}; name it with --relief-epsg NUMBER`,
		);
	}
	const unit: unknown = keys.VerticalUnitsGeoKey;
	if (unit !== undefined && unit !== METRES)
		throw new GroundRefusal(
			`${name}: expected heights in metres, found unit ${String(unit)} of EPSG`,
		);
	return system;
}

/** The coarsest picture in the file that is as fine as the finest tiles. */
async function chooseImage(
	tiff: GeoTIFF,
	main: GeoTIFFImage,
	finest_m: number,
	pixel_m: number,
): Promise<GeoTIFFImage> {
	let best = main;
	for (let index = 1; index < (await tiff.getImageCount()); index += 1) {
		const image = await tiff.getImage(index);
		const kind: unknown = image.fileDirectory.getValue('NewSubfileType');
		const size = (main.getWidth() / image.getWidth()) * pixel_m;
		if (kind === 1 && image.getWidth() < best.getWidth() && size <= finest_m) best = image;
	}
	return best;
}

/** The bounds' edges seen in the file, so that a turned grid is covered too. */
function findWindow(
	image: GeoTIFFImage,
	toPixel: (position: Position) => [number, number],
	[west, south, east, north]: Bounds,
): [number, number, number, number] {
	const shares = Array.from({ length: 17 }, (_, index) => index / 16);
	const edge = shares.flatMap((share): Position[] => {
		const [lng, lat] = [west + (east - west) * share, south + (north - south) * share];
		return [
			[lng, south],
			[lng, north],
			[west, lat],
			[east, lat],
		];
	});
	const pixels = edge.map(toPixel);
	const columns = pixels.map(([column]) => column);
	const rows = pixels.map(([, row]) => row);
	return [
		Math.max(0, Math.floor(Math.min(...columns)) - MORE),
		Math.max(0, Math.floor(Math.min(...rows)) - MORE),
		Math.min(image.getWidth(), Math.ceil(Math.max(...columns)) + MORE + 1),
		Math.min(image.getHeight(), Math.ceil(Math.max(...rows)) + MORE + 1),
	];
}

/** What the file calls no height, and what is none, becomes NaN. */
function markGaps(values: ArrayLike<number>, gap: number | null): Float32Array {
	const marked = Float32Array.from(values);
	const none = gap === null ? NaN : Math.fround(gap);
	marked.forEach((value, index) => {
		if (value === none || !Number.isFinite(value)) marked[index] = NaN;
	});
	return marked;
}
