import { GeoJSONVT, type GeoJSONVTFeature, type GeoJSONVTTile } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { OwnFeature } from '../own_reading.ts';
import { LAST_ZOOM, TILE_LAYERS, type TilePlace } from './tile_layers.ts';

/** Units of a tile's side: 4 cm at the last zoom. */
const EXTENT = 4096;

/** What is drawn of a layer, cut into vector tiles as they are asked for. Attributes stay outside: nothing that is drawn depends on them. */
export class LayerTiles {
	#index: GeoJSONVT;

	/** `features`: placed, WGS-84. A feature's id in the tiles is its place in the list, from 0. */
	constructor(features: readonly Pick<OwnFeature, 'geometry'>[]) {
		const drawn = features.flatMap(({ geometry }, id) =>
			geometry ? [{ type: 'Feature' as const, id, geometry, properties: null }] : [],
		);
		this.#index = new GeoJSONVT(
			{ type: 'FeatureCollection', features: drawn },
			{ maxZoom: LAST_ZOOM, extent: EXTENT, tolerance: 3, buffer: 64 },
		);
	}

	/** An MVT; null where nothing lies. */
	read({ z, x, y }: TilePlace): Uint8Array | null {
		const tile = this.#index.getTile(z, x, y);
		if (!tile || tile.features.length === 0) return null;
		const all: GeoJSONVTFeature[] = tile.features;
		const pick = (type: number): GeoJSONVTTile => {
			const features = all.filter((feature) => feature.type === type);
			return { ...tile, features } as GeoJSONVTTile;
		};
		const layers = {
			[TILE_LAYERS.points]: pick(1),
			[TILE_LAYERS.lines]: pick(2),
			[TILE_LAYERS.areas]: pick(3),
		};
		return fromGeojsonVt(layers, { version: 2, extent: EXTENT });
	}
}
