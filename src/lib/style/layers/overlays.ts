/** The layers a reader can switch, shade and reorder, in the reader's order. */

import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { City } from '../../domain/city/city.ts';
import type { Language } from '../../domain/schema/localized.ts';
import type { OverlayId, OverlayState } from '../../view/overlays.ts';
import type { PartLook } from '../map_part.ts';
import type { Palette } from '../tokens.ts';
import { buildExtentLayers } from './extents.ts';
import { buildBorderLayers, buildTintLayers } from './ground.ts';
import { buildNameLayers } from './names.ts';

type Options = {
	overlays: readonly OverlayState[];
	palette: Palette;
	tints: City['tints'];
	language: Language;
	/** What the page adds. */
	part: PartLook | null;
};

/** What an opacity is called in each type of layer. */
const OPACITIES: Partial<Record<LayerSpecification['type'], readonly string[]>> = {
	fill: ['fill-opacity'],
	line: ['line-opacity'],
	circle: ['circle-opacity', 'circle-stroke-opacity'],
	symbol: ['text-opacity', 'icon-opacity'],
};

/** From the lowest up. Borders stay whatever is switched off: they lie on the tints, and take their place. */
export function buildOverlayLayers(options: Options): LayerSpecification[] {
	const { overlays, palette } = options;
	return overlays.flatMap(({ id, is_on, opacity }) => {
		const own = is_on ? fade(buildOverlay(id, options), opacity / 100) : [];
		return id === 'tints' ? [...own, ...buildBorderLayers(palette)] : own;
	});
}

function buildOverlay(id: OverlayId, options: Options): readonly LayerSpecification[] {
	const { palette, tints, language, part } = options;
	switch (id) {
		case 'tints':
			return buildTintLayers(palette, tints);
		case 'uncertainty':
			return buildExtentLayers(palette);
		case 'names':
			return buildNameLayers(palette, language);
		default:
			return part?.overlays[id] ?? [];
	}
}

function fade(layers: readonly LayerSpecification[], share: number): LayerSpecification[] {
	if (share === 1) return [...layers];
	return layers.map((layer) => {
		const paint: Record<string, unknown> = { ...layer.paint };
		for (const name of OPACITIES[layer.type] ?? []) {
			const value = paint[name] ?? 1;
			paint[name] = typeof value === 'number' ? value * share : ['*', share, value];
		}
		return { ...layer, paint } as LayerSpecification;
	});
}
