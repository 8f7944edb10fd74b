import { GeoJSONVT, type GeoJSONVTFeature, type GeoJSONVTTile } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { OwnFeature } from '../own_reading.ts';
import { thinPoints } from './thin_points.ts';
import { BUFFER, EXTENT, LAST_ZOOM, TILE_LAYERS, type TilePlace } from './tile_layers.ts';

/** Units a line may be off: 0.375 CSS pixels, as in MapLibre. */
const TOLERANCE = 3;

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
			{ maxZoom: LAST_ZOOM, extent: EXTENT, tolerance: TOLERANCE, buffer: BUFFER },
		);
	}

	/** An MVT; null where nothing lies. */
	read({ z, x, y }: TilePlace): Uint8Array | null {
		const tile = this.#index.getTile(z, x, y);
		if (!tile || tile.features.length === 0) return null;
		const all: GeoJSONVTFeature[] = tile.features;
		const points = all.filter((feature) => feature.type === 1);
		const layers = {
			[TILE_LAYERS.points]: z < LAST_ZOOM ? thinPoints(points) : points,
			[TILE_LAYERS.lines]: all.filter(({ type }) => type === 2),
			[TILE_LAYERS.areas]: all.filter(({ type }) => type === 3),
		};
		const wrapped = Object.fromEntries(
			Object.entries(layers).map(([name, features]) => [
				name,
				{ ...tile, features } as GeoJSONVTTile,
			]),
		);
		return fromGeojsonVt(wrapped, { version: 2, extent: EXTENT });
	}
}
