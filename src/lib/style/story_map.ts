/** A drawn map that moves with a reading: the ground once, and for each part what it shows and how close. */

import type { Catalog } from '../domain/reading/catalog.ts';
import type { Position } from '../domain/schema/geojson.ts';
import type { Language } from '../domain/schema/localized.ts';
import type { MapModel } from '../domain/map_model/marks.ts';
import type { SiteOutline } from '../domain/schema/site.ts';
import type { WorkShare } from '../domain/map_model/work_share.ts';
import type { Theme } from '../domain/schema/vocabulary.ts';
import { boundsOf } from '../geometry/bounds.ts';
import { WORLD_PX } from '../geometry/mercator.ts';
import type { Camera } from '../view/view.ts';
import { buildDrawing, type Drawing } from './drawing.ts';
import { drawOutline, type DrawnOutline } from './outlines.ts';
import { measureUnit, projectToFrame, type Frame } from './frame.ts';

/** `[x, y, width, height]` in drawing units: what a part brings into the picture, with its surroundings. */
export type StoryBox = [number, number, number, number];

/** A place of the reading. */
export type StorySpot = {
	key: string;
	/** What its sign says. */
	text: string;
	/** `[lng, lat]` of the sign. */
	badge: Position;
	/** `[lng, lat]`, the middle of the extent. */
	position: Position;
	/** Metres around the position; null where the extent is a district or the place is exact. */
	radius_m: number | null;
	/** The true shape of the site, where it is more than a point. */
	outline?: SiteOutline | undefined;
	/** Adcode whose polygon is the extent. */
	district: number | null;
	theme: Theme;
	share: WorkShare;
	/** What hangs from the district's name, `#` for the text; null for anything else. */
	tab: string | null;
	/** A camera the author chose. */
	camera?: Camera | undefined;
};

export type StoryMark = {
	key: string;
	text: string;
	x: number;
	y: number;
	theme: Theme;
	share: WorkShare;
	tab: string | null;
	circle: { x: number; y: number; radius: number } | null;
	outline?: DrawnOutline;
	district: number | null;
	box: StoryBox;
};

export type StoryMap = { drawing: Drawing; marks: StoryMark[]; whole: StoryBox };

const RATIO = 4 / 3;
/** Narrowest picture, drawing units: closer in, the generalized borders would look like survey. */
const NARROWEST = 150;
/** Free space around an extent, share of its size. */
const AROUND = 0.3;
/** Width of the picture a camera is meant for, CSS pixels. */
const CAMERA_PX = 640;

/** `spots`: one or more. `line_ids`: sketched lines that may be shown. */
export function buildStoryMap(
	catalog: Pick<Catalog, 'districts' | 'district_by_adcode' | 'ground'>,
	model: MapModel,
	spots: readonly StorySpot[],
	{ language, line_ids }: { language: Language; line_ids: ReadonlySet<string> },
): StoryMap {
	const ground: MapModel = {
		...model,
		marks: [],
		lines: model.lines.filter(({ id }) => line_ids.has(id)),
	};
	const drawing = buildDrawing(catalog, ground, { language, shape: 'city' });
	const { frame } = drawing;
	const marks = spots.map((spot) => buildMark(spot, catalog, frame));
	return { drawing, marks, whole: joinBoxes(marks.map(({ box }) => box)) };
}

function buildMark(
	{ key, text, badge, position, radius_m, outline, district, theme, share, tab, camera }: StorySpot,
	catalog: Pick<Catalog, 'district_by_adcode'>,
	frame: Frame,
): StoryMark {
	const [x, y] = projectToFrame(badge, frame);
	const [cx, cy] = projectToFrame(position, frame);
	const radius = (radius_m ?? 0) / measureUnit(frame);
	const polygon = district === null ? undefined : catalog.district_by_adcode.get(district);
	const extent: StoryBox = polygon
		? boxOf(boundsOf([polygon.geometry]), frame)
		: outline
			? boxOf(boundsOf([outline]), frame)
			: [cx - radius, cy - radius, 2 * radius, 2 * radius];
	return {
		...{ key, text, theme, share, tab, district: polygon ? district : null },
		x: round(x),
		y: round(y),
		circle: radius > 0 && !polygon ? { x: round(cx), y: round(cy), radius: round(radius) } : null,
		...(outline ? { outline: drawOutline(outline, frame) } : {}),
		box: camera ? boxOfCamera(camera, frame) : widen(joinBoxes([extent, [x, y, 0, 0]])),
	};
}

function boxOf(
	[west, south, east, north]: [number, number, number, number],
	frame: Frame,
): StoryBox {
	const [left, top] = projectToFrame([west, north], frame);
	const [right, bottom] = projectToFrame([east, south], frame);
	return [left, top, right - left, bottom - top];
}

function boxOfCamera({ center, zoom }: Camera, frame: Frame): StoryBox {
	const width = (CAMERA_PX / (WORLD_PX * 2 ** zoom) / frame.span) * frame.width;
	const [x, y] = projectToFrame(center, frame);
	return [x - width / 2, y - width / RATIO / 2, width, width / RATIO].map(round) as StoryBox;
}

/** One mark for each extent, the first that has it. */
export function keepExtents(marks: readonly StoryMark[]): StoryMark[] {
	const nameExtent = ({ district, circle, outline }: StoryMark): string =>
		JSON.stringify([district, circle, outline]);
	return marks.filter(
		(mark, index) => index === marks.findIndex((other) => nameExtent(other) === nameExtent(mark)),
	);
}

/** The smallest box around all. */
export function joinBoxes(boxes: readonly StoryBox[]): StoryBox {
	const left = Math.min(...boxes.map(([x]) => x));
	const top = Math.min(...boxes.map(([, y]) => y));
	const right = Math.max(...boxes.map(([x, , width]) => x + width));
	const bottom = Math.max(...boxes.map(([, y, , height]) => y + height));
	return [left, top, right - left, bottom - top].map(round) as StoryBox;
}

/** With room around it, in the picture's ratio, and never too close. */
function widen([x, y, width, height]: StoryBox): StoryBox {
	const wide = Math.max(NARROWEST, width * (1 + AROUND), height * (1 + AROUND) * RATIO);
	const high = wide / RATIO;
	return [x + width / 2 - wide / 2, y + height / 2 - high / 2, wide, high].map(round) as StoryBox;
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
