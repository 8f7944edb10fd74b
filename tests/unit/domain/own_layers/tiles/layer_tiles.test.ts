import type { Geometry, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { LayerTiles } from '../../../../../src/lib/domain/own_layers/tiles/layer_tiles.ts';
import { LAST_ZOOM } from '../../../../../src/lib/domain/own_layers/tiles/tile_layers.ts';
import { findTile, readTile } from './read_tile.ts';

/** Far from the edges of a tile of zoom 8. */
const middle = [113.2, 27.4] as const;
const square = (size: number, [lng, lat]: readonly [number, number] = middle): Position[] => [
	[lng, lat],
	[lng + size, lat],
	[lng + size, lat + size],
	[lng, lat + size],
	[lng, lat],
];

const cut = (geometries: readonly (Geometry | null)[], z: number) => {
	const place = findTile(middle, z);
	const bytes = new LayerTiles(geometries.map((geometry) => ({ geometry }))).read(place);
	return bytes ? readTile(bytes, place) : null;
};

describe('a layer in tiles', () => {
	test('keeps areas, lines and points apart, each feature with its row and without its attributes', () => {
		const tile = cut(
			[
				{ type: 'Point', coordinates: [...middle] },
				null,
				{ type: 'LineString', coordinates: square(0.1).slice(0, 3) },
				{ type: 'MultiPolygon', coordinates: [[square(0.1)]] },
				{
					type: 'GeometryCollection',
					geometries: [
						{ type: 'Point', coordinates: [...middle] },
						{ type: 'Polygon', coordinates: [square(0.2)] },
					],
				},
			],
			8,
		)!;
		expect(Object.keys(tile).toSorted()).toEqual(['areas', 'lines', 'points']);
		const list = (name: string) => tile[name]!.map(({ id, geometry }) => [id, geometry.type]);
		expect(list('points')).toEqual([
			[0, 'Point'],
			[4, 'Point'],
		]);
		expect(list('lines')).toEqual([[2, 'LineString']]);
		expect(list('areas')).toEqual([
			[3, 'Polygon'],
			[4, 'Polygon'],
		]);
		expect(Object.values(tile).flatMap((all) => all.map(({ properties }) => properties))).toEqual(
			Array.from({ length: 5 }, () => ({})),
		);
	});

	test('a hole stays a hole', () => {
		const hole = square(0.05, [113.23, 27.43]).toReversed();
		const tile = cut([{ type: 'Polygon', coordinates: [square(0.2), hole] }], 8)!;
		expect((tile['areas']![0]!.geometry as { coordinates: unknown[] }).coordinates).toHaveLength(2);
	});

	test('is exact to 5 cm where the map is nearest, and nothing is left out of a line', () => {
		const line = Array.from({ length: 9 }, (_, at): Position => [
			middle[0] + at * 0.00001,
			middle[1] + (at % 2) * 0.000001,
		]);
		const tile = cut([{ type: 'LineString', coordinates: line }], LAST_ZOOM)!;
		const { coordinates } = tile['lines']![0]!.geometry as { coordinates: Position[] };
		expect(coordinates).toHaveLength(line.length);
		coordinates.forEach(([lng, lat], at) => {
			expect(Math.abs(lng! - line[at]![0]!) * 98_700).toBeLessThan(0.05);
			expect(Math.abs(lat! - line[at]![1]!) * 110_800).toBeLessThan(0.05);
		});
	});

	test('is nothing where nothing lies', () => {
		const tiles = new LayerTiles([{ geometry: { type: 'Point', coordinates: [...middle] } }]);
		expect(tiles.read(findTile([0, 0], 8))).toBeNull();
		expect(new LayerTiles([{ geometry: null }]).read({ z: 0, x: 0, y: 0 })).toBeNull();
	});
});

describe('points that crowd', () => {
	/** Ten on every spot of a grid about 20 m wide; a CSS pixel of zoom 8 is about 270 m. */
	const crowd = (count: number): Geometry[] =>
		Array.from({ length: count }, (_, at) => {
			const spot = Math.floor(at / 10);
			return {
				type: 'Point',
				coordinates: [middle[0] + (spot % 40) * 0.0002, middle[1] + Math.floor(spot / 40) * 0.0002],
			};
		});

	test('are drawn as few where they lie on top of each other', () => {
		const points = cut(crowd(8000), 8)!['points']!;
		expect(points.length).toBeGreaterThan(1);
		expect(points.length).toBeLessThan(100);
		expect(points[0]!.id).toBe(0);
	});

	test('are all drawn where the map is nearest, and where they are few', () => {
		expect(cut(crowd(5000), 8)!['points']).toHaveLength(5000);
		const place = findTile(middle, LAST_ZOOM);
		const all: Geometry[] = Array.from({ length: 6000 }, () => ({
			type: 'Point',
			coordinates: [...middle],
		}));
		const tiles = new LayerTiles(all.map((geometry) => ({ geometry })));
		expect(readTile(tiles.read(place)!, place)['points']).toHaveLength(6000);
	});

	test('leave at least one within two pixels of every place that had one', () => {
		const spread = Array.from({ length: 9000 }, (_, at): [number, number] => [
			middle[0] + (at % 95) * 0.0011,
			middle[1] + Math.floor(at / 95) * 0.0011,
		]);
		const drawn = cut(
			spread.map((coordinates) => ({ type: 'Point', coordinates })),
			8,
		)!['points']!.map(({ geometry }) => (geometry as { coordinates: Position }).coordinates);
		expect(drawn.length).toBeLessThan(9000);
		const px = 360 / 2 ** 8 / 512;
		for (const [lng, lat] of spread) {
			expect(
				drawn.some(([x, y]) => Math.abs(x! - lng) < 2 * px && Math.abs(y! - lat) < 2 * px),
			).toBe(true);
		}
	});

	test('of one feature with many places are thinned alike', () => {
		const coordinates = crowd(8000).map(
			(geometry) => (geometry as { coordinates: Position }).coordinates,
		);
		const [feature, ...others] = cut([{ type: 'MultiPoint', coordinates }], 8)!['points']!;
		expect(others).toEqual([]);
		expect((feature!.geometry as { coordinates: unknown[] }).coordinates.length).toBeLessThan(100);
	});
});
