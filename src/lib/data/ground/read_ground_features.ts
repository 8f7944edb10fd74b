/** What the ground's map shows somewhere, for what is drawn at build time. */

import { open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { VectorTile, type VectorTileFeature } from '@mapbox/vector-tile';
import type { Geometry } from 'geojson';
import { PbfReader } from 'pbf';
import { PMTiles, type Source } from 'pmtiles';
import type { GroundMap } from '../../domain/ground/ground_file.ts';
import {
	getGroundSchema,
	isOfPart,
	pickName,
	type GroundProperties,
} from '../../domain/ground/ground_schemas.ts';
import type { GroundSchema } from '../../domain/ground/ground_schema.ts';
import type { GroundGeometry, GroundPart, GroundSubject } from '../../domain/ground/subjects.ts';
import { inEvery, type InEvery } from '../../domain/language/languages.ts';
import type { Bounds } from '../../domain/schema/geojson.ts';
import { coverBounds } from '../../geometry/tile_cover.ts';

export type GroundFeature = {
	subject: GroundSubject;
	class: GroundPart['class'];
	/** `[lng, lat]`, as one tile has it: a line that runs on is a feature of the next tile too. */
	geometry: Geometry;
	/** null where it has none. */
	name: InEvery<string | null>;
	properties: GroundProperties;
	/** Zoom, column and row of the tile it was read from. */
	tile: TilePlace;
};

type TilePlace = readonly [z: number, x: number, y: number];

export type WhatToRead = {
	/** The folder of the ground. */
	folder: string;
	map: GroundMap;
	bounds: Bounds;
	/** The nearest that the map has is taken. */
	zoom: number;
	subjects: readonly GroundSubject[];
};

const SHAPES: readonly (GroundGeometry | null)[] = [null, 'point', 'line', 'area'];

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

function readTile(
	bytes: ArrayBuffer,
	schema: GroundSchema,
	parts: readonly GroundPart[],
	tile: TilePlace,
): GroundFeature[] {
	const [z, x, y] = tile;
	const { layers } = new VectorTile(new PbfReader(new Uint8Array(bytes)));
	return Object.entries(layers).flatMap(([name, layer]) => {
		const own = parts.filter((part) => part.layer === name);
		return own.length === 0
			? []
			: Array.from({ length: layer.length }, (_, index) => layer.feature(index)).flatMap(
					(feature) =>
						own
							.filter((part) => isWanted(part, feature))
							.map((part) => ({
								subject: part.subject,
								class: part.class,
								geometry: feature.toGeoJSON(x, y, z).geometry,
								name: inEvery((language) => pickName(schema.names[language], feature.properties)),
								properties: feature.properties,
								tile,
							})),
				);
	});
}

function isWanted(part: GroundPart, { type, properties }: VectorTileFeature): boolean {
	const shape = SHAPES[type];
	return shape !== null && shape !== undefined && isOfPart(part, shape, properties);
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
