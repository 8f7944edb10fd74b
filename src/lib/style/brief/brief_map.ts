/** The printed map of a brief as data: the drawing, its grids, the selected area and numbered marks. */

import {
	listGridSystems,
	type GridSystem,
	type NumberedRow,
} from '../../domain/brief/brief_rows.ts';
import { formatNumbers } from '../../domain/brief/brief_quotes.ts';
import type { MainGround } from '../../domain/ground/main_ground.ts';
import type { DistrictFeature } from '../../domain/schema/district.ts';
import type { Bounds } from '../../domain/schema/geojson.ts';
import type { Language } from '../../domain/schema/localized.ts';
import type { MapModel, SketchLine } from '../../domain/map_model/marks.ts';
import type { Belt } from '../../geometry/systems/belt.ts';
import {
	buildGraticule,
	buildKilometreGrid,
	measureConvergence,
	type GridLine,
} from '../../geometry/grid.ts';
import { listPolygons, type Polygonal } from '../../geometry/position.ts';
import { labelBrief, type BriefNumber } from './brief_labels.ts';
import { buildDrawing, type Drawing, type DrawnMark } from '../drawing.ts';
import { measureUnit, projectToFrame, unprojectFromFrame, type Frame } from '../frame.ts';
import { formatPath } from '../path.ts';

/** A line and where its label stands on the frame's edge, in drawing units. */
export type DrawnGridLine = {
	axis: GridLine['axis'];
	path: string;
	label: string;
	x: number;
	y: number;
};

export type BriefGrid = {
	lines: DrawnGridLine[];
	/** Angle from true north to grid north in the middle of the map, degrees, clockwise positive. */
	convergence: number;
};

export type BriefMap = {
	drawing: Drawing;
	/** What stands on each mark or line in the frame: the numbers of its rows. Drawing units. */
	numbers: BriefNumber[];
	/** Sites that a number in the frame stands for. */
	site_ids: string[];
	grids: Record<GridSystem, BriefGrid>;
	/** Outline of the selected area; null where none was chosen. */
	area: string | null;
	/** The scale's denominator when the frame is printed `PRINTED_MM` wide. */
	scale: number;
};

/** Width of the map on the sheet: A4 less its margins and the room for the grid's labels. */
export const PRINTED_MM = 172;

export type BriefMapOptions = {
	rows: readonly NumberedRow[];
	/** Only what is to be drawn. */
	model: MapModel;
	districts: readonly DistrictFeature[];
	ground?: MainGround | undefined;
	/** `[west, south, east, north]`. */
	bounds: Bounds;
	area: Polygonal | null;
	language: Language;
	belt: Belt;
};

export function buildBriefMap({
	rows,
	model,
	districts,
	ground,
	bounds,
	area,
	language,
	belt,
}: BriefMapOptions): BriefMap {
	const unlabelled = buildDrawing({ districts, ...(ground && { ground }) }, model, {
		language,
		shape: 'small',
		bounds,
	});
	const { frame } = unlabelled;
	const number_by_id = new Map(rows.map(({ id, number }) => [id, number]));
	const nameAll = (ids: readonly string[]): string =>
		formatNumbers(ids.flatMap((id) => number_by_id.get(id) ?? []));
	const numberMark = ({ id, site_ids, x, y }: DrawnMark): BriefNumber => ({
		id,
		text: nameAll(site_ids),
		x: (x / 100) * frame.width,
		y: (y / 100) * frame.height,
	});
	const free = unlabelled.marks.map(numberMark);
	const lines = model.lines.map((line) => ({
		id: line.id,
		text: nameAll([line.site_id]),
		...findFreePoint(line, free, frame),
	}));
	const drawing = labelBrief(unlabelled, [...free, ...lines], districts, language);
	const marks = drawing.marks.map(numberMark);
	const isInFrame = ({ x, y }: { x: number; y: number }): boolean =>
		x >= 0 && y >= 0 && x <= frame.width && y <= frame.height;
	const numbers = [...marks, ...lines].filter(isInFrame);
	const drawn = new Set(numbers.map(({ id }) => id));
	return {
		drawing,
		numbers,
		site_ids: [
			...model.marks.filter(({ id }) => drawn.has(id)).flatMap((mark) => mark.site_ids),
			...model.lines.filter(({ id }) => drawn.has(id)).map((line) => line.site_id),
		],
		grids: buildGrids(frame, belt),
		area: area
			? formatPath(
					listPolygons(area)
						.flat()
						.map((ring) => ring.map((position) => projectToFrame(position, frame))),
					true,
				)
			: null,
		scale: (measureUnit(frame) * frame.width) / (PRINTED_MM / 1000),
	};
}

function buildGrids(frame: Frame, belt: Belt): BriefMap['grids'] {
	const [west, north] = unprojectFromFrame(0, 0, frame);
	const [east, south] = unprojectFromFrame(100, 100, frame);
	const bounds: Bounds = [west, south, east, north];
	const middle = unprojectFromFrame(50, 50, frame);
	const draw = (lines: GridLine[]): DrawnGridLine[] =>
		lines.map(({ axis, coordinates, label, label_at }) => {
			const [x, y] = projectToFrame(label_at, frame);
			const path = formatPath([coordinates.map((position) => projectToFrame(position, frame))]);
			return { axis, path, label, x: Math.round(x), y: Math.round(y) };
		});
	const measure = (system: GridSystem): BriefGrid =>
		system === 'wgs84'
			? { lines: draw(buildGraticule(bounds)), convergence: 0 }
			: {
					lines: draw(buildKilometreGrid(bounds, system)),
					convergence: measureConvergence(middle, system),
				};
	return Object.fromEntries(
		listGridSystems(belt).map((system) => [system, measure(system)]),
	) as BriefMap['grids'];
}

/** The middle of a line's piece that is farthest from every mark, inside the frame. */
function findFreePoint(
	{ coordinates }: SketchLine,
	marks: readonly { x: number; y: number }[],
	frame: Frame,
): { x: number; y: number } {
	const points = coordinates.map((position) => projectToFrame(position, frame));
	const middles = points.slice(1).map(([x, y], at) => {
		const [from_x, from_y] = points[at]!;
		return { x: (x + from_x) / 2, y: (y + from_y) / 2 };
	});
	const inside = middles.filter(
		({ x, y }) => x > 30 && y > 30 && x < frame.width - 30 && y < frame.height - 30,
	);
	const isolate = ({ x, y }: { x: number; y: number }): number =>
		Math.min(frame.width, ...marks.map((mark) => Math.hypot(mark.x - x, mark.y - y)));
	const [best] = (inside.length > 0 ? inside : middles).toSorted((a, b) => isolate(b) - isolate(a));
	return best ?? { x: 0, y: 0 };
}
