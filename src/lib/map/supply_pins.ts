import type { Map } from 'maplibre-gl';
import { THEMES, listWords } from '$lib/domain/schema/vocabulary.ts';
import { PIN_PREFIX } from '$lib/style/layers/marks.ts';
import type { Palette } from '$lib/style/tokens.ts';
import { drawPin } from './draw_pin.ts';

/**
 * Draws a theme's pin when the style first asks for one, and those already drawn anew in these colours. MapLibre waits
 * for a resolver; an image added on `styleimagemissing` comes too late for the tile that missed it.
 */
export function supplyPins(map: Map, palette: Palette): void {
	const pixelRatio = window.devicePixelRatio;
	const pins = listWords(THEMES).map((theme) => ({ theme, id: `${PIN_PREFIX}${theme}` }));
	map.setMissingStyleImageResolver((missing) => {
		const pin = pins.find(({ id }) => id === missing);
		if (pin) map.addImage(pin.id, drawPin(pin.theme, palette, pixelRatio), { pixelRatio });
		return Promise.resolve();
	});
	for (const { id, theme } of pins) {
		if (map.hasImage(id)) map.updateImage(id, drawPin(theme, palette, pixelRatio));
	}
}
