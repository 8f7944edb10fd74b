import { projectMercator, WORLD_PX } from '../../../geometry/mercator.ts';
import type { Position } from '../../schema/geojson.ts';
import type { SketchLine } from '../../map_model/marks.ts';
import { LAST_ZOOM } from './tile_plan.ts';
import type { TiledPlace } from './tiled_places.ts';

/** Lines of the whole atlas that a map shows at zoom 8; at every nearer zoom four times as many. More would hide each other and what lies under them. */
const MOST_AT_8 = 100;

/** A shorter line is no more than a speck, CSS pixels. */
const LEAST_PX = 40;

/** The zoom from which each line is drawn, the longest first; farther away it is counted as a place at its middle. */
export function listLineZooms(places: readonly TiledPlace[]): ReadonlyMap<SketchLine, number> {
	const lines = places
		.flatMap(({ place }) => (place.line ? [{ line: place.line, px: measurePx(place.line) }] : []))
		.toSorted((a, b) => b.px - a.px);
	return new Map(
		lines.map(({ line, px }, rank) => [
			line,
			Math.min(
				LAST_ZOOM,
				Math.max(
					8 + Math.ceil(Math.log2((rank + 1) / MOST_AT_8) / 2),
					Math.ceil(Math.log2(LEAST_PX / Math.max(px, 1e-6))),
				),
			),
		]),
	);
}

/** Of the longest part, at zoom 0. */
function measurePx({ coordinates }: SketchLine): number {
	const points = coordinates.map(projectMercator);
	const steps = points
		.slice(1)
		.map(([x, y], at) => Math.hypot(x - points[at]![0], y - points[at]![1]));
	return steps.reduce((sum, step) => sum + step, 0) * WORLD_PX;
}

/** Where a line counts as a place, and where its name stands. */
export function findLineMiddle({ coordinates }: SketchLine): Position {
	return coordinates[Math.floor(coordinates.length / 2)]!;
}
