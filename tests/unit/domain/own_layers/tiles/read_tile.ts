import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import type { TilePlace } from '../../../../../src/lib/domain/own_layers/tiles/tile_layers.ts';

/** What lies in a tile, by its layers: ids, and geometries as longitude and latitude. */
export function readTile(bytes: Uint8Array, { z, x, y }: TilePlace) {
	const { layers } = new VectorTile(new PbfReader(bytes));
	return Object.fromEntries(
		Object.entries(layers).map(([name, layer]) => {
			const features = Array.from({ length: layer.length }, (_, at) => layer.feature(at));
			return [
				name,
				features.map((feature) => ({
					id: feature.id,
					properties: feature.properties,
					geometry: feature.toGeoJSON(x, y, z).geometry,
				})),
			];
		}),
	);
}

/** The tile at a zoom that has the position. */
export function findTile([lng, lat]: readonly [number, number], z: number): TilePlace {
	const wave = (lat * Math.PI) / 180;
	const y = (1 - Math.asinh(Math.tan(wave)) / Math.PI) / 2;
	return { z, x: Math.floor(((lng + 180) / 360) * 2 ** z), y: Math.floor(y * 2 ** z) };
}
