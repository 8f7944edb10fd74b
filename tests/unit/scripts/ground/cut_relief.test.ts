import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PMTiles, TileType } from 'pmtiles';
import { decodePicture } from '../../../../scripts/ground/relief/picture.ts';
import type {
	GroundRelief,
	ReliefEncoding,
} from '../../../../src/lib/domain/ground/ground_file.ts';
import type { Bounds, Position } from '../../../../src/lib/domain/schema/geojson.ts';
import { projectMercator } from '../../../../src/lib/geometry/mercator.ts';
import { inventHeight, INVENTED_HEIGHTS } from '../../../fixtures/ground/invented_heights.ts';
import { makeGeoTiff, type TiffOptions } from '../../../fixtures/ground/make_geotiff.ts';
import { makeGround } from '../../../fixtures/ground/make_ground.ts';
import { makeRelief, type ReliefOptions } from '../../../fixtures/ground/make_relief.ts';
import { buildBench, type Bench } from './ground_bench.ts';

let bench: Bench;
let bounds: Bounds;
beforeAll(() => {
	bench = buildBench('second');
	({ bounds } = bench);
});
afterAll(() => bench.clear());

const cut = (bytes: Uint8Array, ...more: string[]) =>
	bench.run(['--relief', bench.put('heights', bytes), '--relief-zooms', '6-8', ...more]);
const relief = (more: Partial<ReliefOptions> = {}) =>
	makeRelief({ bounds, zooms: [6, 6], encoding: 'terrarium', ...more });
const tiff = (more: Partial<TiffOptions> = {}) =>
	makeGeoTiff({ bounds, epsg: 4326, width: 240, ...more });
const TERMS = ['--relief-credit', '© Invented', '--relief-license', 'CC0'].concat([
	'--margin',
	'0',
	'--relief-zooms',
	'8-12',
]);

const METRES: Record<ReliefEncoding, (rgb: ArrayLike<number>, at: number) => number> = {
	terrarium: (rgb, at) => rgb[at]! * 256 + rgb[at + 1]! + rgb[at + 2]! / 256 - 32768,
	mapbox: (rgb, at) => (rgb[at]! * 65536 + rgb[at + 1]! * 256 + rgb[at + 2]!) / 10 - 10000,
};

/** The height of a place as a reader of the archive finds it. */
async function readHeight({ file, encoding, tile_px }: GroundRelief, z: number, place: Position) {
	const bytes = bench.read(file);
	const archive = new PMTiles({
		getKey: () => file,
		getBytes: (offset, length) =>
			Promise.resolve({ data: Uint8Array.from(bytes.subarray(offset, offset + length)).buffer }),
	});
	const [x, y] = projectMercator(place).map((at) => at * 2 ** z) as [number, number];
	const tile = await archive.getZxy(z, Math.floor(x), Math.floor(y));
	const picture = await decodePicture(new Uint8Array(tile!.data), TileType.Png);
	const column = Math.floor((x % 1) * tile_px);
	const row = Math.floor((y % 1) * tile_px);
	return METRES[encoding](picture.data, (row * tile_px + column) * picture.channels);
}

const places = (): Position[] =>
	[0.2, 0.5, 0.8].map((share) => [
		bounds[0] + (bounds[2] - bounds[0]) * share,
		bounds[1] + (bounds[3] - bounds[1]) * (1 - share),
	]);

async function expectHeights(z: number, within_m: number): Promise<GroundRelief> {
	const made = bench.load()!.relief!;
	for (const place of places()) {
		const wanted = inventHeight(bounds, ...(place as [number, number]));
		expect(Math.abs((await readHeight(made, z, place)) - wanted)).toBeLessThan(within_m);
	}
	return made;
}

