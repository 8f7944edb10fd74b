import { VectorTile } from '@mapbox/vector-tile';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { FeatureCollection } from 'geojson';
import { PbfReader } from 'pbf';
import { describe, expect, it } from 'vitest';
import { DISTRICT_LAYER } from '../../../../src/lib/domain/ground/district_layer.ts';
import { DistrictTiles } from '../../../../src/lib/domain/ground/district_tiles.ts';

/** A square over the tile 2/2/1, which it crosses. */
const districts: FeatureCollection = {
	type: 'FeatureCollection',
	features: [
		{
			type: 'Feature',
			properties: { adcode: 360302, role: 'district' },
			geometry: {
				type: 'Polygon',
				coordinates: [
					[
						[10, 10],
						[80, 10],
						[80, 60],
						[10, 60],
						[10, 10],
					],
				],
			},
		},
	],
};
const road = fromGeojsonVt(
	{
		roads: {
			features: [
				{
					id: 7,
					type: 2,
					tags: { kind: 'path' },
					geometry: [
						[
							[0, 0],
							[10, 10],
						],
					],
				},
			],
		} as never,
	},
	{ version: 2, extent: 4096 },
);
const read = (bytes: Uint8Array) => new VectorTile(new PbfReader(bytes)).layers;

describe('districts in a ground’s tiles', () => {
	const tiles = new DistrictTiles(districts, 12);

	it('stand behind what the tile has, which stays as it is', () => {
		const layers = read(tiles.addTo(road, [2, 2, 1]));
		expect(Object.keys(layers)).toEqual(['roads', DISTRICT_LAYER]);
		expect(layers['roads']!.feature(0).properties).toEqual({ kind: 'path' });
		const district = layers[DISTRICT_LAYER]!.feature(0);
		expect(district.properties).toEqual({ adcode: 360302, role: 'district' });
		const bounds = district.toGeoJSON(2, 1, 2).geometry as { coordinates: number[][][] };
		const lngs = bounds.coordinates[0]!.map(([lng]) => lng!);
		expect(Math.min(...lngs)).toBeCloseTo(10, 1);
	});

	it('come alone where the ground has nothing, and not at all where they do not lie', () => {
		expect(Object.keys(read(tiles.addTo(new Uint8Array(), [2, 2, 1])))).toEqual([DISTRICT_LAYER]);
		expect(tiles.addTo(road, [2, 0, 3])).toBe(road);
	});

	it('lie in the ground’s last tiles too, which are enlarged', () => {
		const corner = read(tiles.addTo(new Uint8Array(), [12, 2161, 1933]))[DISTRICT_LAYER];
		expect(corner?.length).toBe(1);
	});
});
