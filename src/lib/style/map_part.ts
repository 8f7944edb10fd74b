import type {
	GeoJSONSourceSpecification,
	LayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import type { OverlayId } from '../view/overlays.ts';
import type { Palette } from './tokens.ts';

/** What a source shows, by its id. A style holds its sources empty: features go into them beside it. */
export type SourceData = Readonly<Record<string, FeatureCollection>>;

/** How a page's own features look. */
export type PartLook = {
	/** How each source is read, by its id. */
	sources: Readonly<Record<string, Omit<GeoJSONSourceSpecification, 'type' | 'data'>>>;
	/** Above the sketched lines, below the place to count from and the marks. */
	layers: readonly LayerSpecification[];
	/** Layers of the overlays that only this page has; they lie where the reader puts the overlay. */
	overlays: Partial<Record<OverlayId, readonly LayerSpecification[]>>;
};

/** A look in the colours of the map. */
export type PaintPart = (palette: Palette) => PartLook;

/** What a page draws on the map beside the sites. */
export type MapPart = {
	/** The same function while the look is the same: the style is built anew for another. */
	paint: PaintPart;
	data: SourceData;
};
