import { GeoJSONVT } from '@maplibre/geojson-vt';
import { projectMercator } from '../../../geometry/mercator.ts';
import { listWords, THEMES, type Theme } from '../../schema/vocabulary.ts';
import type { Position } from '../../schema/geojson.ts';
import type { TilePlace } from '../../own_layers/tiles/tile_layers.ts';
import { findLineMiddle } from './line_zooms.ts';
import { EXTENT, LAST_ZOOM } from './tile_plan.ts';
import type { TiledPlace } from './tiled_places.ts';

/** Signs nearer than that become one, of a tile's side: 40 CSS pixels, half again as wide as a disc. */
const RADIUS = (40 * EXTENT) / 512;

/** Places that stand together at a zoom. `opens`: the zoom at which they part. */
export type Cluster = { count: number; done: number; theme: Theme; opens: number };

/** A point of a tile, in its units: a place, or several. */
export type TilePoint = { x: number; y: number } & (
	| { place: TiledPlace; cluster?: never }
	| { cluster: Cluster; place?: never }
);

/** Sums of a cluster: sites, finished ones, and sites of each theme. */
type Sums = Record<string, number>;

const WORDS = listWords(THEMES);

/** Points of one zoom, those that would cover each other as one: each stands for itself or in one cluster. */
export class MarkClusters {
	#points: readonly TiledPlace[];
	#index: GeoJSONVT;
	/** By zoom. */
	#alone = new Map<number, ReadonlySet<TiledPlace>>();

	constructor(points: readonly TiledPlace[]) {
		this.#points = points;
		const features = points.map((point, at) => ({
			type: 'Feature' as const,
			properties: { at },
			geometry: { type: 'Point' as const, coordinates: [...findSpot(point)] },
		}));
		this.#index = new GeoJSONVT(
			{ type: 'FeatureCollection', features },
			{
				...{ extent: EXTENT, maxZoom: LAST_ZOOM, cluster: true },
				clusterOptions: {
					...{ extent: EXTENT, radius: RADIUS, maxZoom: LAST_ZOOM - 1 },
					map: (properties) => this.#sumOf(Number(properties?.['at'])),
					reduce: (sums, more) => {
						for (const [key, value] of Object.entries(more as Sums)) {
							sums[key] = Number(sums[key] ?? 0) + value;
						}
					},
				},
			},
		);
	}

	/** What lies in a tile and in no other of its zoom. */
	read({ z, x, y }: TilePlace): TilePoint[] {
		const tile = this.#index.getTile(z, x, y);
		return (tile?.features ?? []).flatMap((feature): TilePoint[] => {
			const spot = readSpot(feature);
			if (!spot) return [];
			const tags = feature.tags ?? {};
			if (tags['cluster'] !== true) {
				return [{ ...spot, place: this.#points[Number(tags['at'])]! }];
			}
			const opens = this.#index.getClusterExpansionZoom(Number(tags['cluster_id']));
			const sums = tags as Sums;
			const counted = { count: sums['count']!, done: sums['done']!, theme: findMost(sums) };
			return [{ ...spot, cluster: { ...counted, opens: opens ?? z + 1 } }];
		});
	}

	/** Those that no cluster holds at a zoom. */
	listAlone(z: number): ReadonlySet<TiledPlace> {
		const known = this.#alone.get(z);
		if (known) return known;
		// Half a unit on, a place may be rounded into the next tile.
		const tiles = new Map(
			this.#points.flatMap((point) =>
				[0, 0.5 / EXTENT].map((shift) => {
					const [x, y] = projectMercator(findSpot(point)).map((part) =>
						Math.floor(part * 2 ** z + shift),
					);
					return [`${x}/${y}`, { z, x: x!, y: y! }] as const;
				}),
			),
		);
		const points = [...tiles.values()].flatMap((tile) => this.read(tile));
		const alone = new Set(points.flatMap(({ place }) => place ?? []));
		this.#alone.set(z, alone);
		return alone;
	}

	#sumOf(at: number): Sums {
		const { count, done, theme } = this.#points[at]!;
		return { count, done, [theme]: count };
	}
}

/** Where a place stands as a point: `[lng, lat]`. */
export function findSpot({ place: { mark, line } }: TiledPlace): Position {
	return line ? findLineMiddle(line) : mark.badge;
}

/** null: it lies in a neighbour, which has it too. */
function readSpot(feature: { geometry: unknown }): { x: number; y: number } | null {
	const [[x, y] = [-1, -1]] = feature.geometry as [number, number][];
	return x >= 0 && y >= 0 && x < EXTENT && y < EXTENT ? { x, y } : null;
}

/** The theme of most sites, of several the first of the vocabulary. */
function findMost(sums: Sums): Theme {
	return WORDS.reduce((most, word) => ((sums[word] ?? 0) > (sums[most] ?? 0) ? word : most));
}
