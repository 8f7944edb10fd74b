import { listMiddles, REACH_PX, type Grip } from '../../domain/drawing/grips.ts';
import type { DrawingItem } from '../../domain/drawing/item.ts';
import type { Position } from '../../domain/schema/geojson.ts';

/** CSS pixels on the map's picture. */
export type Spot = { x: number; y: number };

/** How a thing lies in the map's picture. */
export type Picture = {
	zoom: number;
	project: (position: Position) => Spot;
	/** Whether what is drawn of the thing, words included, is under the pointer. */
	isOn: () => boolean;
};

/** What a press takes of a thing: the nearest corner, else a middle, else the whole; null where it is beside it. `reach_px`: how far off a press may be. */
export function pickGrip(
	item: Pick<DrawingItem, 'kind' | 'corners'>,
	press: Spot,
	reach_px: number,
	{ zoom, project, isOn }: Picture,
): Grip | null {
	const spots = item.corners.map(project);
	const away = spots.map((spot) => Math.hypot(spot.x - press.x, spot.y - press.y));
	const nearest = Math.min(...away);
	if (nearest <= reach_px && !isSmall(spots, reach_px)) {
		return { kind: 'corner', at: away.indexOf(nearest) };
	}
	if (nearest <= reach_px) return { kind: 'whole' };
	const middle = listMiddles(item).find(({ position, from_zoom }) => {
		if (Math.floor(zoom) < from_zoom) return false;
		const { x, y } = project(position);
		return Math.hypot(x - press.x, y - press.y) <= Math.min(reach_px, REACH_PX);
	});
	if (middle) return { kind: 'middle', at: middle.at };
	return isOn() ? { kind: 'whole' } : null;
}

/** Whether its corners lie too close together to be told apart: it is moved as one point then. */
function isSmall(spots: readonly Spot[], reach_px: number): boolean {
	const span = (values: number[]): number => Math.max(...values) - Math.min(...values);
	const [width, height] = [span(spots.map(({ x }) => x)), span(spots.map(({ y }) => y))];
	return Math.max(width, height) < 2 * reach_px;
}
