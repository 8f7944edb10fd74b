/** What the ground's map shows somewhere, for what is drawn at build time. */

import { open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { PMTiles, type Source } from 'pmtiles';
import type { GroundMap } from '../../domain/ground/ground_file.ts';
import { getGroundSchema } from '../../domain/ground/ground_schemas.ts';
import type { GroundSubject } from '../../domain/ground/subjects.ts';
import type { Bounds } from '../../domain/schema/geojson.ts';
import { coverBounds } from '../../geometry/tile_cover.ts';
import { readTile, type GroundFeature } from './read_ground_tile.ts';

export type WhatToRead = {
	/** The folder of the ground. */
	folder: string;
	map: GroundMap;
	bounds: Bounds;
	/** The nearest that the map has is taken. */
	zoom: number;
	subjects: readonly GroundSubject[];
};

/** Features of some subjects within the bounds and a little beyond, tile by tile; those of tiles the map lacks are none. */
export async function readGroundFeatures(what: WhatToRead): Promise<GroundFeature[]> {
	const { folder, map, bounds, subjects } = what;
	const [lowest, highest] = map.zooms;
	const z = Math.max(lowest, Math.min(highest, Math.round(what.zoom)));
	const schema = getGroundSchema(map.schema);
	const parts = schema.parts.filter(({ subject }) => subjects.includes(subject));
	const handle = await open(join(folder, map.file));
	try {
		const archive = new PMTiles(buildSource(handle, map.file));
		const features: GroundFeature[] = [];
		const { x, y } = coverBounds(bounds, z);
		for (let column = x[0]; column <= x[1]; column += 1) {
			for (let row = y[0]; row <= y[1]; row += 1) {
				const tile = await archive.getZxy(z, column, row);
				if (tile) features.push(...readTile(tile.data, schema, parts, [z, column, row]));
			}
		}
		return features;
	} finally {
		await handle.close();
	}
}

function buildSource(handle: FileHandle, key: string): Source {
	return {
		getKey: () => key,
		async getBytes(offset, length) {
			const bytes = new Uint8Array(length);
			const { bytesRead } = await handle.read(bytes, 0, length, offset);
			return { data: bytes.buffer.slice(0, bytesRead) };
		},
	};
}
