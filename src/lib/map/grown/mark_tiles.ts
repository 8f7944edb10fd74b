import { addProtocol } from 'maplibre-gl';
import type { MapTiles } from '$lib/state/map/map_tiles.ts';

const PROTOCOL = 'atlas-marks';
/** Who answers for the tiles of a key. */
const readers = new Map<string, MapTiles['read']>();
let is_there = false;

/** The address of tiles for a map; what was there before stays until its picture is replaced. */
export function layMarks({ key, read }: MapTiles): string {
	if (!is_there) addProtocol(PROTOCOL, ({ url }, { signal }) => readTile(url, signal));
	is_there = true;
	readers.set(key, read);
	return `${PROTOCOL}://${key}/{z}/{x}/{y}`;
}

export function forgetMarks(key: string): void {
	readers.delete(key);
}

async function readTile(url: string, signal: AbortSignal): Promise<{ data: ArrayBuffer }> {
	const [, key = '', ...place] = /^atlas-marks:\/\/(\d+)\/(\d+)\/(\d+)\/(\d+)$/.exec(url) ?? [];
	const [z = 0, x = 0, y = 0] = place.map(Number);
	const bytes = await readers.get(key)?.({ z, x, y }, signal);
	return { data: bytes ? (bytes.slice().buffer as ArrayBuffer) : new ArrayBuffer(0) };
}
