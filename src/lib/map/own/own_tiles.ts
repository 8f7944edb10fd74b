import { addProtocol } from 'maplibre-gl';
import type { KeptTiles } from '$lib/domain/own_pictures/tiles/kept_tiles.ts';
import { openTiles, type TileReader } from '$lib/state/own/picture/tile_reader.ts';

const PROTOCOL = 'own-tiles';
const readers = new Map<string, TileReader>();

/** MapLibre asks for what is not there as well; a picture of one clear pixel is an answer. */
const CLEAR = Uint8Array.from(
	atob(
		'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
	),
	(sign) => sign.charCodeAt(0),
);

/** The address under which the map finds the tiles of a layer, read out of what this device keeps. */
export function layTiles(id: string, tiles: KeptTiles): string {
	if (readers.size === 0) addProtocol(PROTOCOL, ({ url }) => readTile(url));
	readers.set(id, openTiles(tiles));
	return `${PROTOCOL}://${id}/{z}/{x}/{y}`;
}

async function readTile(url: string): Promise<{ data: ArrayBuffer }> {
	const [, id = '', ...place] = /^own-tiles:\/\/(.+)\/(\d+)\/(\d+)\/(\d+)$/.exec(url) ?? [];
	const [z = 0, x = 0, y = 0] = place.map(Number);
	const data = await readers.get(id)?.(z, x, y);
	return { data: data ?? CLEAR.slice().buffer };
}
