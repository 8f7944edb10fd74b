/** What of a drawn thing can be taken and dragged. */

import { projectMercator, unprojectMercator, WORLD_PX } from '../../geometry/mercator.ts';
import type { Position } from '../schema/geojson.ts';
import { moveCorners } from './change_drawing.ts';
import { CORNERS, type DrawingItem } from './item.ts';

/** A corner, the middle behind corner `at`, where another can be put in, or the whole thing. */
export type Grip =
	| { kind: 'corner'; at: number }
	| { kind: 'middle'; at: number }
	| { kind: 'whole' };

/** `from_zoom`: the first whole zoom at which an edge is so long that its middle is in no corner's way. */
export type Middle = { at: number; position: Position; from_zoom: number };

/** CSS pixels around a corner that a finger meets: all of 44. */
export const REACH_PX = 22;

/** Of the edges of a thing that may have another corner; halfway as it is drawn. */
export function listMiddles({ kind, corners }: Pick<DrawingItem, 'kind' | 'corners'>): Middle[] {
	if (corners.length < 2 || corners.length >= CORNERS[kind][1]) return [];
	const ends = kind === 'area' ? [...corners.slice(1), corners[0]!] : corners.slice(1);
	return ends.flatMap((end, at): Middle[] => {
		const [from, to] = [projectMercator(corners[at]!), projectMercator(end)];
		const length_px = Math.hypot(to[0] - from[0], to[1] - from[1]) * WORLD_PX;
		if (length_px === 0) return [];
		const position = unprojectMercator([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]);
		return [{ at, position, from_zoom: Math.ceil(Math.log2((4 * REACH_PX) / length_px)) }];
	});
}

/** The corners after the grip was pulled `from` one position `to` another. */
export function pullCorners(
	item: Pick<DrawingItem, 'kind' | 'corners'>,
	grip: Grip,
	from: Position,
	to: Position,
): readonly Position[] {
	const { corners } = item;
	const by: Position = [to[0] - from[0], to[1] - from[1]];
	if (grip.kind === 'whole') return moveCorners(corners, by);
	if (grip.kind === 'corner') {
		return corners.map((corner, at) => (at === grip.at ? moveCorners([corner], by)[0]! : corner));
	}
	const middle = listMiddles(item).find(({ at }) => at === grip.at);
	if (!middle) return corners;
	return corners.toSpliced(grip.at + 1, 0, ...moveCorners([middle.position], by));
}
