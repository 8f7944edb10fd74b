/** What is read of a vector tile (Mapbox Vector Tile, version 2), and what is cut away of it. */

import { VectorTile, VectorTileLayer } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import type { GroundProperties } from '../../../src/lib/domain/ground/ground_schemas.ts';

/** Number of the field that holds a layer, and how it is written: a length and so many bytes. */
const LAYER_FIELD = 3;
const BY_LENGTH = 2;

/** The tile with these layers alone, or null where it has none of them. Throws an Error for what is no vector tile. */
export function keepLayers(tile: Uint8Array, wanted: ReadonlySet<string>): Buffer | null {
	const pbf = new PbfReader(tile);
	const kept: Uint8Array[] = [];
	while (pbf.pos < tile.length) {
		const start = pbf.pos;
		const key = pbf.readVarint();
		if (key >> 3 !== LAYER_FIELD || (key & 7) !== BY_LENGTH) {
			pbf.skip(key);
		} else {
			const end = pbf.readVarint() + pbf.pos;
			if (end > tile.length) throw new Error('a layer that is cut short');
			const layer = new VectorTileLayer(pbf, end);
			if (pbf.pos !== end) throw new Error('a layer that is longer than it says');
			if (layer.name === '') throw new Error('a layer without a name');
			if (wanted.has(layer.name) && layer.length > 0) kept.push(tile.subarray(start, end));
		}
		if (pbf.pos > tile.length) throw new Error('a tile that is cut short');
	}
	return kept.length > 0 ? Buffer.concat(kept) : null;
}

/** Features looked at in each layer of a tile. */
const LOOKED_AT = 200;

/** Properties of some features of each layer, their shapes decoded too. Throws an Error where anything cannot be read. */
export function lookInto(tile: Uint8Array): Record<string, GroundProperties[]> {
	const { layers } = new VectorTile(new PbfReader(tile));
	return Object.fromEntries(
		Object.entries(layers).map(([name, layer]) => [
			name,
			Array.from({ length: Math.min(layer.length, LOOKED_AT) }, (_, index) => {
				const feature = layer.feature(index);
				if (feature.loadGeometry().length === 0)
					throw new Error(`a feature of "${name}" without a shape`);
				return feature.properties;
			}),
		]),
	);
}
