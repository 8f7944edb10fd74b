import { boundsOf } from '../../../geometry/bounds.ts';
import { projectMercator } from '../../../geometry/mercator.ts';
import type { TilePlace } from '../../own_layers/tiles/tile_layers.ts';
import type { Bounds } from '../../schema/geojson.ts';
import { listLineZooms } from './line_zooms.ts';
import { findSpot } from './mark_clusters.ts';
import { listShapes } from './place_shapes.ts';
import { formatTile, LAST_ZOOM } from './tile_plan.ts';
import { isTab, type TiledPlace } from './tiled_places.ts';

/** Tiles that may hold something of the places: those they lie in, and, for clusters, which stand between their places, those around. */
export function listTiles(places: readonly TiledPlace[], first_zoom: number): TilePlace[] {
	const line_zooms = listLineZooms(places);
	const boxes = places
		.filter((one) => !isTab(one))
		.flatMap((place): [bounds: Bounds, around: number, from: number][] => {
			const spot = findSpot(place);
			return [
				[[...spot, ...spot], 1, first_zoom],
				...listShapes(place, line_zooms).map((shape): [Bounds, number, number] => [
					boundsOf([shape.geometry]),
					...([0, shape.from_zoom] as const),
				]),
			];
		});
	const found = new Map<string, TilePlace>();
	for (let z = first_zoom; z <= LAST_ZOOM; z++) {
		for (const [[west, south, east, north], around, from] of boxes) {
			if (z < from) continue;
			const [left, top] = projectMercator([west, north]).map((part) => Math.floor(part * 2 ** z));
			const [right, low] = projectMercator([east, south]).map((part) => Math.floor(part * 2 ** z));
			for (let x = left! - around; x <= right! + around; x++) {
				for (let y = top! - around; y <= low! + around; y++) {
					found.set(formatTile({ z, x, y }), { z, x, y });
				}
			}
		}
	}
	return [...found.values()];
}
