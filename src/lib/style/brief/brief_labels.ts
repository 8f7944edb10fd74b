/** Names of a brief's map: clear of its numbers, its scale and its north arrow. In drawing units, as the sheet prints them. */

import type { DistrictFeature } from '../../domain/schema/district.ts';
import type { Language } from '../../domain/schema/localized.ts';
import type { Box, Obstacle } from '../box.ts';
import type { Drawing, DrawnMark } from '../drawing.ts';
import type { Frame } from '../frame.ts';
import type { FrameSize } from '../frame_sizes.ts';
import { hangTab } from '../hang_tab.ts';
import { move, placeDistrictLabels } from '../ground/place_labels.ts';
import type { ScaleBar } from '../scale_bar.ts';
import { signOf } from '../signs/drawn_sign.ts';
import { buildMarkSign, POINTER } from '../signs/mark_signs.ts';
import type { Sign } from '../signs/sign.ts';

/** Drawing units to a sign's pixel: numbers are printed some 3 mm high. */
export const BRIEF_SIGN = 1.31;

/** From the map's lower left corner to the scale bar's left end and line; drawing units. */
export const SCALE_AT = { x: 24, y: 20 };
/** Paper around the bar and its words. */
export const SCALE_ROOM = { side: 10, above: 24, below: 12 };
/** From the upper right corner to the arrow's tip, and how far it and its letter reach. */
export const NORTH_AT = { x: 34, y: 18 };
const NORTH_REACH = { side: 11, below: 58 };

/** Between a name and the frame, for what goes round its letters too; drawing units. */
const EDGE = 6;

const NAMES: FrameSize['names'] = {
	district: { font_px: 19, spacing: 0.1 },
	neighbour: { font_px: 15, spacing: 0 },
};

/** A number on the map: what stands there, and its sign. */
export type BriefNumber = { id: string; text: string; x: number; y: number };

/** The sign of a number; a line has no mark. */
export function signOfNumber(
	text: string,
	mark: DrawnMark | undefined,
	done: ReadonlySet<string>,
): Sign {
	return mark
		? signOf({ ...mark, sign: text }, done)
		: buildMarkSign('badge', text, { done: 0, total: 1 });
}

/** Drawing units that a number stands above its place, where it points at it. */
export function liftNumber(mark: DrawnMark | undefined): number {
	return mark?.class === 'exact' ? POINTER.height : 0;
}

/** The drawing with its names where nothing of the sheet covers them, and what hangs from them. */
export function labelBrief(
	drawing: Drawing,
	numbers: readonly BriefNumber[],
	districts: readonly DistrictFeature[],
	language: Language,
): Drawing {
	const { frame } = drawing;
	const { signs, tabs } = listCovers(drawing, numbers);
	const labels = placeDistrictLabels(districts, frame, {
		language,
		size: sizeBrief(drawing),
		signs,
		tabs,
	});
	return { ...drawing, labels, marks: drawing.marks.map((mark) => hangTab(mark, labels)) };
}

/** How the sheet sets names, and what of it stands over the map. */
export function sizeBrief({ frame, scale }: Drawing): FrameSize {
	return {
		width_px: frame.width,
		names: NAMES,
		sign_scale: BRIEF_SIGN,
		edge_px: EDGE,
		controls: () => listFurniture(frame, scale),
	};
}

/** What numbers cover, and what hangs from names. */
export function listCovers(
	drawing: Drawing,
	numbers: readonly BriefNumber[],
): { signs: Obstacle[]; tabs: Map<number, Box> } {
	const done = new Set(drawing.done_site_ids);
	const mark_by_id = new Map(drawing.marks.map((mark) => [mark.id, mark]));
	const signs: Obstacle[] = [];
	const tabs = new Map<number, Box>();
	for (const { id, text, x, y } of numbers) {
		const mark = mark_by_id.get(id);
		const box = boxOfNumber(text, mark, done);
		if (mark && mark.district !== null) tabs.set(mark.district, box);
		else signs.push(move(box, x, y));
	}
	return { signs, tabs };
}

/** What a number covers around its place. */
export function boxOfNumber(
	text: string,
	mark: DrawnMark | undefined,
	done: ReadonlySet<string>,
): Box {
	return enlarge(signOfNumber(text, mark, done).box, liftNumber(mark));
}

function enlarge({ left, top, right, bottom }: Box, lift: number): Box {
	return {
		left: left * BRIEF_SIGN,
		top: (top - lift) * BRIEF_SIGN,
		right: right * BRIEF_SIGN,
		bottom: Math.max(bottom - lift, 0) * BRIEF_SIGN,
	};
}

function listFurniture({ width, height }: Frame, scale: ScaleBar): Box[] {
	const bar = (scale.width / 100) * width;
	return [
		{
			left: SCALE_AT.x - SCALE_ROOM.side,
			top: height - SCALE_AT.y - SCALE_ROOM.above,
			right: SCALE_AT.x + bar + SCALE_ROOM.side,
			bottom: height - SCALE_AT.y + SCALE_ROOM.below,
		},
		{
			left: width - NORTH_AT.x - NORTH_REACH.side,
			top: 0,
			right: width - NORTH_AT.x + NORTH_REACH.side,
			bottom: NORTH_AT.y + NORTH_REACH.below,
		},
	];
}
