import type { GroundSchema } from '../ground_schema.ts';
import type { GroundPart } from '../subjects.ts';

const ROADS = [
	['motorway', ['motorway']],
	['trunk', ['trunk']],
	['primary', ['primary']],
	['secondary', ['secondary']],
	['tertiary', ['tertiary']],
	[
		'minor',
		['unclassified', 'residential', 'living_street', 'pedestrian', 'busway', 'bus_guideway'],
	],
	['service', ['service']],
	['path', ['track', 'footway', 'steps', 'path', 'cycleway']],
] as const;

const RAILS = [
	['rail', ['rail', 'narrow_gauge']],
	['transit', ['tram', 'light_rail', 'funicular', 'subway', 'monorail']],
] as const;

const areas: GroundPart[] = [
	{ subject: 'water', class: 'water', layer: 'ocean', geometry: 'area', where: [] },
	{
		subject: 'water',
		class: 'water',
		layer: 'water_polygons',
		geometry: 'area',
		where: [{ field: 'kind', not: ['glacier'] }],
	},
	{
		subject: 'wood',
		class: 'wood',
		layer: 'land',
		geometry: 'area',
		where: [{ field: 'kind', is: ['forest'] }],
	},
	{
		subject: 'built',
		class: 'built',
		layer: 'land',
		geometry: 'area',
		where: [
			{ field: 'kind', is: ['residential', 'commercial', 'industrial', 'retail', 'garages'] },
		],
	},
	{ subject: 'building', class: 'building', layer: 'buildings', geometry: 'area', where: [] },
];

const rivers = (
	[
		['river', ['river']],
		['canal', ['canal']],
		['stream', ['stream', 'ditch']],
	] as const
).map(([name, is]): GroundPart => ({
	subject: 'river',
	class: name,
	layer: 'water_lines',
	geometry: 'line',
	where: [{ field: 'kind', is }],
}));

/** Roads and railways are one layer. */
const ways = [
	...ROADS.map(([name, is]): GroundPart => ({
		subject: 'road',
		class: name,
		layer: 'streets',
		geometry: 'line',
		where: [{ field: 'kind', is }],
	})),
	...RAILS.map(([name, is]): GroundPart => ({
		subject: 'rail',
		class: name,
		layer: 'streets',
		geometry: 'line',
		where: [{ field: 'kind', is }],
	})),
];

const settlements = (
	[
		['city', ['capital', 'state_capital', 'city']],
		['town', ['town']],
		['suburb', ['suburb', 'quarter', 'neighbourhood']],
		['village', ['village']],
		['hamlet', ['hamlet', 'isolated_dwelling', 'farm', 'locality']],
	] as const
).map(([name, is]): GroundPart => ({
	subject: 'name',
	class: name,
	layer: 'place_labels',
	geometry: 'point',
	where: [{ field: 'kind', is }],
}));

const names: GroundPart[] = [
	...settlements,
	{
		subject: 'name',
		class: 'water',
		layer: 'water_polygons_labels',
		geometry: 'point',
		where: [{ field: 'kind', not: ['glacier'] }],
	},
	{
		subject: 'name',
		class: 'river',
		layer: 'water_lines_labels',
		geometry: 'line',
		where: [{ field: 'kind', is: ['river', 'canal', 'stream'] }],
	},
	{
		subject: 'name',
		class: 'road',
		layer: 'street_labels',
		geometry: 'line',
		where: [{ field: 'kind', is: ROADS.slice(0, 6).flatMap(([, kinds]) => kinds) }],
	},
];

export const SHORTBREAD = {
	id: 'shortbread-1',
	title: 'Shortbread 1.0',
	docs: 'https://shortbread-tiles.org/schema/1.0/',
	needed: ['water_polygons', 'land', 'streets', 'place_labels'],
	mark: {
		layer: 'streets',
		field: 'kind',
		values: [
			...ROADS.flatMap(([, kinds]) => kinds),
			...RAILS.flatMap(([, kinds]) => kinds),
			'runway',
			'taxiway',
		],
	},
	parts: [...areas, ...rivers, ...ways, ...names],
	names: { zh: ['name'], en: ['name_en', 'name'] },
	/** Of `street_labels`: OpenStreetMap's `ref` with line ends for semicolons; `ref_rows` and `ref_cols` only count its lines and letters (shortbread-tiles.org/schema/1.0). */
	numbers: ['ref'],
	rank: { field: 'population', first: 'high' },
	tunnel: { field: 'tunnel', is: [true] },
	link: { field: 'link', is: [true] },
} as const satisfies GroundSchema;
