import { Compression, TileType, zxyToTileId } from 'pmtiles';
import type { GroundRelief } from '../../../src/lib/domain/ground/ground_file.ts';
import type { Bounds } from '../../../src/lib/domain/schema/geojson.ts';
import { boundsOf, intersectBounds } from '../../../src/lib/geometry/bounds.ts';
import { measureDistance } from '../../../src/lib/geometry/distance.ts';
import { unprojectMercator } from '../../../src/lib/geometry/mercator.ts';
import { coverBounds } from '../../../src/lib/geometry/tile_cover.ts';
import { breathe, type Cut } from '../cut/cut_job.ts';
import { encodeArchive, type ArchiveTile } from '../pmtiles/encode_archive.ts';
import { readTerms } from '../read_credit.ts';
import { GroundRefusal } from '../refusal.ts';
import { formatBytes } from '../say.ts';
import type { ReliefJob } from './cut_relief.ts';
import { LAND, writeTerrarium } from './heights.ts';
import { buildLevels, sampleLevels, type Raster } from './raster.ts';
import { readGeoTiff, type HeightGrid } from './read_geotiff.ts';
import { writePng } from './write_png.ts';

const TILE_PX = 256;
/** Places in a tile that are looked up in the file; those between lie on straight lines. */
const STEP = 16;
const EQUATOR_M = 40_075_016.7;

/** The ground's relief as Terrarium tiles, made of a GeoTIFF of heights; null where only the plan is wanted. */
export async function cutGeoTiff(
	job: ReliefJob & { epsg: number | null },
): Promise<Cut<GroundRelief> | null> {
	const { source, bounds, zooms: asked, say, signal } = job;
	const terms = readTerms({}, job.said, source.name, 'relief-');
	const middle = (bounds[1] + bounds[3]) / 2;
	if (job.only_plan) {
		say.line(`${source.name}: a GeoTIFF; zooms ${asked.join(' to ')} as far as its pixels go`);
		return null;
	}
	const grid = await readGeoTiff(source, {
		bounds,
		epsg: job.epsg,
		finest_m: measurePixel(asked[1], middle),
		signal,
	});
	const pixel_m = measureDistance(grid.place(0, 0), grid.place(0, 1));
	const natural = Math.round(Math.log2(measurePixel(0, middle) / pixel_m));
	const zooms: [number, number] = [asked[0], Math.max(asked[0], Math.min(asked[1], natural))];
	const [low, high] = checkHeights(grid, job);
	const levels = buildLevels(grid);
	const tiles: ArchiveTile[] = [];
	for (let z = zooms[0]; z <= zooms[1]; z += 1) {
		const level = Math.max(0, Math.round(Math.log2(measurePixel(z, middle) / pixel_m)));
		const { x, y } = coverBounds(bounds, z);
		for (let column = x[0]; column <= x[1]; column += 1) {
			for (let row = y[0]; row <= y[1]; row += 1) {
				const heights = drawTile(grid, levels, level, [z, column, row]);
				tiles.push({
					id: zxyToTileId(z, column, row),
					bytes: writePng(writeTerrarium(heights), TILE_PX, TILE_PX),
				});
			}
			say.progress(`  zoom ${z}: ${tiles.length} tiles`);
			await breathe(signal);
		}
	}
	tiles.sort((a, b) => a.id - b.id);
	const covered = intersectBounds(bounds, boundGrid(grid)) ?? bounds;
	const encoded = encodeArchive(tiles, {
		tile_type: TileType.Png,
		tile_compression: Compression.None,
		bounds: covered,
		metadata: {
			name: 'Relief',
			attribution: [...new Set(Object.values(terms.credit))].join(' '),
			license: terms.licence,
			encoding: 'terrarium',
		},
	});
	say.line(
		`${source.name}: pixels of ${pixel_m.toFixed(1)} m, heights of ${low} to ${high} m; zooms ${zooms.join(' to ')}, ${tiles.length} tiles, ${formatBytes(encoded.bytes)}`,
	);
	return {
		encoded,
		facts: {
			bounds: covered,
			source: source.name,
			...terms,
			encoding: 'terrarium',
			tile_px: TILE_PX,
			heights: [low, high],
			accuracy_m: job.accuracy_m,
		},
	};
}

