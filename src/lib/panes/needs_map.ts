import type { Explorer } from '$lib/state/link/explorer.svelte.ts';
import type { MapExtras } from '$lib/state/map/map_extras.ts';
import type { NearOnMap } from './near_on_map.svelte.ts';

/** Whether something is asked for that the drawing cannot show: it has the whole city only, and no tool draws on it. */
export function needsMap(explorer: Explorer, around: NearOnMap, extras: MapExtras): boolean {
	const is_open = explorer.open_key !== null;
	return (
		is_open || explorer.view.camera !== null || around.look !== null || extras.needs_map === true
	);
}
