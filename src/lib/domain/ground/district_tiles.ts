import { GeoJSONVT, type GeoJSONVTTile } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { FeatureCollection } from 'geojson';
import { DISTRICT_LAYER } from './district_layer.ts';

const EXTENT = 8192;
/** Units a border may be off: 0.375 CSS pixels, as in MapLibre. */
const TOLERANCE = 6;
/** Units of its neighbours that a tile has: what is drawn along its edge lies outside of it. */
const BUFFER = 128;

/** The atlas's districts, cut as the tiles of a ground are, so that they can travel in them. */
export class DistrictTiles {
	#index: GeoJSONVT;

	/** `last_zoom`: of the ground; nearer than that, its last tiles are enlarged, so nothing is simplified in them. */
	constructor(districts: FeatureCollection, last_zoom: number) {
		this.#index = new GeoJSONVT(districts, {
			maxZoom: last_zoom,
			extent: EXTENT,
			tolerance: TOLERANCE,
			buffer: BUFFER,
		});
	}

	/** The tile with the districts behind what it has: a vector tile is a list of layers, so two of them in a row are one. */
	addTo(tile: Uint8Array, [z, x, y]: readonly [z: number, x: number, y: number]): Uint8Array {
		const own = this.#index.getTile(z, x, y);
		if (!own || own.features.length === 0) return tile;
		const layers = { [DISTRICT_LAYER]: own as GeoJSONVTTile };
		const added = fromGeojsonVt(layers, { version: 2, extent: EXTENT });
		const joined = new Uint8Array(tile.length + added.length);
		joined.set(tile);
		joined.set(added, tile.length);
		return joined;
	}
}
