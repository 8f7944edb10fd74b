/** MBTiles 1.3: tiles in a table of SQLite, rows counted from the south. */

import { zxyToTileId } from 'pmtiles';
import type { Database } from 'sql.js';
import { boundTile } from '../../../geometry/tile_cover.ts';
import type { Bounds } from '../../schema/geojson.ts';
import { PictureError } from '../picture_problem.ts';
import type { TileIndex } from './kept_tiles.ts';
import { checkBounds, nameFormat, type TileFacts } from './tile_facts.ts';

/** Bytes of tiles that are joined before they are handed to the browser. */
const BATCH = 8_000_000;
/** The zoom beyond which no map goes. */
const MOST_ZOOM = 22;

export type MbtilesContent = { facts: TileFacts; blob: Blob; index: TileIndex };

/** All tiles, one behind the other. Throws a `PictureError` for what is no such file, or holds no pictures. */
export function readMbtiles(
	database: Database,
	tell: (share: number) => void = () => {},
): MbtilesContent {
	checkTables(database);
	const said = readMetadata(database);
	const layers = listLayers(said.get('json'));
	const format = nameFormat(said.get('format') ?? guessFormat(database), layers);
	const [row = []] = read(
		database,
		`SELECT count(*), min(zoom_level), max(zoom_level) FROM tiles WHERE zoom_level BETWEEN 0 AND ${MOST_ZOOM}`,
	);
	const [count, least, most] = row.map(Number) as [number, number, number];
	if (!(count > 0)) throw new PictureError({ code: 'no-tiles' });
	const { blob, index } = collect(database, count, tell);
	const bounds = readBounds(said.get('bounds')) ?? boundTiles(database, most);
	return {
		facts: { container: 'MBTiles', format, zooms: [least, most], bounds, count },
		blob,
		index,
	};
}

function read(database: Database, query: string): unknown[][] {
	try {
		return database.exec(query)[0]?.values ?? [];
	} catch (error) {
		throw new PictureError({ code: 'damaged', format: 'MBTiles', found: (error as Error).message });
	}
}

function checkTables(database: Database): void {
	const tables = read(database, "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")
		.flat()
		.map(String);
	if (tables.includes('tiles')) return;
	throw new PictureError({ code: 'not-mbtiles', tables: tables.slice(0, 8) });
}

function readMetadata(database: Database): Map<string, string> {
	const has = read(database, "SELECT 1 FROM sqlite_master WHERE name = 'metadata'").length > 0;
	const rows = has ? read(database, 'SELECT name, value FROM metadata') : [];
	return new Map(rows.map(([name, value]) => [String(name), String(value)]));
}

function listLayers(json: string | undefined): string[] {
	try {
		const { vector_layers = [] } = JSON.parse(json ?? '{}') as { vector_layers?: { id: string }[] };
		return vector_layers.map(({ id }) => id);
	} catch {
		return [];
	}
}

/** By the first bytes of a tile, where the file does not say. */
function guessFormat(database: Database): string {
	const bytes = read(database, 'SELECT substr(tile_data, 1, 12) FROM tiles LIMIT 1')[0]?.[0];
	if (!(bytes instanceof Uint8Array)) return '';
	const [a, b] = bytes;
	if (a === 0x89 && b === 0x50) return 'png';
	if (a === 0xff && b === 0xd8) return 'jpeg';
	if (a === 0x52 && b === 0x49) return 'webp';
	return a === 0x1f && b === 0x8b ? 'pbf' : '';
}

function collect(
	database: Database,
	count: number,
	tell: (share: number) => void,
): { blob: Blob; index: TileIndex } {
	const tiles: { id: number; offset: number; length: number }[] = [];
	const parts: Blob[] = [];
	let batch: Uint8Array<ArrayBuffer>[] = [];
	let [size, waiting] = [0, 0];
	const statement = database.prepare(
		`SELECT zoom_level, tile_column, tile_row, tile_data FROM tiles WHERE zoom_level BETWEEN 0 AND ${MOST_ZOOM}`,
	);
	while (statement.step()) {
		const [z, x, row, bytes] = statement.get() as [
			number,
			number,
			number,
			Uint8Array<ArrayBuffer> | null,
		];
		const y = 2 ** z - 1 - row;
		if (!bytes || bytes.length === 0 || x < 0 || x >= 2 ** z || y < 0 || y >= 2 ** z) continue;
		tiles.push({ id: zxyToTileId(z, x, y), offset: size, length: bytes.length });
		batch.push(bytes);
		size += bytes.length;
		waiting += bytes.length;
		if (waiting > BATCH) {
			parts.push(new Blob(batch));
			[batch, waiting] = [[], 0];
			tell(tiles.length / count);
		}
	}
	statement.free();
	tiles.sort((a, b) => a.id - b.id);
	return {
		blob: new Blob([...parts, ...batch]),
		index: {
			ids: Float64Array.from(tiles, ({ id }) => id),
			offsets: Float64Array.from(tiles, ({ offset }) => offset),
			lengths: Uint32Array.from(tiles, ({ length }) => length),
		},
	};
}

/** `west,south,east,north`; the whole world is what programs write that know nothing. */
function readBounds(text: string | undefined): Bounds | null {
	const numbers = (text ?? '').split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));
	if (numbers.length !== 4 || !numbers.every(Number.isFinite)) return null;
	if (numbers[2]! - numbers[0]! >= 359) return null;
	return checkBounds(numbers);
}

/** Around the tiles of a zoom. */
function boundTiles(database: Database, z: number): Bounds {
	const [row = []] = read(
		database,
		`SELECT min(tile_column), max(tile_column), min(tile_row), max(tile_row) FROM tiles WHERE zoom_level = ${z}`,
	);
	const [left, right, low, high] = row.map(Number) as [number, number, number, number];
	const size = 2 ** z;
	const [west, , , north] = boundTile(z, left, size - 1 - high);
	const [, south, east] = boundTile(z, right, size - 1 - low);
	return checkBounds([west, south, east, north]);
}
