/** The layers a reader can switch, shade and reorder, in the reader's order. */

import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { City } from '../../domain/city/city.ts';
import type { Language } from '../../domain/schema/localized.ts';
import type { OverlayId, OverlayState } from '../../view/overlays.ts';
import type { PartLook } from '../map_part.ts';
import type { Palette } from '../tokens.ts';
import { buildExtentLayers } from './extents.ts';
import { fadeLayers } from './fade_layers.ts';
import { buildBorderLayers, buildTintLayers } from './ground.ts';
import type { ShapeSource } from './ground/ground_layer.ts';
import { buildNameLayers } from './names.ts';

type Options = {
	overlays: readonly OverlayState[];
	palette: Palette;
	tints: City['tints'];
	language: Language;
	/** What the page adds. */
	part: PartLook | null;
	/** The operator's own ground lies below. */
	has_ground: boolean;
	/** Where the districts are. */
	districts: ShapeSource;
};

/** Tints are so much paler where they lie on a ground. */
const TINT_ON_GROUND = 0.4;

/** From the lowest up. Borders stay whatever is switched off: they lie on the tints, and take their place. */
export function buildOverlayLayers(options: Options): LayerSpecification[] {
	const { overlays, palette, districts } = options;
	return overlays.flatMap(({ id, is_on, opacity }) => {
		const own = is_on ? fadeLayers(buildOverlay(id, options), opacity / 100) : [];
		return id === 'tints' ? [...own, ...buildBorderLayers(palette, districts)] : own;
	});
}

function buildOverlay(id: OverlayId, options: Options): readonly LayerSpecification[] {
	const { palette, tints, language, part, has_ground, districts } = options;
	switch (id) {
		case 'tints':
			return fadeLayers(
				buildTintLayers(palette, tints, districts),
				has_ground ? TINT_ON_GROUND : 1,
			);
		case 'uncertainty':
			return buildExtentLayers(palette, districts);
		case 'names':
			return buildNameLayers(palette, language);
		default:
			return part?.overlays[id] ?? [];
	}
}
