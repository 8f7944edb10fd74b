import type { GroundSchema } from '../ground_schema.ts';
import type { GroundPart } from '../subjects.ts';

const withLinks = (...kinds: string[]) => kinds.flatMap((kind) => [kind, `${kind}_link`]);

const TRANSIT = ['subway', 'light_rail', 'tram', 'monorail', 'funicular'];

const areas: GroundPart[] = [
	{ subject: 'water', class: 'water', layer: 'water', geometry: 'area', where: [] },
	...(
		[
			['landuse', ['forest', 'wood']],
			['landcover', ['forest']],
		] as const
	).map(([layer, is]): GroundPart => ({
		subject: 'wood',
		class: 'wood',
		layer,
		geometry: 'area',
		where: [{ field: 'kind', is }],
	})),
	...(
		[
			['landuse', ['residential', 'commercial', 'industrial', 'neighbourhood']],
			['landcover', ['urban_area']],
		] as const
	).map(([layer, is]): GroundPart => ({
		subject: 'built',
		class: 'built',
		layer,
		geometry: 'area',
		where: [{ field: 'kind', is }],
	})),
	{
		subject: 'building',
		class: 'building',
		layer: 'buildings',
		geometry: 'area',
		where: [{ field: 'kind', is: ['building', 'building_part'] }],
	},
];

const rivers = (
	[
		['river', ['river']],
		['canal', ['canal']],
		['stream', ['stream', 'ditch', 'drain']],
	] as const
).map(([name, is]): GroundPart => ({
	subject: 'river',
	class: name,
	layer: 'water',
	geometry: 'line',
	where: [{ field: 'kind', is }],
}));

/** `kind` is coarse; `kind_detail` keeps OpenStreetMap's value. */
const roads = (
	[
		['motorway', 'highway', null],
		['trunk', 'major_road', { field: 'kind_detail', is: withLinks('trunk') }],
		[
			'primary',
			'major_road',
			{ field: 'kind_detail', not: withLinks('trunk', 'secondary', 'tertiary') },
		],
		['secondary', 'major_road', { field: 'kind_detail', is: withLinks('secondary') }],
		['tertiary', 'major_road', { field: 'kind_detail', is: withLinks('tertiary') }],
		['minor', 'minor_road', { field: 'kind_detail', not: ['service'] }],
		['service', 'minor_road', { field: 'kind_detail', is: ['service'] }],
		['path', 'path', { field: 'kind_detail', not: ['pier'] }],
	] as const
).map(([name, kind, detail]): GroundPart => ({
	subject: 'road',
	class: name,
	layer: 'roads',
	geometry: 'line',
	where: [{ field: 'kind', is: [kind] }, ...(detail ? [detail] : [])],
}));

const rails: GroundPart[] = [
	{
		subject: 'rail',
		class: 'rail',
		layer: 'roads',
		geometry: 'line',
		where: [
			{ field: 'kind', is: ['rail'] },
			{ field: 'kind_detail', not: TRANSIT },
		],
	},
	{
		subject: 'rail',
		class: 'transit',
		layer: 'roads',
		geometry: 'line',
		where: [
			{ field: 'kind', is: ['rail'] },
			{ field: 'kind_detail', is: TRANSIT },
		],
	},
];

/** Settlements are all `locality`; countries, regions and their like are left out. */
const settlements = (
	[
		['city', ['city']],
		['town', ['town']],
		['village', ['village']],
		['hamlet', ['hamlet', 'isolated_dwelling', 'farm', 'allotments', 'locality']],
	] as const
).map(([name, is]): GroundPart => ({
	subject: 'name',
	class: name,
	layer: 'places',
	geometry: 'point',
	where: [
		{ field: 'kind', is: ['locality'] },
		{ field: 'kind_detail', is },
	],
}));

const names: GroundPart[] = [
	...settlements,
	{
		subject: 'name',
		class: 'suburb',
		layer: 'places',
		geometry: 'point',
		where: [{ field: 'kind', is: ['neighbourhood', 'macrohood'] }],
	},
	{
		subject: 'name',
		class: 'water',
		layer: 'water',
		geometry: 'point',
		where: [{ field: 'kind', is: ['lake', 'water', 'basin', 'reservoir'] }],
	},
	{
		subject: 'name',
		class: 'river',
		layer: 'water',
		geometry: 'line',
		where: [{ field: 'kind', is: ['river', 'canal', 'stream'] }],
	},
	{
		subject: 'name',
		class: 'road',
		layer: 'roads',
		geometry: 'line',
		where: [{ field: 'kind', is: ['highway', 'major_road', 'minor_road'] }],
	},
];

export const PROTOMAPS = {
	id: 'protomaps-4',
	title: 'Protomaps basemap 4',
	docs: 'https://docs.protomaps.com/basemaps/layers',
	needed: ['water', 'landuse', 'roads', 'places'],
	mark: {
		layer: 'roads',
		field: 'kind',
		values: [
			'highway',
			'major_road',
			'minor_road',
			'path',
			'rail',
			'ferry',
			'aeroway',
			'aerialway',
			'other',
		],
	},
	parts: [...areas, ...rivers, ...roads, ...rails, ...names],
	names: {
		zh: ['name:zh-Hans', 'name:zh', 'name'],
		en: ['name:en', 'name'],
	},
	/** `ref` is OpenStreetMap's own, with all numbers; `shield_text` the first of them without blanks (github.com/protomaps/basemaps, `Roads.java`, `CartographicLocale.java`). */
	numbers: ['ref', 'shield_text'],
	rank: { field: 'sort_key', first: 'low' },
	tunnel: { field: 'is_tunnel', is: [true] },
	link: { field: 'is_link', is: [true] },
} as const satisfies GroundSchema;
