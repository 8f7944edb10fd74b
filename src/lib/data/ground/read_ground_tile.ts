/** What one tile of the ground's map shows, by subject and class: for what is drawn at build time and for sheets in the browser. */

import { VectorTile, type VectorTileFeature } from '@mapbox/vector-tile';
import type { Geometry } from 'geojson';
import { PbfReader } from 'pbf';
import { isOfPart, pickName, type GroundProperties } from '../../domain/ground/ground_schemas.ts';
import type { GroundSchema } from '../../domain/ground/ground_schema.ts';
import type { GroundGeometry, GroundPart, GroundSubject } from '../../domain/ground/subjects.ts';
import { inEvery, type InEvery } from '../../domain/language/languages.ts';

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

export type TilePlace = readonly [z: number, x: number, y: number];

const SHAPES: readonly (GroundGeometry | null)[] = [null, 'point', 'line', 'area'];

export function readTile(
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
