import type { Map } from 'maplibre-gl';
import type { AtlasMapProps, MapEvents, MapLook, MapScene } from './atlas_map_props.ts';
import { listShownStops, pointPlaces, pressPlaces } from './grown/press_places.ts';
import type { MapChoice } from './map_choice.svelte.ts';
import { pickSites } from './pick_sites.ts';

type Spot = { x: number; y: number };
type Shown = { scene: MapScene; look: MapLook; events: MapEvents };

/** Opens what lies under a press. */
export function pressMap(map: Map, point: Spot, { scene, look, events }: Shown): void {
	if (__IS_GROWN__ && scene.tiles) return pressPlaces(map, point, events, look.reduced_motion);
	const ids = pickSites(map, point);
	if (ids.length > 0) events.onselect(ids);
}

/** Tells what lies under the pointer. */
export function pointMap(
	map: Map,
	point: Spot,
	{ scene, events }: Shown,
	{ choice, mode }: { choice: MapChoice; mode: AtlasMapProps['mode'] },
): void {
	const tiled = __IS_GROWN__ && scene.tiles ? pointPlaces(map, point) : null;
	choice.pointed = tiled === 'cluster' ? null : tiled;
	const is_tiled = __IS_GROWN__ && Boolean(scene.tiles);
	const id = is_tiled ? (choice.pointed?.site ?? null) : (pickSites(map, point)[0] ?? null);
	const is_any = id !== null || tiled !== null;
	map.getCanvas().style.cursor = mode === 'pick' ? 'crosshair' : is_any ? 'pointer' : '';
	if (id !== scene.hovered) events.onhover(id);
}

/** Tells what a map in tiles has in its picture. */
export function tellStops(map: Map, { scene, look, events }: Shown): void {
	if (__IS_GROWN__ && scene.tiles) events.onstops?.(listShownStops(map, look.language));
}
