import type { Map } from 'maplibre-gl';
import type { MapPress } from '$lib/domain/drawing/pick_item.ts';
import { WORLD_PX } from '$lib/geometry/mercator.ts';

/** How far off a press may be, CSS pixels. */
const REACH_PX = { fine: 6, coarse: 14 };

/** A press of a mouse, a pen or a finger as a drawing takes it. */
export function readPress(map: Map, event: MouseEvent): MapPress {
	const { left, top } = map.getCanvas().getBoundingClientRect();
	const { lng, lat } = map.unproject([event.clientX - left, event.clientY - top]);
	const is_touch = event instanceof PointerEvent && event.pointerType === 'touch';
	return {
		at: [lng, lat],
		pixel: 1 / (WORLD_PX * 2 ** map.getZoom()),
		reach_px: REACH_PX[is_touch ? 'coarse' : 'fine'],
	};
}
