import { buildCircle } from '../../../geometry/circle.ts';
import { projectMercator, WORLD_PX } from '../../../geometry/mercator.ts';
import type { Polygon } from 'geojson';
import type { SketchLine } from '../../map_model/marks.ts';
import type { Position } from '../../schema/geojson.ts';
import type { SiteGeometry } from '../../schema/site.ts';
import type { TilePlace } from '../../own_layers/tiles/tile_layers.ts';
import { LAST_ZOOM, type MARK_LAYERS } from './tile_plan.ts';
import type { TiledPlace } from './tiled_places.ts';

/** What a map draws of a place beside its sign. `from_zoom`: farther away it is not drawn. */
export type PlaceShape = {
	place: TiledPlace;
	layer: Exclude<keyof typeof MARK_LAYERS, 'marks'>;
	geometry: SiteGeometry;
	from_zoom: number;
};

/** A circle with a smaller radius lies below its own sign, CSS pixels. */
const LEAST_RADIUS_PX = 10;

/** `line_zooms`: from which each line is drawn. */
export function listShapes(
	place: TiledPlace,
	line_zooms: ReadonlyMap<SketchLine, number>,
): PlaceShape[] {
	const { mark, line } = place.place;
	if (line) {
		const { coordinates, parts } = line;
		const geometry: SiteGeometry = parts
			? { type: 'MultiLineString', coordinates: parts }
			: { type: 'LineString', coordinates };
		return [{ place, layer: 'lines', geometry, from_zoom: line_zooms.get(line) ?? 0 }];
	}
	const shapes: PlaceShape[] = [];
	if (mark.radius_m !== null) {
		const circle = buildCircle(mark.position, mark.radius_m);
		const full_zoom = Math.ceil(Math.log2(LEAST_RADIUS_PX / measureRadius(circle)));
		const from_zoom = Math.min(LAST_ZOOM, full_zoom);
		shapes.push({ place, layer: 'extents', geometry: circle, from_zoom });
	}
	if (mark.outline) {
		shapes.push({ place, layer: 'outlines', geometry: mark.outline, from_zoom: 0 });
	}
	return shapes;
}

/** CSS pixels at zoom 0. */
function measureRadius({ coordinates: [ring] }: Polygon): number {
	const across = ring!.map((position) => projectMercator(position as Position)[0]);
	return ((Math.max(...across) - Math.min(...across)) / 2) * WORLD_PX;
}

/** Whether a position lies in a tile: it lies in one of every zoom. */
export function isInTile(position: Position, { z, x, y }: TilePlace): boolean {
	const [across, down] = projectMercator(position);
	return Math.floor(across * 2 ** z) === x && Math.floor(down * 2 ** z) === y;
}
