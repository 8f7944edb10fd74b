import type { Bounds } from '$lib/domain/schema/geojson.ts';
import { projectMercator, unprojectMercator, WORLD_PX } from '$lib/geometry/mercator.ts';
import type { Camera } from '$lib/view/view.ts';

/** A map's window is not in a link: one of this size is taken, CSS pixels. */
const WINDOW_PX = 640;

/** What a map shows under a camera, near enough to put paper on it. */
export function boundCamera({ center, zoom }: Camera): Bounds {
	const [x, y] = projectMercator(center);
	const half = WINDOW_PX / 2 / (WORLD_PX * 2 ** zoom);
	const [west, north] = unprojectMercator([x - half, y - half]);
	const [east, south] = unprojectMercator([x + half, y + half]);
	return [west, south, east, north];
}
