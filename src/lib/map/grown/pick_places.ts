import type { Map, MapGeoJSONFeature, PointLike } from 'maplibre-gl';
import type { TiledStop } from '$lib/domain/map_model/find_neighbour.ts';
import type { Position } from '$lib/domain/schema/geojson.ts';
import type { Language } from '$lib/domain/schema/localized.ts';
import { tiledId } from '$lib/style/layers/tiled.ts';

/** What a press hits of the marks in tiles: places, by their ids; or what stands together, which parts at a nearer zoom. */
export type PickedPlaces = {
	mark_ids: string[];
	/** The first site of each place; of a place with one site that one. */
	firsts: string[];
	/** All of them, where each place has no more than one. */
	is_single: boolean;
	cluster: { position: Position; opens: number } | null;
};

/** Places under a box, of the first of these layers that has any; null where there are none. */
export function pickPlaces(
	map: Map,
	box: [PointLike, PointLike],
	layers: readonly (readonly string[])[],
): PickedPlaces | null {
	const ids = layers.map((list) =>
		list.flatMap((id) => [tiledId(id), id]).filter((id) => map.getLayer(id)),
	);
	const hits = map.queryRenderedFeatures(box, { layers: ids.flat() });
	const first = ids.find((list) => hits.some(({ layer }) => list.includes(layer.id)));
	const wanted = hits.filter(({ layer }) => first?.includes(layer.id));
	if (wanted.length === 0) return null;
	const places = wanted.filter(({ properties }) => properties['class'] !== 'cluster');
	return {
		mark_ids: [...new Set(places.map(nameMark))],
		firsts: [...new Set(places.map(nameFirst))],
		is_single: places.every(({ properties }) => (properties['count'] ?? 1) === 1),
		cluster: places.length > 0 ? null : readCluster(wanted[0]!),
	};
}

/** A line is told by its site. */
function nameMark({ properties }: MapGeoJSONFeature): string {
	return String(properties['id'] ?? `line-${properties['first']}`);
}

/** What is no tile names all of its sites, or the first of them. */
function nameFirst({ properties }: MapGeoJSONFeature): string {
	return String(properties['first'] ?? properties['sites']).split(' ', 1)[0]!;
}

function readCluster({ geometry, properties }: MapGeoJSONFeature): PickedPlaces['cluster'] {
	const [lng = 0, lat = 0] = geometry.type === 'Point' ? geometry.coordinates : [];
	return { position: [lng, lat], opens: Number(properties['opens']) };
}

/** As a stop of the keys. `language`: of its name. */
export function readStop(feature: MapGeoJSONFeature, language: Language): TiledStop {
	const { properties } = feature;
	const cluster = properties['class'] === 'cluster' ? readCluster(feature) : null;
	const position = cluster?.position ?? readSpot(feature);
	return {
		id: cluster ? `cluster-${position.join('-')}` : nameMark(feature),
		position,
		site_ids: cluster ? [] : [nameFirst(feature)],
		share: { done: Number(properties['done'] ?? 0), total: Number(properties['count'] ?? 1) },
		name: (properties[`name-${language}`] as string | undefined) ?? null,
		opens: cluster?.opens ?? null,
	};
}

/** Of a line some corner of it that is in a tile. */
function readSpot({ geometry }: MapGeoJSONFeature): Position {
	if (geometry.type === 'Point') return geometry.coordinates as Position;
	const line = geometry.type === 'MultiLineString' ? geometry.coordinates[0] : undefined;
	const corners = geometry.type === 'LineString' ? geometry.coordinates : (line ?? []);
	return (corners[Math.floor(corners.length / 2)] ?? [0, 0]) as Position;
}
