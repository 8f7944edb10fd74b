import initSqlJs from 'sql.js';
import sql_wasm from 'sql.js/dist/sql-wasm-browser.wasm?url';
import { PictureError } from '../../../domain/own_pictures/picture_problem.ts';
import type { KeptTiles } from '../../../domain/own_pictures/tiles/kept_tiles.ts';
import { readMbtiles } from '../../../domain/own_pictures/tiles/read_mbtiles.ts';
import { openArchive, readPmtiles } from '../../../domain/own_pictures/tiles/read_pmtiles.ts';
import type { TileFacts } from '../../../domain/own_pictures/tiles/tile_facts.ts';
import {
	boundTile,
	countTiles,
	coverBounds,
	type TileRange,
} from '../../../geometry/tile_cover.ts';
import type { PicturePhase, Scan } from './picture_reader.ts';
import { encodeCanvas, openCanvas } from './draw_pixels.ts';
import { openTiles, type TileReader } from './tile_reader.ts';

type Tell = (phase: PicturePhase, share: number | null) => void;

/** Bytes of a database, which is unpacked into memory as a whole. */
const MOST_BYTES = 250_000_000;
/** Tiles of the small picture that stands for all where there is no live map. */
const MOST_TILES = 48;

/** An archive of tiles that are pictures. Throws a `PictureError`. */
export async function openTileArchive(
	file: Blob,
	kind: 'pmtiles' | 'sqlite',
	tell: Tell,
): Promise<Scan> {
	tell('reading', null);
	const { facts, ...kept } =
		kind === 'pmtiles' ? await openPmtiles(file) : await openMbtiles(file, tell);
	const read = openTiles(kept);
	const range = chooseRange(facts);
	const { blob, size, tile_px } = await drawRange(read, range, tell);
	const [west, , , north] = boundTile(range.z, range.x[0], range.y[0]);
	const [, south, east] = boundTile(range.z, range.x[1], range.y[1]);
	return {
		format: `${facts.container} (${facts.format})`,
		blob,
		size,
		full: size,
		notes: [{ code: 'tiles', count: facts.count, zooms: facts.zooms }],
		reference: null,
		refusal: null,
		laid: {
			corners: [
				[west, north],
				[east, north],
				[east, south],
				[west, south],
			],
			bounds: facts.bounds,
			tiles: { ...kept, zooms: facts.zooms, tile_px },
		},
	};
}

type Opened = Pick<KeptTiles, 'blob' | 'index'> & { facts: TileFacts };

async function openPmtiles(blob: Blob): Promise<Opened> {
	return { blob, index: null, facts: await readPmtiles(blob, openArchive(blob, 'opening')) };
}

async function openMbtiles(file: Blob, tell: Tell): Promise<Opened> {
	if (file.size > MOST_BYTES) {
		throw new PictureError({ code: 'too-large', size: file.size, limit: MOST_BYTES });
	}
	const { Database } = await initSqlJs({ locateFile: () => sql_wasm });
	tell('loading', null);
	const database = new Database(new Uint8Array(await file.arrayBuffer()));
	try {
		return readMbtiles(database, (share) => tell('reading', share));
	} finally {
		database.close();
	}
}

/** The finest zoom of which few enough tiles cover the archive. */
function chooseRange({ bounds, zooms: [least, most] }: TileFacts): TileRange {
	let range = coverBounds(bounds, least);
	for (let z = least + 1; z <= most; z += 1) {
		const finer = coverBounds(bounds, z);
		if (countTiles(finer) > MOST_TILES) break;
		range = finer;
	}
	return range;
}

/** Tiles side by side; those beyond the first so many are left clear. Throws a `PictureError` where none can be unpacked. */
async function drawRange(
	read: TileReader,
	{ z, x, y }: TileRange,
	tell: Tell,
): Promise<{ blob: Blob; size: [number, number]; tile_px: number }> {
	const [columns, rows] = [x[1] - x[0] + 1, y[1] - y[0] + 1];
	const drawn: { bitmap: ImageBitmap; column: number; row: number }[] = [];
	let failed: unknown = null;
	for (let at = 0; at < Math.min(columns * rows, 4 * MOST_TILES); at += 1) {
		const [column, row] = [at % columns, Math.floor(at / columns)];
		try {
			const bytes = await read(z, x[0] + column, y[0] + row);
			if (bytes) drawn.push({ bitmap: await createImageBitmap(new Blob([bytes])), column, row });
		} catch (error) {
			failed = error;
		}
		tell('reading', at / (columns * rows));
	}
	const first = drawn[0]?.bitmap;
	if (!first) {
		if (failed === null) throw new PictureError({ code: 'no-tiles' });
		const found = failed instanceof Error ? failed.message : 'a tile';
		throw new PictureError({ code: 'damaged', format: 'PMTiles', found });
	}
	const side = Math.min(256, first.width);
	const size: [number, number] = [columns * side, rows * side];
	const tile_px = first.width;
	const { canvas, context } = openCanvas(...size);
	for (const { bitmap, column, row } of drawn) {
		context.drawImage(bitmap, column * side, row * side, side, side);
		bitmap.close();
	}
	return { blob: await encodeCanvas(canvas), size, tile_px };
}
