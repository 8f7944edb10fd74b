/** The signs of places, once: pin, ring, disc and tab, each filled as far as the work there is finished. */

import type { Mark } from '../../domain/map_model/marks.ts';
import type { WorkShare } from '../../domain/map_model/work_share.ts';
import {
	measureWords,
	outlineCircle,
	outlinePill,
	outlineTab,
	type Outline,
	type Sign,
	type SignPiece,
} from './sign.ts';

/** Only `exact` is ever a pin; only what is known by its district alone hangs as a tab from the district's name. */
export type MarkShape = 'pin' | 'ring' | 'badge' | 'tab';

export function chooseShape(
	mark: Pick<Mark, 'class' | 'site_ids' | 'district'> & { share?: WorkShare },
): MarkShape {
	if (mark.district !== null) return 'tab';
	const total = mark.share?.total ?? mark.site_ids.length;
	if (mark.class === 'area' || total > 1) return 'badge';
	return mark.class === 'exact' ? 'pin' : 'ring';
}

/** CSS pixels. `tab.drop`: from the middle of the name to the tab. */
export const SIGN_SIZES = {
	badge: { height: 26, text: 13, room: 12 },
	tab: { height: 19, text: 12, room: 12, drop: 10, corner: 6 },
	ring: { radius: 6.5, line: 3.2 },
	outline: 2.2,
	band: { badge: 4.6, tab: 3.4 },
} as const;

/** Below a number that stands for an exact place: its point is the place. */
export const POINTER = { path: 'M0 0l-4.6-9h9.2Z', height: 21 } as const;

const PIN = 'M0 0C-7-9-11-14-11-20a11 11 0 0 1 22 0C11-14 7-9 0 0Z';

/** `words`: what a disc or a tab says; pins and rings say nothing. */
export function buildMarkSign(shape: MarkShape, words: string, share: WorkShare): Sign {
	if (shape === 'pin') return buildPin(share);
	if (shape === 'ring') return buildRing(share);
	return shape === 'tab' ? buildTab(words, share) : buildBadge(words, share);
}

function buildPin(share: WorkShare): Sign {
	const is_done = share.done === share.total;
	return {
		pieces: [
			{ path: PIN, fill: 'panel', stroke: 'panel', stroke_width: 3.5 },
			{ path: PIN, fill: is_done ? 'theme' : 'panel', stroke: 'theme', stroke_width: 2 },
			{
				path: outlineCircle(4, 0, -20).path,
				fill: is_done ? 'panel' : 'theme',
				stroke: 'none',
				stroke_width: 0,
			},
		],
		text: null,
		box: { left: -13, top: -33, right: 13, bottom: 1 },
		halo: { y: -13, radius: 20 },
	};
}

function buildRing(share: WorkShare): Sign {
	const { radius, line } = SIGN_SIZES.ring;
	const reach = radius + line / 2;
	return {
		pieces: [
			{
				path: outlineCircle(radius).path,
				fill: share.done === share.total ? 'theme' : 'panel',
				stroke: 'theme',
				stroke_width: line,
			},
		],
		text: null,
		box: { left: -reach, top: -reach, right: reach, bottom: reach },
		halo: { y: 0, radius: 13 },
	};
}

function buildBadge(words: string, share: WorkShare): Sign {
	const { height, text, room } = SIGN_SIZES.badge;
	const width = Math.max(height, measureWords(words) * text + room);
	const inset = SIGN_SIZES.band.badge / 2 - SIGN_SIZES.outline / 2;
	const half = height / 2 + SIGN_SIZES.outline / 2;
	return {
		pieces: fillShare(
			outlinePill(width, height),
			outlinePill(width - 2 * inset, height - 2 * inset),
			share,
			SIGN_SIZES.band.badge,
		),
		text: { words, x: 0, y: 0, size: text, tone: share.done === share.total ? 'panel' : 'theme' },
		box: {
			left: -width / 2 - SIGN_SIZES.outline / 2,
			top: -half,
			right: width / 2 + SIGN_SIZES.outline / 2,
			bottom: half,
		},
		halo: { y: 0, radius: Math.max(18, width / 2 + 4) },
	};
}

function buildTab(words: string, share: WorkShare): Sign {
	const { height, text, room, drop, corner } = SIGN_SIZES.tab;
	const width = measureWords(words) * text + room;
	const inset = SIGN_SIZES.band.tab / 2 - SIGN_SIZES.outline / 2;
	return {
		pieces: fillShare(
			outlineTab(width, height, drop, corner),
			outlineTab(width - 2 * inset, height - 2 * inset, drop + inset, corner - inset),
			share,
			SIGN_SIZES.band.tab,
		),
		text: {
			words,
			x: 0,
			y: drop + height / 2,
			size: text,
			tone: share.done === share.total ? 'panel' : 'theme',
		},
		box: {
			left: -width / 2 - 1.5,
			top: drop - 1.5,
			right: width / 2 + 1.5,
			bottom: drop + height + 1.5,
		},
		halo: { y: drop + height / 2, radius: Math.max(18, width / 2 + 3) },
	};
}

/** Hollow, full, or hollow with a band along the edge that is as long as the finished share. `band_px`: its width. */
function fillShare(
	outline: Outline,
	band: Outline,
	{ done, total }: WorkShare,
	band_px: number,
): SignPiece[] {
	const is_done = done === total;
	const body: SignPiece = {
		path: outline.path,
		fill: is_done ? 'theme' : 'panel',
		stroke: 'theme',
		stroke_width: SIGN_SIZES.outline,
	};
	if (is_done || done === 0) return [body];
	return [
		{ ...body, stroke_width: 1.2 },
		{
			path: band.path,
			fill: 'none',
			stroke: 'theme',
			stroke_width: band_px,
			dash: [round((band.length * done) / total), round(band.length)],
		},
	];
}

function round(value: number): number {
	return Math.round(value * 100) / 100;
}