/** Around the middles of its corner pixels: a turned grid has a little more. */
function boundGrid({ width, height, place }: HeightGrid): Bounds {
	const corners = [
		place(0, 0),
		place(width - 1, 0),
		place(0, height - 1),
		place(width - 1, height - 1),
	];
	return boundsOf([{ type: 'MultiPoint', coordinates: corners }]);
}

/** Metres of a tile's pixel at a zoom and a latitude. */
function measurePixel(z: number, lat: number): number {
	return (EQUATOR_M * Math.cos((lat * Math.PI) / 180)) / 2 ** z / TILE_PX;
}

/** Lowest and highest, whole metres. Throws a GroundRefusal where they are no heights of land in metres. */
function checkHeights({ values }: Raster, { source, say }: ReliefJob): [number, number] {
	let [low, high, gaps] = [Infinity, -Infinity, 0];
	for (const value of values) {
		if (Number.isNaN(value)) gaps += 1;
		else if (value < low || value > high)
			[low, high] = [Math.min(low, value), Math.max(high, value)];
	}
	if (gaps === values.length)
		throw new GroundRefusal(`${source.name}: expected heights within the bounds, found gaps alone`);
	if (low < LAND[0] || high > LAND[1]) {
		throw new GroundRefusal(
			`${source.name}: expected heights between ${LAND[0]} and ${LAND[1]} m, found ${Math.round(low)} to ${Math.round(high)}`,
		);
	}
	if (gaps > 0)
		say.warn(
			`${source.name}: ${((100 * gaps) / values.length).toFixed(1)}% of its pixels have no height; filled from around`,
		);
	return [Math.floor(low), Math.ceil(high)];
}

function drawTile(
	{ locate }: HeightGrid,
	levels: readonly Raster[],
	level: number,
	[z, x, y]: [number, number, number],
): Float32Array {
	const world = 2 ** z * TILE_PX;
	const knots = Array.from({ length: TILE_PX / STEP + 1 }, (_, row) =>
		Array.from({ length: TILE_PX / STEP + 1 }, (_, column) =>
			locate(
				unprojectMercator([
					(x * TILE_PX + column * STEP + 0.5) / world,
					(y * TILE_PX + row * STEP + 0.5) / world,
				]),
			),
		),
	);
	const heights = new Float32Array(TILE_PX * TILE_PX);
	for (let row = 0; row < TILE_PX; row += 1) {
		const [upper, lower] = [knots[Math.floor(row / STEP)]!, knots[Math.floor(row / STEP) + 1]!];
		const down = (row % STEP) / STEP;
		for (let column = 0; column < TILE_PX; column += 1) {
			const left = Math.floor(column / STEP);
			const across = (column % STEP) / STEP;
			const [at_column, at_row] = [0, 1].map((axis) => {
				const above = mix(upper[left]![axis]!, upper[left + 1]![axis]!, across);
				return mix(above, mix(lower[left]![axis]!, lower[left + 1]![axis]!, across), down);
			});
			heights[row * TILE_PX + column] = sampleLevels(levels, level, at_column!, at_row!);
		}
	}
	return heights;
}

function mix(a: number, b: number, share: number): number {
	return a + (b - a) * share;
}

/** Bytes with which a TIFF begins: II or MM, 42, or 43 for a large one. */
export function isTiff(first: Uint8Array): boolean {
	const [a, b, c, d] = first;
	const is_little = a === 0x49 && b === 0x49 && (c === 42 || c === 43) && d === 0;
	return is_little || (a === 0x4d && b === 0x4d && c === 0 && (d === 42 || d === 43));
}
