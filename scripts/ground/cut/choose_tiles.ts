import { tileIdToZxy, zxyToTileId, type Header } from 'pmtiles';
import type { Bounds } from '../../../src/lib/domain/schema/geojson.ts';
import { intersectBounds } from '../../../src/lib/geometry/bounds.ts';
import { countTiles, coverBounds } from '../../../src/lib/geometry/tile_cover.ts';
import { findTiles, type TilePlace } from '../pmtiles/find_tiles.ts';
import type { Archive } from '../pmtiles/open_archive.ts';
import { GroundRefusal } from '../refusal.ts';

export type ChosenTiles = {
	/** Of what was asked for, what the archive says it covers. */
	bounds: Bounds;
	/** By ascending id. */
	places: TilePlace[];
	zooms: [number, number];
	/** What the bounds ask for and what the archive has of it, zoom by zoom. */
	table: { z: number; asked: number; found: number; bytes: number }[];
};

/** A cut of more is no city's: ask for fewer zooms. */
const MOST_TILES = 400_000;

/** The tiles of an archive that have a part in the bounds. Throws a GroundRefusal when it has none, or none at its highest zoom. */
export async function chooseTiles(
	archive: Archive,
	bounds: Bounds,
	asked: readonly [number, number],
	signal?: AbortSignal,
): Promise<ChosenTiles> {
	const { header, source } = archive;
	const zooms: [number, number] = [
		Math.max(asked[0], header.minZoom),
		Math.min(asked[1], header.maxZoom),
	];
	if (zooms[0] > zooms[1]) {
		throw new GroundRefusal(
			`${source.name}: expected zooms of ${asked[0]} to ${asked[1]}, found ${header.minZoom} to ${header.maxZoom}`,
		);
	}
	const ids = listIds(bounds, zooms, source.name);
	const places = await findTiles(archive, ids, signal);
	const table = listZooms(zooms).map((z) => ({
		z,
		asked: countTiles(coverBounds(bounds, z)),
		...sumUp(places.filter(({ id }) => tileIdToZxy(id)[0] === z)),
	}));
	if (table.at(-1)!.found === 0) {
		throw new GroundRefusal(
			`${source.name}: expected tiles within ${formatBounds(bounds)} at zoom ${zooms[1]}, found none; the archive covers ${formatBounds(boundHeader(header))}: another city's?`,
		);
	}
	const covered = intersectBounds(bounds, boundHeader(header)) ?? bounds;
	return { bounds: covered, places, zooms, table };
}

function listZooms([first, last]: readonly [number, number]): number[] {
	return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function listIds(bounds: Bounds, zooms: readonly [number, number], name: string): number[] {
	const covers = listZooms(zooms).map((z) => coverBounds(bounds, z));
	const count = covers.reduce((sum, cover) => sum + countTiles(cover), 0);
	if (count > MOST_TILES) {
		throw new GroundRefusal(
			`${name}: expected at most ${MOST_TILES} tiles, found ${count} asked for: ask for fewer zooms or a smaller margin`,
		);
	}
	const ids: number[] = [];
	for (const { z, x, y } of covers) {
		for (let column = x[0]; column <= x[1]; column += 1) {
			for (let row = y[0]; row <= y[1]; row += 1) ids.push(zxyToTileId(z, column, row));
		}
	}
	return ids.sort((a, b) => a - b);
}

/** Tiles that share their bytes count once in bytes. */
function sumUp(places: readonly TilePlace[]): { found: number; bytes: number } {
	const contents = new Map(places.map(({ offset, length }) => [offset, length]));
	return {
		found: places.length,
		bytes: [...contents.values()].reduce((sum, length) => sum + length, 0),
	};
}

export function boundHeader({ minLon, minLat, maxLon, maxLat }: Header): Bounds {
	return [minLon, minLat, maxLon, maxLat];
}

export function formatBounds(bounds: Bounds): string {
	return bounds.map((value) => value.toFixed(3)).join(' ');
}
