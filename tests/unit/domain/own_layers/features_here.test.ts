import type { FeatureCollection, Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { findFeaturesHere } from '../../../../src/lib/domain/own_layers/features_here.ts';
import { buildGeodesicCircle, travel } from '../../../../src/lib/geometry/geodesic.ts';
import type { Position } from '../../../../src/lib/geometry/position.ts';

const middle: Position = [113.85, 27.62];
const at = (bearing: number, distance_m: number): Position => travel(middle, bearing, distance_m);

function collect(
	...features: [geometry: Geometry | null, properties?: Record<string, unknown>][]
): FeatureCollection {
	return {
		type: 'FeatureCollection',
		features: features.map(([geometry, properties = {}]) => ({
			type: 'Feature',
			geometry: geometry as Geometry,
			properties,
		})),
	};
}
const point = (coordinates: Position): Geometry => ({ type: 'Point', coordinates });

describe('features of an own layer at a point', () => {
	it('are those that hold it and those close by, the nearest first', () => {
		const hits = findFeaturesHere(
			collect(
				[point(at(0, 150)), { code: 7, name: 'Well' }],
				[buildGeodesicCircle(middle, 500), { 名称: '水库' }],
				[point(at(90, 250))],
				[null],
				[{ type: 'LineString', coordinates: [at(0, 90), at(0, 5000)] }, { width: 3 }],
			),
			'layer',
			middle,
			200,
		);
		expect(hits.count).toBe(3);
		expect(hits.hits.map(({ label, is_inside }) => [label, is_inside])).toEqual([
			['水库', true],
			['3', false],
			['Well', false],
		]);
		expect((hits.hits[2]?.distance_m ?? 0) / 150).toBeCloseTo(1, 2);
	});

	it('looks into collections, and at a hole as outside', () => {
		const ring = buildGeodesicCircle(middle, 900).coordinates[0]!;
		const hole = buildGeodesicCircle(middle, 400).coordinates[0]!.toReversed();
		const holed: Geometry = { type: 'Polygon', coordinates: [ring, hole] };
		const nested: Geometry = { type: 'GeometryCollection', geometries: [point(at(0, 9)), holed] };
		expect(findFeaturesHere(collect([holed]), 'one', middle, 200).count).toBe(0);
		expect(findFeaturesHere(collect([nested]), 'one', middle, 200).hits[0]).toMatchObject({
			is_inside: false,
			label: '',
		});
	});

	it('tells ten one by one and counts them all', () => {
		const many = collect(...Array.from({ length: 25 }, (): [Geometry] => [point(middle)]));
		const { count, hits } = findFeaturesHere(many, 'many', middle, 200);
		expect([count, hits.length]).toEqual([25, 10]);
	});
});
