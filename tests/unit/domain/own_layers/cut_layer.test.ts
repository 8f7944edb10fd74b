import type { FeatureCollection, Geometry } from 'geojson';
import { expect, it } from 'vitest';
import { cutLayer } from '../../../../src/lib/domain/own_layers/cut_layer.ts';

const wrap = (geometries: (Geometry | null)[]): FeatureCollection<Geometry | null> => ({
	type: 'FeatureCollection',
	features: geometries.map((geometry) => ({ type: 'Feature', properties: {}, geometry })),
});

it('takes what may reach into the bounds, by what it is drawn as', () => {
	const ring = [
		[0, 0],
		[4, 0],
		[4, 4],
		[0, 0],
	];
	const inside: Geometry[] = [
		{ type: 'Point', coordinates: [1, 1] },
		{
			type: 'LineString',
			coordinates: [
				[-9, 1],
				[9, 1],
			],
		},
		{ type: 'MultiPolygon', coordinates: [[ring]] },
	];
	const cut = cutLayer(
		wrap([
			{ type: 'GeometryCollection', geometries: inside },
			{ type: 'Point', coordinates: [9, 9] },
			{ type: 'MultiPoint', coordinates: [] },
			null,
		]),
		[0, 0, 2, 2],
	);
	expect(cut).toEqual({ areas: [inside[2]], lines: [inside[1]], points: [inside[0]] });
});
