import type { GroundSchema } from '../ground_schema.ts';
import type { GroundPart } from '../subjects.ts';

const ROADS = [
	['motorway', ['motorway']],
	['trunk', ['trunk']],
	['primary', ['primary']],
	['secondary', ['secondary']],
	['tertiary', ['tertiary']],
	['minor', ['minor', 'busway', 'bus_guideway']],
	['service', ['service']],
	['path', ['path', 'track']],
] as const;

const areas: GroundPart[] = [
	{
		subject: 'water',
		class: 'water',
		layer: 'water',
		geometry: 'area',
		where: [{ field: 'class', not: ['swimming_pool'] }],
	},
	{
		subject: 'wood',
		class: 'wood',
		layer: 'landcover',
		geometry: 'area',
		where: [{ field: 'class', is: ['wood'] }],
	},
	{
		subject: 'built',
		class: 'built',
		layer: 'landuse',
		geometry: 'area',
		where: [
			{
				field: 'class',
				is: [
					'residential',
					'suburb',
					'quarter',
					'neighbourhood',
					'commercial',
					'industrial',
					'retail',
				],
			},
		],
	},
	{ subject: 'building', class: 'building', layer: 'building', geometry: 'area', where: [] },
];

const rivers = (
	[
		['river', ['river']],
		['canal', ['canal']],
		['stream', ['stream', 'drain', 'ditch']],
	] as const
).map(([name, is]): GroundPart => ({
	subject: 'river',
	class: name,
	layer: 'waterway',
	geometry: 'line',
	where: [{ field: 'class', is }],
}));

const ways = [
	...ROADS.map(([name, is]): GroundPart => ({
		subject: 'road',
		class: name,
		layer: 'transportation',
		geometry: 'line',
		where: [{ field: 'class', is }],
	})),
	...(['rail', 'transit'] as const).map((name): GroundPart => ({
		subject: 'rail',
		class: name,
		layer: 'transportation',
		geometry: 'line',
		where: [{ field: 'class', is: [name] }],
	})),
];

const settlements = (
	[
		['city', ['city']],
		['town', ['town']],
		['suburb', ['suburb', 'quarter', 'neighbourhood']],
		['village', ['village']],
		['hamlet', ['hamlet', 'isolated_dwelling']],
	] as const
).map(([name, is]): GroundPart => ({
	subject: 'name',
	class: name,
	layer: 'place',
	geometry: 'point',
	where: [{ field: 'class', is }],
}));

/** Lakes have a point or a line along their middle. */
const waters = (['point', 'line'] as const).map((geometry): GroundPart => ({
	subject: 'name',
	class: 'water',
	layer: 'water_name',
	geometry,
	where: [{ field: 'class', is: ['lake'] }],
}));

const names: GroundPart[] = [
	...settlements,
	...waters,
	{
		subject: 'name',
		class: 'river',
		layer: 'waterway',
		geometry: 'line',
		where: [{ field: 'class', is: ['river', 'canal', 'stream'] }],
	},
	{
		subject: 'name',
		class: 'road',
		layer: 'transportation_name',
		geometry: 'line',
		where: [{ field: 'class', is: ROADS.slice(0, 6).flatMap(([, kinds]) => kinds) }],
	},
];

/** Its tiles ask for a credit of their own beside that of the data. */
export const OPENMAPTILES = {
	id: 'openmaptiles-3',
	title: 'OpenMapTiles 3',
	docs: 'https://openmaptiles.org/schema/',
	needed: ['water', 'landcover', 'transportation', 'place'],
	mark: {
		layer: 'transportation',
		field: 'class',
		values: [
			...ROADS.flatMap(([, kinds]) => kinds),
			'rail',
			'transit',
			'raceway',
			'ferry',
			'cable_car',
			'gondola',
			'aerialway',
			'pier',
			'bridge',
			...ROADS.flatMap(([, kinds]) => kinds.map((kind) => `${kind}_construction`)),
			'raceway_construction',
		],
	},
	parts: [...areas, ...rivers, ...ways, ...names],
	names: {
		zh: ['name:zh-Hans', 'name:zh', 'name'],
		en: ['name:en', 'name:latin', 'name_en', 'name'],
	},
	/** Of lines in `transportation_name`: the way's `ref` or that of its first road network; `ref_length` only counts its letters. `route_1_ref` to `route_6_ref` are not read: routes on foot are among them (openmaptiles.org/schema, `update_transportation_name.sql`). */
	numbers: ['ref'],
	rank: { field: 'rank', first: 'low' },
	tunnel: { field: 'brunnel', is: ['tunnel'] },
	link: { field: 'ramp', is: [1] },
} as const satisfies GroundSchema;
