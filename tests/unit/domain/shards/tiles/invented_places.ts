import { PbfReader } from 'pbf';
import { VectorTile } from '@mapbox/vector-tile';
import type { MapPlace } from '../../../../../src/lib/domain/map_model/map_places.ts';
import type { Position } from '../../../../../src/lib/domain/schema/geojson.ts';
import type { TilePlace } from '../../../../../src/lib/domain/own_layers/tiles/tile_layers.ts';
import type { TiledPlace } from '../../../../../src/lib/domain/shards/tiles/tiled_places.ts';
import { seedRandom } from '../../../../synthetic_sites.ts';

/** Made up: pins, rings, areas with circles, a whole district and lines, some on top of each other. */
export function inventPlaces(count: number, seed: number): TiledPlace[] {
	const random = seedRandom(seed);
	const at = (): Position => [113.5 + random() * 0.8, 27.2 + random() * 0.7];
	const classes = ['exact', 'near', 'area'] as const;
	return Array.from({ length: count }, (_, number): TiledPlace => {
		const theme = random() < 0.6 ? 'water' : 'rural';
		const first = `site-${number}`;
		if (number % 10 === 9) {
			const [lng, lat] = at();
			const coordinates: Position[] = [0, 1, 2].map((step) => [
				lng + step * random() * (number % 20 === 9 ? 0.02 : 0.0001),
				lat + step * (number % 20 === 9 ? 0.01 : 0.0001),
			]);
			const name = { zh: `线${number}`, en: `Line ${number}` };
			const line = { id: `line-${first}`, site_id: first, theme, name, coordinates } as const;
			return { place: { sign: null, count: 1, line }, count: 1, done: number % 2, theme, first };
		}
		const word = classes[Math.floor(random() * 3)]!;
		const position = at();
		const sites = word === 'exact' ? 1 : 1 + Math.floor(random() * 4);
		const district = number === 0 ? 360322 : null;
		const mark: MapPlace['mark'] = {
			...{ id: `${word}-${number}`, class: district === null ? word : 'area', position },
			...{ badge: position, is_zone: false, district, theme },
			radius_m: word === 'area' && district === null ? 3000 : null,
			label: district === null ? null : { zh: '上栗县', en: 'Shangli' },
		};
		const done = Math.floor(random() * (sites + 1));
		return { place: { sign: null, count: sites, mark }, count: sites, done, theme, first };
	});
}

export type TileFeature = {
	layer: string;
	tags: Record<string, string | number | boolean>;
	spot: Position;
};

/** What a tile has, with the first corner of each feature, `[lng, lat]`. */
export function decodeTile(bytes: Uint8Array | null, { x, y, z }: TilePlace): TileFeature[] {
	if (!bytes) return [];
	const tile = new VectorTile(new PbfReader(bytes));
	return Object.entries(tile.layers).flatMap(([layer, features]) =>
		Array.from({ length: features.length }, (_, at): TileFeature => {
			const feature = features.feature(at);
			const { geometry } = feature.toGeoJSON(x, y, z);
			const spot =
				'coordinates' in geometry ? (geometry.coordinates.flat(3).slice(0, 2) as Position) : [];
			return { layer, tags: feature.properties as TileFeature['tags'], spot: spot as Position };
		}),
	);
}
