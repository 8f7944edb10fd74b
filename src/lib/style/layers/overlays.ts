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
import { findVeil, TINT_ON_GROUND } from './veil.ts';

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
	/** An online picture does. */
	has_basemap: boolean;
};

/** The districts' tints where they are the lowest of the overlays and lie on nothing but paper: below a ground, which has colours for that. */
export function buildLowTints(options: Options): LayerSpecification[] {
	const { overlays, palette, tints, districts, has_ground, has_basemap } = options;
	const [first] = overlays;
	if (has_basemap || first?.id !== 'tints' || !first.is_on) return [];
	const share = has_ground ? findVeil(overlays) : first.opacity / 100;
	return buildTintLayers(palette, tints, { share, is_opaque: true }, districts);
}

/** From the lowest up, but for low tints. Borders stay whatever is switched off: they lie on the tints, and take their place. */
export function buildOverlayLayers(options: Options): LayerSpecification[] {
	const { overlays, palette, districts, has_basemap } = options;
	return overlays.flatMap(({ id, is_on, opacity }, at) => {
		const is_low = id === 'tints' && at === 0 && !has_basemap;
		const own = is_on && !is_low ? fadeLayers(buildOverlay(id, options), opacity / 100) : [];
		return id === 'tints' ? [...own, ...buildBorderLayers(palette, districts)] : own;
	});
}

function buildOverlay(id: OverlayId, options: Options): readonly LayerSpecification[] {
	const { palette, tints, language, part, has_ground, districts } = options;
	switch (id) {
		case 'tints':
			return buildTintLayers(
				palette,
				tints,
				{ share: has_ground ? TINT_ON_GROUND : 1, is_opaque: false },
				districts,
			);
		case 'uncertainty':
			return buildExtentLayers(palette, districts);
		case 'names':
			return buildNameLayers(palette, language);
		default:
			return part?.overlays[id] ?? [];
	}
}
