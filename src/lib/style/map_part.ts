import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { OverlayId } from '../view/overlays.ts';
import type { Palette } from './tokens.ts';

/** What a page draws on the map beside the sites. */
export type MapPart = {
	sources: StyleSpecification['sources'];
	/** Above the sketched lines, below the place to count from and the marks. */
	layers: readonly LayerSpecification[];
	/** Layers of the overlays that only this page has; they lie where the reader puts the overlay. */
	overlays: Partial<Record<OverlayId, readonly LayerSpecification[]>>;
};

/** A part in the colours of the map. */
export type PaintPart = (palette: Palette) => MapPart;
