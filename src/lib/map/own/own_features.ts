import { addProtocol } from 'maplibre-gl';
import { own_tiles } from '$lib/state/own/tiles/own_tiles.ts';

const PROTOCOL = 'own-features';
let is_there = false;

/** The address under which the map finds a layer's features, cut into tiles by the worker that has them. */
export function layFeatures(blob: Blob): string {
	if (!is_there) addProtocol(PROTOCOL, ({ url }, { signal }) => readTile(url, signal));
	is_there = true;
	return `${PROTOCOL}://${own_tiles.open(blob)}/{z}/{x}/{y}`;
}

async function readTile(url: string, signal: AbortSignal): Promise<{ data: ArrayBuffer }> {
	const [, key = '', ...place] = /^own-features:\/\/(\d+)\/(\d+)\/(\d+)\/(\d+)$/.exec(url) ?? [];
	const [z = 0, x = 0, y = 0] = place.map(Number);
	const data = await own_tiles.read(key, { z, x, y }, signal);
	return { data: data ?? new ArrayBuffer(0) };
}
