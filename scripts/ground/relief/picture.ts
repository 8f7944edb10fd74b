import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import decodeWebp, { init } from '@jsquash/webp/decode.js';
import { decode as decodePng } from 'fast-png';
import { TileType } from 'pmtiles';

/** Rows of pixels from the top, so many numbers each; the first three are red, green and blue. */
export type Picture = {
	width: number;
	height: number;
	channels: number;
	data: Uint8Array | Uint8ClampedArray;
};

/** Kinds of tiles whose numbers come back as they were: JPEG changes them. */
export const PICTURE_TYPES: readonly TileType[] = [TileType.Png, TileType.Webp];

/** Throws an Error for what is no such picture. */
export async function decodePicture(bytes: Uint8Array, type: TileType): Promise<Picture> {
	if (type === TileType.Webp) {
		await readyWebp();
		const { width, height, data } = await decodeWebp(Uint8Array.from(bytes).buffer);
		return { width, height, channels: 4, data };
	}
	const { width, height, channels, depth, data } = decodePng(bytes, { checkCrc: true });
	if (depth !== 8 || channels < 3)
		throw new Error(`a picture of ${channels} channels of ${depth} bits instead of 3 or 4 of 8`);
	return { width, height, channels, data: Uint8Array.from(data) };
}

let ready: Promise<void> | null = null;

/** The decoder is WebAssembly; it is read when the first such tile comes. */
function readyWebp(): Promise<void> {
	ready ??= (async () => {
		const file = createRequire(import.meta.url).resolve('@jsquash/webp/codec/dec/webp_dec.wasm');
		await init(await WebAssembly.compile(await readFile(file)));
	})();
	return ready;
}
