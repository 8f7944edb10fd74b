/**
 * What a drawing looks like, as plain shapes on the ground: whoever draws it (live map, SVG, sheets, KML) draws the same. Heads of arrows and
 * ends of dimension lines are lines of their own, as large as the thing they belong to asks for.
 */

import { findLabelPoint } from '../../geometry/label_point.ts';
import { projectMercator, unprojectMercator } from '../../geometry/mercator.ts';
import type { Language } from '../schema/localized.ts';
import type { Position } from '../schema/geojson.ts';
import type { Drawing, DrawingItem, ItemColor, ItemIcon } from './item.ts';
import { labelItem } from './item_words.ts';

/** `item`: place in the drawing. */
type Of = { item: number; color: ItemColor };

export type PlainArea = Of & { kind: 'area'; /** Closed. */ ring: Position[] };
export type PlainLine = Of & { kind: 'line'; path: Position[] };
export type PlainIcon = Of & { kind: 'icon'; at: Position; icon: ItemIcon };
export type PlainLabel = Of & {
	kind: 'label';
	at: Position;
	text: string;
	/** How the text lies to `at`: in the middle of it, beside a sign, or above a line. */
	seat: 'middle' | 'beside' | 'above';
	/** Degrees clockwise on a map with north up; never upside down. */
	angle: number;
};
export type PlainShape = PlainArea | PlainLine | PlainIcon | PlainLabel;

/** Length of an arrow's head as a share of the arrow, at most so much of its last piece, and its half angle. */
const HEAD = { share: 0.12, most: 0.6, angle: (26 * Math.PI) / 180 };
/** Half the length of a dimension line's ends, as a share of the line. */
const END_SHARE = 0.035;

type Point = [x: number, y: number];

/** In the order they are drawn in. What is still short of corners is drawn as far as it goes. */
export function buildPlainShapes(drawing: Drawing, language: Language): PlainShape[] {
	return drawing.flatMap((item, index) => buildItem(item, index, language));
}

function buildItem(item: DrawingItem, index: number, language: Language): PlainShape[] {
	const { kind, color, icon } = item;
	const of: Of = { item: index, color };
	const corners = item.corners.map(([lng, lat]): Position => [lng, lat]);
	const [first] = corners;
	if (!first) return [];
	if (kind === 'point') {
		return [{ kind: 'icon', at: first, icon, ...of }, ...label(first, 'beside')];
	}
	if (kind === 'text') return label(first, 'middle');
	if (corners.length < 2) return [];
	if (kind === 'area') {
		if (corners.length < 3) return [line(corners)];
		const ring = [...corners, first];
		return [
			{ kind: 'area', ring, ...of },
			line(ring),
			...label(findLabelPoint({ type: 'Polygon', coordinates: [ring] }), 'middle'),
		];
	}
	const path = corners.map((corner): Point => projectMercator(corner));
	const { at, angle } = findMiddle(path);
	const middle = unprojectMercator(at);
	if (kind === 'line') return [line(corners), ...label(middle, 'above')];
	if (kind === 'arrow') return [line(corners), line(buildHead(path)), ...label(middle, 'above')];
	return [line(corners), ...buildEnds(path).map(line), ...label(middle, 'above', angle)];

	function line(of_path: Position[]): PlainLine {
		return { kind: 'line', path: of_path, ...of };
	}

	function label(at: Position, seat: PlainLabel['seat'], angle = 0): PlainLabel[] {
		const text = labelItem(item)[language];
		return text === '' ? [] : [{ kind: 'label', at, text, seat, angle, ...of }];
	}
}

/** Halfway along the path, and the direction there in degrees clockwise, as text would be read. */
function findMiddle(path: readonly Point[]): { at: Point; angle: number } {
	const lengths = path.slice(1).map((to, at) => measure(path[at]!, to));
	let rest = lengths.reduce((sum, length) => sum + length, 0) / 2;
	let at = 0;
	while (at < lengths.length - 1 && rest > lengths[at]!) {
		rest -= lengths[at]!;
		at += 1;
	}
	const [from, to] = [path[at]!, path[at + 1]!];
	const share = lengths[at]! > 0 ? rest / lengths[at]! : 0;
	const turned = (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI;
	const angle = turned > 90 ? turned - 180 : turned <= -90 ? turned + 180 : turned;
	return { at: [mix(from[0], to[0], share), mix(from[1], to[1], share)], angle };
}

/** From one barb over the tip to the other. */
function buildHead(path: readonly Point[]): Position[] {
	const [from, tip] = [path.at(-2)!, path.at(-1)!];
	const last = measure(from, tip);
	const whole = path.slice(1).reduce((sum, to, at) => sum + measure(path[at]!, to), 0);
	const length = Math.min(whole * HEAD.share, last * HEAD.most);
	const back = Math.atan2(from[1] - tip[1], from[0] - tip[0]);
	const barb = (angle: number): Point => [
		tip[0] + length * Math.cos(back + angle),
		tip[1] + length * Math.sin(back + angle),
	];
	return [barb(HEAD.angle), tip, barb(-HEAD.angle)].map(unprojectMercator);
}

/** Across the line at both its ends. */
function buildEnds(path: readonly Point[]): Position[][] {
	const [from, to] = [path[0]!, path.at(-1)!];
	const across: Point = [-(to[1] - from[1]) * END_SHARE, (to[0] - from[0]) * END_SHARE];
	return [from, to].map((end) =>
		[1, -1].map((side) =>
			unprojectMercator([end[0] + side * across[0], end[1] + side * across[1]]),
		),
	);
}

function measure(from: Point, to: Point): number {
	return Math.hypot(to[0] - from[0], to[1] - from[1]);
}

function mix(from: number, to: number, share: number): number {
	return from + (to - from) * share;
}
