import type { GeoFiles } from '../../src/lib/domain/reading/geo_files.ts';
import type { SiteGeometry } from '../../src/lib/domain/schema/site.ts';

/** Shapes of sites that nobody builds, in Shangli County; never published, only tested with. */
export const SHAPES = {
	'invented-park': {
		class: 'exact',
		geometry: {
			type: 'Polygon',
			coordinates: [
				[
					[113.81, 27.86],
					[113.85, 27.86],
					[113.86, 27.88],
					[113.83, 27.89],
					[113.81, 27.88],
					[113.81, 27.86],
				],
				[
					[113.825, 27.87],
					[113.825, 27.875],
					[113.835, 27.875],
					[113.835, 27.87],
					[113.825, 27.87],
				],
			],
		},
	},
	'invented-fields': {
		class: 'near',
		geometry: {
			type: 'MultiPolygon',
			coordinates: [
				[
					[
						[113.79, 27.82],
						[113.8, 27.82],
						[113.8, 27.83],
						[113.79, 27.83],
						[113.79, 27.82],
					],
				],
				[
					[
						[113.77, 27.85],
						[113.78, 27.85],
						[113.78, 27.87],
						[113.77, 27.87],
						[113.77, 27.85],
					],
				],
			],
		},
	},
	'invented-road': {
		class: 'exact',
		geometry: {
			type: 'LineString',
			coordinates: [
				[113.77, 27.9],
				[113.8, 27.91],
				[113.81, 27.93],
			],
		},
	},
	'invented-wells': {
		class: 'exact',
		geometry: {
			type: 'MultiPoint',
			coordinates: [
				[113.87, 27.84],
				[113.89, 27.85],
				[113.9, 27.83],
			],
		},
	},
	'invented-zone': {
		class: 'area',
		geometry: {
			type: 'Polygon',
			coordinates: [
				[
					[113.85, 27.9],
					[113.9, 27.9],
					[113.9, 27.93],
					[113.85, 27.93],
					[113.85, 27.9],
				],
			],
		},
	},
	'invented-brooks': {
		class: 'schematic',
		geometry: {
			type: 'MultiLineString',
			coordinates: [
				[
					[113.77, 27.87],
					[113.77, 27.88],
				],
				[
					[113.78, 27.87],
					[113.79, 27.86],
					[113.8, 27.84],
				],
			],
		},
	},
} as const;

export type ShapeId = keyof typeof SHAPES;

const PRECISION_M = { exact: 20, near: 600, area: 2500, schematic: 900 } as const;

type Site = { id: string; geometry: unknown; properties: Record<string, unknown> };

/** The files with a site for every shape (or other shapes in their place), each like the first site of `file`. */
export function addShapes(
	files: GeoFiles,
	file: string,
	changed: Partial<Record<ShapeId, SiteGeometry>> = {},
): GeoFiles {
	const collection = JSON.parse(files[file]!) as { features: Site[] };
	const { properties } = collection.features[0]!;
	const { part_of: _, ...like } = properties;
	const { place: __, ...placement } = properties['placement'] as Record<string, unknown>;
	const shapes = Object.entries(SHAPES).map(([id, { class: word, geometry }]) => ({
		type: 'Feature',
		id,
		geometry: changed[id as ShapeId] ?? geometry,
		properties: {
			...like,
			name: { zh: `虚构之${id.slice(9)}`, en: `Invented ${id.slice(9)}` },
			claims: [],
			placement: {
				...placement,
				class: word,
				precision_m: PRECISION_M[word],
				place: null,
				original_datum: 'WGS-84',
				is_thing_itself: word === 'exact',
				extent:
					word === 'area'
						? { kind: 'zone', name: { zh: '虚构园', en: 'Invented Zone' } }
						: undefined,
			},
		},
	}));
	return {
		...files,
		[file]: JSON.stringify(
			{ ...collection, features: [...collection.features, ...shapes] },
			null,
			'\t',
		),
	};
}
