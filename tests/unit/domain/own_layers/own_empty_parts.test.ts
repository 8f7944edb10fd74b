import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { collection, findProblem, open, point, take } from './own_file.ts';

const read = (name: string): Uint8Array =>
	new Uint8Array(readFileSync(`tests/fixtures/own/geojson/${name}.geojson`));
const feature = (geometry: unknown, properties: object = {}): object => ({
	type: 'Feature',
	properties,
	geometry,
});
const codes = (notes: readonly { code: string }[]): string[] => notes.map(({ code }) => code);

describe('empty parts', () => {
	it('of a file stay in the table and are counted by feature', async () => {
		const { summary, features } = await take(read('empty_coordinates'));
		expect(features.map(({ geometry }) => (geometry as GeoJSON.Geometry | null)?.type)).toEqual([
			'Point',
			undefined,
			undefined,
			undefined,
		]);
		expect(summary.notes).toEqual([{ code: 'without-geometry', count: 3, feature: 2 }]);
		expect(summary.outcome).toEqual({ code: 'placed', drawn: 1, table_only: 3, left_out: 0 });
		expect(summary.bounds).toEqual([113.855, 27.624, 113.855, 27.624]);
	});

	it('within a collection are left out, and the feature is not said to have no geometry', async () => {
		const { summary, preview } = await take(read('null_in_collection'));
		expect(preview.outcome).toMatchObject({ drawn: 2, table_only: 0 });
		expect(summary.notes).toContainEqual({ code: 'parts-dropped', count: 1, feature: 1, parts: 2 });
		expect(codes(summary.notes)).not.toContain('without-geometry');
	});

	it('alone make a collection empty', async () => {
		const { summary } = await take(read('all_null_collection'));
		expect(summary.notes).toEqual([{ code: 'without-geometry', count: 1, feature: 1 }]);
		expect(summary.outcome).toMatchObject({ drawn: 1, table_only: 1 });
	});

	it('in collections of collections are left out', async () => {
		const { summary } = await take(read('nested_collection'));
		expect(summary.kinds).toEqual(['Point', 'LineString']);
	});

	it.each(['no_features', 'only_empty_polygon'])(
		'%s: nothing to draw is told before anything is asked',
		async (name) => {
			expect(await findProblem(() => open(read(name)))).toEqual({ code: 'no-geometry' });
		},
	);

	it('a line of one position and an outline of two are told', async () => {
		const { summary } = await take(read('one_position_line'));
		expect(summary.notes).toEqual([{ code: 'too-short', count: 1, feature: 1 }]);
		expect(summary.kinds).toEqual(['Point']);
		const flat = {
			type: 'Polygon',
			coordinates: [
				[
					[113.8, 27.6],
					[113.9, 27.6],
					[113.8, 27.6],
				],
			],
		};
		const more = await take(collection([feature(flat), point([113.8, 27.6])]));
		expect(more.summary.notes).toEqual([{ code: 'too-short', count: 1, feature: 1 }]);
	});

	it.each([
		[{ type: 'MultiPoint', coordinates: [[113.8, 27.6], []] }, [[113.8, 27.6]]],
		[
			{
				type: 'MultiLineString',
				coordinates: [
					[[113.8, 27.6]],
					[
						[113.8, 27.6],
						[113.9, 27.6],
					],
					[],
				],
			},
			[
				[
					[113.8, 27.6],
					[113.9, 27.6],
				],
			],
		],
		[
			{ type: 'LineString', coordinates: [[113.8, 27.6], null, [113.9, 27.6]] },
			[
				[113.8, 27.6],
				[113.9, 27.6],
			],
		],
	])('of %j leave the rest', async (geometry, coordinates) => {
		const { features, summary } = await take(collection([feature(geometry)]));
		expect(features[0]!.geometry).toEqual({ type: geometry.type, coordinates });
		expect(codes(summary.notes)).toEqual(['parts-dropped']);
	});

	it('without its outline a polygon is not drawn by its hole', async () => {
		const hole = [
			[113.8, 27.6],
			[113.9, 27.6],
			[113.9, 27.7],
			[113.8, 27.6],
		];
		const { summary, features } = await take(
			collection([feature({ type: 'Polygon', coordinates: [[], hole] }), point([113.8, 27.6])]),
		);
		expect(features[0]!.geometry).toBeNull();
		expect(summary.notes).toEqual([{ code: 'without-geometry', count: 1, feature: 1 }]);
	});

	it('an open outline is closed, and that is told', async () => {
		const open_ring = [
			[113.8, 27.6],
			[113.9, 27.6],
			[113.9, 27.7],
		];
		const { summary, features } = await take(
			collection([feature({ type: 'Polygon', coordinates: [open_ring] })]),
		);
		expect((features[0]!.geometry as GeoJSON.Polygon).coordinates[0]).toHaveLength(4);
		expect(summary.notes).toEqual([{ code: 'rings-closed', count: 1, feature: 1 }]);
	});

	it('[null, null], null coordinates and a null feature are rows without geometry', async () => {
		const { summary } = await take(
			collection([point([null, null]), point(null), null, point([113.8, 27.6])]),
		);
		expect(summary.notes).toEqual([{ code: 'without-geometry', count: 3, feature: 1 }]);
		expect(summary.count).toBe(4);
	});

	it('heights are counted by feature', async () => {
		const { summary } = await take(read('heights_in_collection'));
		expect(summary.notes).toContainEqual({ code: 'heights-dropped', count: 1, feature: 1 });
	});
});
