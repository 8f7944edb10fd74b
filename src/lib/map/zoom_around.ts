import type { Map } from 'maplibre-gl';
import type { Position } from '$lib/domain/schema/geojson.ts';
import { BY_READER } from './camera.ts';

/**
 * One step in or out for the reader. What is open and in the picture stays where it is on the screen, however often this is
 * called; `open` is its `[lng, lat]`, null where nothing is.
 */
export function zoomAround(map: Map, by: number, open: Position | null, duration_ms: number): void {
	map.easeTo(
		{
			zoom: Math.round((map.getZoom() + by) * 1e6) / 1e6,
			duration: duration_ms,
			...(open && isInPicture(map, open) ? { around: open } : {}),
		},
		BY_READER,
	);
}

/** Whether the map shows `[lng, lat]`. */
export function isInPicture(map: Map, position: Position, edge_px = 0): boolean {
	const { x, y } = map.project(position);
	const { clientWidth: width, clientHeight: height } = map.getContainer();
	return x >= edge_px && y >= edge_px && x <= width - edge_px && y <= height - edge_px;
}
