import type { Map } from 'maplibre-gl';
import type { Camera } from '$lib/view/view.ts';

/** Marks moves that a button of ours starts for the reader; MapLibre's own gestures carry their `originalEvent`. */
export const BY_READER = { by_reader: true } as const;

/** Whether a move was the reader's, and not the map making room for a card. */
export function isByReader(event: { originalEvent?: unknown; by_reader?: unknown }): boolean {
	return Boolean(event.originalEvent ?? event.by_reader);
}

/** Where the map looks now. */
export function readCamera(map: Map): Camera {
	const { lng, lat } = map.getCenter();
	return { center: [lng, lat], zoom: map.getZoom() };
}

/** Equal to well under a pixel. */
export function isSameCamera(a: Camera, b: Camera): boolean {
	const is_near = (x: number, y: number): boolean => Math.abs(x - y) < 1e-6;
	return (
		is_near(a.center[0], b.center[0]) &&
		is_near(a.center[1], b.center[1]) &&
		is_near(a.zoom, b.zoom)
	);
}
