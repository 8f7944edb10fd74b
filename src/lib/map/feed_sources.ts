import type { GeoJSONSource, Map } from 'maplibre-gl';
import type { FeatureCollection } from 'geojson';
import type { SourceData } from '$lib/style/map_part.ts';

/** What each source was given last. A style that is set anew may bring new sources, which were given nothing. */
const given = new WeakMap<GeoJSONSource, FeatureCollection>();

/** Gives every source that the map has what it shows; one that shows it already is left alone. */
export function feedSources(map: Pick<Map, 'getSource'>, data: SourceData): void {
	for (const [id, features] of Object.entries(data)) {
		const source = map.getSource<GeoJSONSource>(id);
		if (!source || given.get(source) === features) continue;
		given.set(source, features);
		void source.setData(features);
	}
}
