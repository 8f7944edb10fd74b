import type { Map } from 'maplibre-gl';
import type { TiledStop } from '$lib/domain/map_model/find_neighbour.ts';
import type { Language } from '$lib/domain/schema/localized.ts';
import { LINE_IDS } from '$lib/style/layers/lines.ts';
import { MARK_IDS } from '$lib/style/layers/marks.ts';
import { tiledId } from '$lib/style/layers/tiled.ts';
import type { MapEvents } from '../atlas_map_props.ts';
import { BY_READER } from '../camera.ts';
import { boxAround, PRESSED } from '../pick_sites.ts';
import { pickPlaces, readStop } from './pick_places.ts';

const DURATION_MS = 300;

/** Opens what was pressed, or goes to where it parts. */
export function pressPlaces(
	map: Map,
	point: { x: number; y: number },
	events: Pick<MapEvents, 'onselect' | 'onplaces'>,
	is_still: boolean,
): void {
	const picked = pickPlaces(map, boxAround(point), PRESSED);
	if (!picked) return;
	const { cluster, mark_ids, firsts, is_single } = picked;
	if (cluster) {
		const { position: center, opens: zoom } = cluster;
		map.easeTo({ center, zoom, duration: is_still ? 0 : DURATION_MS }, BY_READER);
	} else if (is_single && mark_ids.length === 1) events.onselect(firsts);
	else events.onplaces?.(mark_ids);
}

/** What is under the pointer; null where nothing is. A place that stands with others is none of its own. */
export function pointPlaces(
	map: Map,
	point: { x: number; y: number },
): { site: string; mark: string } | 'cluster' | null {
	const picked = pickPlaces(map, boxAround(point), PRESSED);
	if (!picked) return null;
	if (picked.cluster) return 'cluster';
	return { site: picked.firsts[0]!, mark: picked.mark_ids[0]! };
}

/** What keys can go to: all that is in the picture, west to east. */
export function listShownStops(map: Map, language: Language): TiledStop[] {
	const layers = [MARK_IDS.sign, LINE_IDS.line]
		.flatMap((id) => [tiledId(id), id])
		.filter((id) => map.getLayer(id));
	const stops = map.queryRenderedFeatures({ layers }).map((one) => readStop(one, language));
	const by_id = new globalThis.Map(stops.map((stop) => [stop.id, stop]));
	return [...by_id.values()].toSorted((a, b) => a.position[0] - b.position[0]);
}
