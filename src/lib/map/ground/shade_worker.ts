/** Makes pictures of light and shade from tiles of heights, away from the page. */

import { frameHeights } from '../../domain/heights/frame_heights.ts';
import { decodeHeights, readsTrueColors, type Heights } from '../../state/ground/decode_heights.ts';
import { shadeHeights } from '../../style/layers/ground/shade_heights.ts';
import type { ShadeCall, ShadeReply } from './shade_calls.ts';

/** Heights that are kept decoded: a tile is asked for with each of its neighbours. 4 bytes each. */
const MOST_HEIGHTS = 4_000_000;

/** The one that was used last stands last. */
const kept = new Map<string, Promise<Heights | null>>();

addEventListener('message', ({ data }: MessageEvent<ShadeCall>) => {
	const { number } = data;
	shade(data).then(
		(picture) => reply({ number, picture }, [picture]),
		() => reply({ number, picture: null }),
	);
});
reply({ is_able: isAble() });

function reply(message: ShadeReply, transfer: Transferable[] = []): void {
	postMessage(message, { transfer });
}

function isAble(): boolean {
	try {
		return readsTrueColors();
	} catch {
		return false;
	}
}

async function shade({ around, picture, ...tile }: ShadeCall): Promise<ImageBitmap> {
	const size = picture.tile_px;
	const heights = frameHeights(
		await Promise.all(
			around.map((there) => (there ? decode(there, picture) : Promise.resolve(null))),
		),
		size,
	);
	const colors = shadeHeights({ ...tile, heights, size });
	const side = size * tile.scale;
	return createImageBitmap(new ImageData(colors, side, side));
}

/** null where the picture is spoilt: what is drawn of its neighbours is drawn without it. */
function decode(
	{ name, bytes }: NonNullable<ShadeCall['around'][number]>,
	picture: ShadeCall['picture'],
): Promise<Heights | null> {
	const heights = kept.get(name) ?? decodeHeights(bytes, picture).catch(() => null);
	kept.delete(name);
	kept.set(name, heights);
	const [oldest] = kept.keys();
	if (kept.size * picture.tile_px ** 2 > MOST_HEIGHTS && oldest !== undefined) kept.delete(oldest);
	return heights;
}
