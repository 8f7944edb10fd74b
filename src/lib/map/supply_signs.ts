import type { Map } from 'maplibre-gl';
import { drawNumberBox } from '$lib/state/map/draw_number_box.ts';
import { drawSign } from '$lib/state/map/draw_sign.ts';
import { inkOf, readItemImage } from '$lib/style/drawing/item_signs.ts';
import { readMarkImage } from '$lib/style/signs/mark_images.ts';
import { NUMBER_BOX } from '$lib/style/signs/number_box.ts';
import { colorSign } from '$lib/style/signs/write_sign.ts';
import type { Palette } from '$lib/style/tokens.ts';

/** Names of what a map has asked for; the map itself tells them only once its style has come. */
const drawn = new WeakMap<Map, Set<string>>();

/**
 * Draws a sign when the style first asks for it, and those already drawn anew in these colours. MapLibre waits
 * for a resolver; an image added on `styleimagemissing` comes too late for the tile that missed it.
 */
export function supplySigns(map: Map, palette: Palette): void {
	const pixelRatio = window.devicePixelRatio;
	const family = getComputedStyle(map.getContainer()).fontFamily;
	const draw = (name: string): ImageData | null => {
		const mark = readMarkImage(name);
		const item = mark ? null : readItemImage(name);
		const sign = mark?.sign ?? item?.sign;
		if (!sign) return null;
		const ink = mark ? palette.theme[mark.theme] : inkOf(item!.color, palette);
		return drawSign(sign, colorSign(ink, palette), pixelRatio, family);
	};
	const names = drawn.get(map) ?? new Set<string>();
	drawn.set(map, names);
	map.setMissingStyleImageResolver((missing) => {
		const box = missing === NUMBER_BOX ? drawNumberBox(palette, pixelRatio) : null;
		if (box) {
			const { stretch } = box;
			map.addImage(missing, box.image, { pixelRatio, stretchX: stretch, stretchY: stretch });
			names.add(missing);
		}
		const image = draw(missing);
		if (image) {
			map.addImage(missing, image, { pixelRatio });
			names.add(missing);
		}
		return Promise.resolve();
	});
	for (const name of names) {
		const image = name === NUMBER_BOX ? drawNumberBox(palette, pixelRatio)?.image : draw(name);
		if (image && map.hasImage(name)) map.updateImage(name, image);
	}
}
