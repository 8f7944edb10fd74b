/** Where the signs and names of a moving picture stand, whatever its scale: both keep their size. */

import { clearLabels } from './brief/clear_labels.ts';
import type { Drawing } from './drawing.ts';
import { buildMarkSign, SIGN_SIZES } from './signs/mark_signs.ts';
import { measureWords, type Sign } from './signs/sign.ts';
import { spreadSigns } from './spread_signs.ts';
import { fitName } from './fit_name.ts';
import type { StoryBox, StoryMark } from './story_map.ts';

export type StoryName = {
	adcode: number;
	role: 'district' | 'neighbour';
	text: string;
	/** Drawing units. */
	x: number;
	y: number;
	size: number;
};

/** `x`, `y` in drawing units; the sign itself in CSS pixels. */
export type StorySign = { x: number; y: number; sign: Sign };

/** Least distance of two signs and the reach of one, CSS pixels. */
const APART_PX = 30;
const REACH_PX = 15;
const NAME_PX = { district: 17, neighbour: 13 } as const;
const TAB_GAP_PX = 3;

/** `px`: drawing units to a CSS pixel. `seen`: what the pane shows; no name is cut at its edge. Signs come in the order of `marks`. */
export function layStory(
	{ labels, frame }: Drawing,
	marks: readonly StoryMark[],
	px: number,
	seen: StoryBox,
): { names: StoryName[]; signs: StorySign[] } {
	const free = marks.filter(({ tab }) => tab === null);
	const places = new Map(
		spreadSigns(free, APART_PX * px).map((place, index) => [free[index]!.key, place]),
	);
	const hung = new Set(marks.flatMap(({ tab, district }) => (tab === null ? [] : [district])));
	const tab_px = SIGN_SIZES.tab.drop + SIGN_SIZES.tab.height - NAME_PX.district / 2;
	const boxes = labels.map(({ adcode, x, y, role, text }) => {
		const size = NAME_PX[role] * px;
		const extra = hung.has(adcode) ? tab_px * px : 0;
		const box = {
			x: (x / 100) * frame.width,
			y: (y / 100) * frame.height + extra / 2,
			width: (measureWords(text) + 0.1 * [...text].length) * size,
			height: size + extra,
		};
		return { box, fit: fitName(box, seen, role === 'district'), extra };
	});
	const shifts = clearLabels(
		boxes.map(({ box, fit }) => fit ?? box),
		[...places.values()],
		REACH_PX * px,
	);
	const names = labels.map(({ adcode, role, text }, index) => {
		const { box, fit, extra } = boxes[index]!;
		const place = fit ?? box;
		const shifted = { ...place, y: place.y + shifts[index]! };
		const { x, y } = fit && !fitName(shifted, seen, false) ? place : shifted;
		return { adcode, role, text, size: NAME_PX[role] * px, x, y: y - extra / 2 };
	});
	const signs = marks.map((mark): StorySign => {
		const sign = signOfStory(mark);
		return { ...(places.get(mark.key) ?? hang(mark, marks, names, px)), sign };
	});
	return { names: names.filter((_, index) => boxes[index]!.fit), signs };
}

/** The sign of a part of a reading. */
export function signOfStory({ tab, text, share }: StoryMark): Sign {
	return tab === null
		? buildMarkSign('badge', text, share)
		: buildMarkSign('tab', tab.replace('#', text), share);
}

/** Below the district's name, side by side with the others there. */
function hang(
	mark: StoryMark,
	marks: readonly StoryMark[],
	names: readonly StoryName[],
	px: number,
): { x: number; y: number } {
	const name = names.find(({ adcode }) => adcode === mark.district);
	const row = marks.filter(({ tab, district }) => tab !== null && district === mark.district);
	const widths = row.map((one) => {
		const { left, right } = signOfStory(one).box;
		return (right - left + TAB_GAP_PX) * px;
	});
	const at = row.indexOf(mark);
	const whole = widths.reduce((sum, width) => sum + width, 0);
	const before = widths.slice(0, at).reduce((sum, width) => sum + width, 0);
	return {
		x: (name?.x ?? mark.x) - whole / 2 + before + widths[at]! / 2,
		y: name?.y ?? mark.y,
	};
}