describe('heights in tiles', () => {
	it.each<[string, Partial<ReliefOptions>]>([
		['terrarium', { encoding: 'terrarium', zooms: [7, 7] }],
		['mapbox', { encoding: 'mapbox', zooms: [7, 7] }],
	])('are kept as %s, as their metadata says', async (encoding, options) => {
		const { code, said } = await cut(relief(options), '--relief-accuracy', '4');
		expect(said).toMatch(new RegExp(`${encoding}, heights of \\d+ to \\d+ m`));
		expect(code).toBe(0);
		const made = await expectHeights(7, 20);
		expect(made).toMatchObject({ encoding, tile_px: 256, accuracy_m: 4 });
		expect(made.heights[0]).toBeGreaterThanOrEqual(INVENTED_HEIGHTS[0]);
		expect(made.heights[1]).toBeLessThanOrEqual(INVENTED_HEIGHTS[1]);
	});

	it('are told by what gives heights of land, where nothing says how they are written', async () => {
		const silent = { metadata: { encoding: undefined } };
		await cut(relief({ ...silent, encoding: 'mapbox', tile_px: 512 }));
		expect(bench.load()!.relief).toMatchObject({ encoding: 'mapbox', tile_px: 512 });
		await cut(relief(silent));
		expect(bench.load()!.relief!.encoding).toBe('terrarium');
	});

	it('are refused where they are not as said, or no heights', async () => {
		const wrong = await cut(relief(), '--encoding', 'mapbox');
		expect(wrong.said).toMatch(
			/expected heights between -500 and 9000 m as mapbox, found .*--encoding terrarium would fit/,
		);
		expect(wrong.code).toBe(1);
		const vector = await cut(makeGround({ schema: 'shortbread-1', bounds, zooms: [5, 7] }));
		expect(vector.said).toContain('expected heights as PNG or WebP, found Mvt');
	});

	it('go with a map, and each stays while the other is cut anew', async () => {
		const map = bench.put(
			'a.pmtiles',
			makeGround({ schema: 'shortbread-1', bounds, zooms: [5, 7] }),
		);
		const heights = bench.put('heights', relief());
		await bench.run([map, '--relief', heights, '--relief-zooms', '6']);
		const { map: first_map, relief: first_relief } = bench.load()!;
		await cut(relief({ encoding: 'mapbox' }));
		expect(bench.load()!.map).toEqual(first_map);
		expect(bench.load()!.relief!.file).not.toBe(first_relief!.file);
	});
});

describe('a GeoTIFF of heights', () => {
	it.each<[string, Partial<TiffOptions>]>([
		['in degrees, by the middles of its pixels', { is_point: true }],
		['in a UTM zone', { epsg: 32648 }],
		['in a Gauss-Krueger zone of CGCS2000', { epsg: 4543 }],
	])('%s becomes Terrarium tiles', async (_, options) => {
		const { code, said } = await cut(tiff(options), ...TERMS);
		expect(said).toMatch(/zooms 8 to 8, /);
		expect(code).toBe(0);
		// Half a pixel of 350 m on slopes of a few percent.
		const made = await expectHeights(8, 12);
		expect(made).toMatchObject({ encoding: 'terrarium', tile_px: 256, licence: 'CC0', date: null });
	});

	it('in a system that the operator names has its gaps filled from around, and says so', async () => {
		const holed = tiff({ epsg: null, gap: [0.45, 0.45, 0.55, 0.55] });
		const { said } = await cut(holed, ...TERMS, '--relief-epsg', '4326');
		expect(said).toMatch(/1\.0% of its pixels have no height; filled from around/);
		await expectHeights(8, 60);
	});

	it('is refused without a system, without terms, in another place, in feet, cut off', async () => {
		const nameless = await cut(tiff({ epsg: null }), ...TERMS);
		expect(nameless.said).toContain('found none; name it with --relief-epsg NUMBER');
		expect((await cut(tiff())).said).toContain('--relief-credit');
		const elsewhere = tiff({ bounds: [113, 27, 114, 28] });
		expect((await cut(elsewhere, ...TERMS)).said).toMatch(
			/found none; the file covers 113\.000 2\d\.\d+ 114\.000/,
		);
		const high = await cut(tiff({ lift: 20_000 }), ...TERMS);
		expect(high.said).toMatch(/expected heights between -500 and 9000 m, found 20\d+ to 2\d+/);
		const whole = tiff();
		const short = await cut(whole.subarray(0, whole.length / 2), ...TERMS);
		expect(short.said).toMatch(/truncated/);
		expect(short.code).toBe(1);
	});
});
