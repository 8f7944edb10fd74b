/** Which thing of a drawing a press means. */

import { projectMercator } from '../../geometry/mercator.ts';
import type { Language } from '../schema/localized.ts';
import type { Position } from '../schema/geojson.ts';
import type { Drawing } from './item.ts';
import { buildPlainShapes, type PlainLabel, type PlainShape } from './plain_shapes.ts';

export type MapPress = {
	/** `[lng, lat]`. */
	at: Position;
	/** What a CSS pixel is of the Mercator plane there, of which the world is 1 wide. */
	pixel: number;
	/** CSS pixels that a press may be off. */
	reach_px: number;
};

type Point = [x: number, y: number];

/** Things so much nearer than others, CSS pixels, are meant; else the one that lies on top. */
const NEARER_PX = 2;
/** How far a sign reaches around its place. */
const SIGN_PX = 9;
/** A flag stands on its place, its middle so far above. */
const FLAG_PX = 9;
/** How words are set: `text-size`, its line, how many em a line has, and where they stand beside a sign and above a line. */
const LETTER = { size: 14, line: 17, most_em: 14, beside_px: 13, above_px: 5 };
const WIDE = /[\u2e80-\uffef]/u;
const NARROW_EM = 0.55;

/** The place of the thing in the drawing; -1 where there is none. What is drawn of it comes before the inside of an area, however that lies. */
export function pickItem(drawing: Drawing, press: MapPress, language: Language): number {
	const [x, y] = projectMercator(press.at);
	/** CSS pixels from the press, y down. */
	const spot = (position: Position): Point => {
		const [left, top] = projectMercator(position);
		return [(left - x) / press.pixel, (top - y) / press.pixel];
	};
	let found = { item: -1, away: Infinity };
	let inside = -1;
	for (const shape of buildPlainShapes(drawing, language).toReversed()) {
		if (shape.kind === 'area') {
			if (inside < shape.item && isAround(shape.ring.map(spot))) inside = shape.item;
			continue;
		}
		const away = measureTo(shape, spot);
		if (away <= press.reach_px && away < found.away - (found.item < 0 ? 0 : NEARER_PX)) {
			found = { item: shape.item, away };
		}
	}
	return found.item < 0 ? inside : found.item;
}

/** CSS pixels from the press to what is drawn, 0 within. */
function measureTo(
	shape: Exclude<PlainShape, { kind: 'area' }>,
	spot: (position: Position) => Point,
): number {
	if (shape.kind === 'icon') {
		const [x, y] = spot(shape.at);
		const up = shape.icon === 'flag' ? FLAG_PX : 0;
		return Math.max(0, Math.hypot(x, y - up) - SIGN_PX);
	}
	if (shape.kind === 'label') return measureToWords(shape, spot(shape.at));
	const path = shape.path.map(spot);
	return Math.min(...path.slice(1).map((to, at) => measureToEdge(path[at]!, to)));
}

function measureToWords({ text, seat, angle }: PlainLabel, [x, y]: Point): number {
	const em = [...text].reduce((sum, sign) => sum + (WIDE.test(sign) ? 1 : NARROW_EM), 0);
	const lines = Math.ceil(em / LETTER.most_em);
	const width = Math.min(em, LETTER.most_em) * LETTER.size;
	const height = lines * LETTER.line;
	// The press, seen from the place of the words as they are read.
	const turn = (-angle * Math.PI) / 180;
	const along = -x * Math.cos(turn) + y * Math.sin(turn);
	const down = -x * Math.sin(turn) - y * Math.cos(turn);
	const middle_x = seat === 'beside' ? LETTER.beside_px + width / 2 : 0;
	const middle_y = seat === 'above' ? -LETTER.above_px - height / 2 : 0;
	return Math.hypot(
		Math.max(0, Math.abs(along - middle_x) - width / 2),
		Math.max(0, Math.abs(down - middle_y) - height / 2),
	);
}

/** From the press, which lies at 0, 0. */
function measureToEdge([ax, ay]: Point, [bx, by]: Point): number {
	const [dx, dy] = [bx - ax, by - ay];
	const length = dx * dx + dy * dy;
	const share = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length));
	return Math.hypot(ax + share * dx, ay + share * dy);
}

/** Whether a closed ring goes round 0, 0. */
function isAround(ring: readonly Point[]): boolean {
	let is_inside = false;
	for (const [at, [bx, by]] of ring.slice(1).entries()) {
		const [ax, ay] = ring[at]!;
		if (ay > 0 !== by > 0 && ax + ((0 - ay) / (by - ay)) * (bx - ax) > 0) is_inside = !is_inside;
	}
	return is_inside;
}
