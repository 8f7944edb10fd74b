/** The drawn map as data: what the SVG of every page is made of. */

import type { Catalog } from '../domain/reading/catalog.ts';
import type { Bounds, Position } from '../domain/schema/geojson.ts';
import type { Language } from '../domain/schema/localized.ts';
import { listParts } from '../domain/map_model/list_parts.ts';
import type { MapModel, Mark, MarkClass, SignGroup } from '../domain/map_model/marks.ts';
import type { WorkShare } from '../domain/map_model/work_share.ts';
import type { Theme } from '../domain/schema/vocabulary.ts';
import { boundsOf } from '../geometry/bounds.ts';
import { buildFrame, measureUnit, projectToFrame, type Frame, type FrameShape } from './frame.ts';
import { drawOutline, type DrawnOutline } from './outlines.ts';
import { formatPath } from './path.ts';
import { formatTab } from '../domain/map_model/tab_words.ts';
import { FRAME_SIZES, type FrameSizeName } from './frame_sizes.ts';
import { drawGround, type DrawnDistrict } from './ground/draw_ground.ts';
import { drawMainGround, type DrawnGroundLook } from './ground/draw_main_ground.ts';
import type { Box, Obstacle } from './box.ts';
import { move, placeDistrictLabels, type DrawnLabel } from './ground/place_labels.ts';
import { hangTab } from './hang_tab.ts';
import { buildScaleBar, type ScaleBar } from './scale_bar.ts';
import { signOf } from './signs/drawn_sign.ts';

/** Where something stands, as percent of the frame's width and height. */
export type FramePoint = { x: number; y: number };

export type DrawnMark = FramePoint & {
	id: string;
	class: MarkClass;
	theme: Theme;
	/** Circle of the extent in drawing units; null for pins and district polygons. */
	circle: { x: number; y: number; radius: number } | null;
	/** The true shape, where it is more than a point. */
	outline?: DrawnOutline;
	district: number | null;
	label: string | null;
	/** What hangs from the district's name, `#` for the count; null elsewhere. */
	tab: string | null;
	site_ids: string[];
	/** What the sign says where it is not the count of sites. */
	sign?: string;
	/** Where what it stands for is listed, in an atlas whose drawing gathers signs. */
	group?: SignGroup;
	/** Of a place whose sites come later: how many, and how many of them are finished. */
	share?: WorkShare;
	/** Of a single site that the page knows nothing else of. */
	name?: string;
};

export type DrawnLine = { id: string; site_id: string; theme: Theme; name: string; path: string };

export type Drawing = {
	frame: Frame;
	districts: readonly DrawnDistrict[];
	/** Of the operator's own ground, where there is one; the lowest first. */
	ground?: readonly DrawnGroundLook[];
	/** Of it, percent; whole where left out. */
	ground_opacity?: number;
	marks: DrawnMark[];
	lines: DrawnLine[];
	/** Names, for a large picture. */
	labels: DrawnLabel[];
	/** Names, for a small one. */
	narrow_labels: DrawnLabel[];
	scale: ScaleBar;
	/** Sites whose work is finished. */
	done_site_ids: string[];
	/** Sites that a grown atlas has no room for, neither by themselves nor in a sign; left out where there are none. */
	undrawn?: number;
};

export type DrawingOptions = {
	language: Language;
	shape: FrameShape;
	/** `[west, south, east, north]`; the five districts where left out. */
	bounds?: Bounds;
	/** Only these sites; all where left out. */
	site_ids?: ReadonlySet<string>;
};

/** Draws districts, neighbours and every site of the model, each by its placement class. */
export function buildDrawing(
	catalog: Pick<Catalog, 'districts' | 'ground'>,
	model: MapModel,
	options: DrawingOptions,
): Drawing {
	const own = catalog.districts.filter((district) => district.properties.role === 'district');
	const frame = buildFrame(
		options.bounds ?? boundsOf(own.map(({ geometry }) => geometry)),
		options.shape,
	);
	const isShown = (id: string): boolean => options.site_ids?.has(id) ?? true;
	const own_marks = model.marks
		.filter((mark) => mark.site_ids.some(isShown))
		.map((mark): DrawnMark => {
			const { id, class: word, theme, district, site_ids, label } = mark;
			return {
				...{ id, class: word, theme, district, site_ids },
				...(mark.group && { group: mark.group }),
				...toFramePoint(mark.badge, frame),
				circle: drawCircle(mark, frame),
				...(mark.outline ? { outline: drawOutline(mark.outline, frame) } : {}),
				label: label?.[options.language] ?? null,
				tab: district !== null && label ? formatTab('#', label)[options.language] : null,
			};
		});
	const done = new Set(model.done_site_ids);
	const placeLabels = (size: FrameSizeName): DrawnLabel[] =>
		placeDistrictLabels(catalog.districts, frame, {
			language: options.language,
			size: FRAME_SIZES[options.shape][size],
			...listBoxes(own_marks, done, frame, size),
		});
	const labels = placeLabels('wide');
	const marks = own_marks.map((mark) => hangTab(mark, labels));
	return {
		frame,
		districts: drawGround(catalog.districts, frame),
		...(catalog.ground && { ground: drawMainGround(catalog.ground, frame) }),
		marks,
		lines: model.lines
			.filter((line) => isShown(line.site_id))
			.map((line) => ({
				...{ id: line.id, site_id: line.site_id, theme: line.theme },
				name: line.name[options.language],
				path: formatPath(
					listParts(line).map((part) => part.map((position) => projectToFrame(position, frame))),
				),
			})),
		labels,
		narrow_labels: placeLabels('narrow'),
		scale: buildScaleBar(frame),
		done_site_ids: model.done_site_ids.filter(isShown),
	};
}

/** What signs cover, and what hangs from names; CSS pixels. */
function listBoxes(
	marks: readonly DrawnMark[],
	done: ReadonlySet<string>,
	frame: Frame,
	size: FrameSizeName,
): { signs: Obstacle[]; tabs: Map<number, Box> } {
	const { width_px, sign_scale } = FRAME_SIZES[frame.shape][size];
	const height_px = (width_px * frame.height) / frame.width;
	const signs: Obstacle[] = [];
	const tabs = new Map<number, Box>();
	for (const mark of marks) {
		const box = { ...signOf(mark, done).box };
		for (const side of ['left', 'top', 'right', 'bottom'] as const) box[side] *= sign_scale;
		if (mark.district !== null) tabs.set(mark.district, box);
		else {
			const there = move(box, (mark.x / 100) * width_px, (mark.y / 100) * height_px);
			signs.push({ ...there, is_round: box.right - box.left === box.bottom - box.top });
		}
	}
	return { signs, tabs };
}

/** Percent of the frame, for constant-size marks over a drawing that scales. */
export function toFramePoint(position: Position, frame: Frame): FramePoint {
	const [x, y] = projectToFrame(position, frame);
	return { x: round((x / frame.width) * 100), y: round((y / frame.height) * 100) };
}

function drawCircle(mark: Mark, frame: Frame): DrawnMark['circle'] {
	if (mark.radius_m === null) return null;
	const [x, y] = projectToFrame(mark.position, frame);
	return { x: round(x), y: round(y), radius: round(mark.radius_m / measureUnit(frame)) };
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
