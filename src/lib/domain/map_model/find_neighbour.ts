import { projectMercator } from '../../geometry/mercator.ts';
import type { Position } from '../schema/geojson.ts';
import type { WorkShare } from './work_share.ts';
import type { MapModel } from './marks.ts';

/** Something on the map that a key can move to. */
export type Stop = { id: string; position: Position; site_ids: string[] };

/** One of a map in tiles: of its sites the first is known, and how many there are. `opens`: the zoom at which several that stand together part; null for a place. */
export type TiledStop = Stop & {
	share: WorkShare;
	/** Of the place, in the page's language; null where it has none. */
	name: string | null;
	opens: number | null;
};

export type Direction = 'up' | 'down' | 'left' | 'right';

/** Unit vectors in the Mercator plane, y down. */
const VECTORS: Record<Direction, [number, number]> = {
	up: [0, -1],
	down: [0, 1],
	left: [-1, 0],
	right: [1, 0],
};

/** How much a step aside weighs against a step ahead. */
const ASIDE = 2;

/** Marks where their signs stand and lines at their middle, west to east. */
export function listStops(model: MapModel): Stop[] {
	const marks = model.marks.map(({ id, badge, site_ids }) => ({ id, position: badge, site_ids }));
	const lines = model.lines.flatMap(({ id, site_id, coordinates }): Stop[] => {
		const position = coordinates[Math.floor(coordinates.length / 2)];
		return position ? [{ id, position, site_ids: [site_id] }] : [];
	});
	return [...marks, ...lines].toSorted((a, b) => a.position[0] - b.position[0]);
}

/** The closest stop that lies more ahead than aside; null at the edge. */
export function findNeighbour(
	stops: readonly Stop[],
	from: Position,
	direction: Direction,
): Stop | null {
	const [x, y] = projectMercator(from);
	const [ahead_x, ahead_y] = VECTORS[direction];
	let nearest: Stop | null = null;
	let least = Infinity;
	for (const stop of stops) {
		const [stop_x, stop_y] = projectMercator(stop.position);
		const ahead = (stop_x - x) * ahead_x + (stop_y - y) * ahead_y;
		const aside = Math.abs((stop_x - x) * ahead_y) + Math.abs((stop_y - y) * ahead_x);
		if (ahead <= 0 || aside > ahead) continue;
		const cost = ahead + ASIDE * aside;
		if (cost < least) {
			least = cost;
			nearest = stop;
		}
	}
	return nearest;
}
