/** Sites of a sheet: a sign where a place is known, a ring where a neighbour stands in, and no point for what has no place of its own. */

import type { DistrictFeature } from '../../domain/schema/district.ts';
import type { Position } from '../../domain/schema/geojson.ts';
import type { Theme } from '../../domain/schema/vocabulary.ts';
import { listParts } from '../../domain/map_model/list_parts.ts';
import type { MapModel, Mark, SketchLine } from '../../domain/map_model/marks.ts';
import {
	isOnPaper,
	metresPerMm,
	toPaper,
	type SheetFrame,
} from '../../domain/sheet/sheet_frame.ts';
import { clipLine, clipRings } from '../../geometry/clip.ts';
import { listPaths } from '../../geometry/nearest_point.ts';
import { isPolygonal, listPolygons } from '../../geometry/position.ts';
import { nameOutlineKind, type OutlineKind } from '../outlines.ts';
import { boundDrawn, findMiddleOf, formatMm, toUnits } from './sheet_units.ts';

/** In units. */
export type SheetSign = {
	id: string;
	site_ids: readonly string[];
	theme: Theme;
	/** Its number points at the place. */
	is_exact: boolean;
	x: number;
	y: number;
};

export type SheetRing = { id: string; theme: Theme; x: number; y: number; radius: number };
export type SheetShape = { id: string; theme: Theme; kind: OutlineKind; path: string };
export type SheetSketch = { id: string; theme: Theme; site_id: string; path: string };

export type DrawnSites = {
	signs: SheetSign[];
	rings: SheetRing[];
	shapes: SheetShape[];
	sketches: SheetSketch[];
	/** Sites that may lie on the sheet and have no sign there. */
	possible: string[];
};

/** From the frame's edge to the middle of a sign, millimetres. */
const SIGN_ROOM = 2.5;
/** Around a ring, where its number may stand: the farther from north, the later; degrees. */
const BEARINGS = Array.from({ length: 73 }, (_, at) => (at % 2 ? 1 : -1) * Math.ceil(at / 2) * 5);

export function drawSites(
	model: Pick<MapModel, 'marks' | 'lines'>,
	districts: readonly DistrictFeature[],
	frame: SheetFrame,
): DrawnSites {
	const drawn: DrawnSites = { signs: [], rings: [], shapes: [], sketches: [], possible: [] };
	for (const mark of model.marks) {
		if (mark.class === 'area') {
			if (mayLieOn(mark, districts, frame)) drawn.possible.push(...mark.site_ids);
		} else if (mark.outline) addShape(drawn, mark, frame);
		else if (mark.class === 'exact') addPlace(drawn, mark, frame);
		else addRing(drawn, mark, frame);
	}
	for (const line of model.lines) addSketch(drawn, line, frame);
	return drawn;
}

function addPlace(drawn: DrawnSites, mark: Mark, frame: SheetFrame): void {
	const at = toPaper(mark.position, frame);
	if (isOnPaper(at, frame)) drawn.signs.push(buildSign(mark, at, true));
}

/** A number on the ring, never in its middle, which is another place. */
function addRing(drawn: DrawnSites, mark: Mark, frame: SheetFrame): void {
	const [x, y] = toPaper(mark.position, frame);
	const radius = (mark.radius_m ?? 0) / metresPerMm(frame);
	if (!meetsCircle([x, y], radius, frame)) return;
	const { id, theme } = mark;
	drawn.rings.push({ id, theme, x: toUnits(x), y: toUnits(y), radius: toUnits(radius) });
	const at = BEARINGS.map((bearing): Position => {
		const angle = (bearing * Math.PI) / 180;
		return [x + radius * Math.sin(angle), y - radius * Math.cos(angle)];
	}).find((point) => isOnPaper(point, frame, SIGN_ROOM));
	if (at) drawn.signs.push(buildSign(mark, at, false));
	else drawn.possible.push(...mark.site_ids);
}

function addShape(drawn: DrawnSites, mark: Mark, frame: SheetFrame): void {
	const outline = mark.outline!;
	const kind = nameOutlineKind(outline);
	const box = boundDrawn(frame);
	const paths = listPaths(outline).map((path) => path.map((position) => toPaper(position, frame)));
	const pieces =
		kind === 'points'
			? paths.filter((path) => isOnPaper(path[0]!, frame))
			: kind === 'line'
				? paths.flatMap((path) => clipLine(path, box))
				: listPolygons(outline as Extract<typeof outline, { type: 'Polygon' }>).flatMap((rings) =>
						clipRings(
							rings.map((ring) => ring.map((position) => toPaper(position, frame))),
							box,
						),
					);
	const badge = toPaper(mark.badge, frame);
	const at = [badge, findMiddleOf(pieces), ...pieces.flat()].find(
		(point) => point && isOnPaper(point, frame),
	);
	if (pieces.length === 0 || !at) return;
	const path =
		kind === 'points'
			? pieces.map((piece) => `${formatMm([piece])}h0`).join('')
			: formatMm(pieces, kind === 'area');
	drawn.shapes.push({ id: mark.id, theme: mark.theme, kind, path });
	drawn.signs.push(buildSign(mark, at, false));
}

function addSketch(drawn: DrawnSites, line: SketchLine, frame: SheetFrame): void {
	const { id, site_id, theme } = line;
	const pieces = listParts(line)
		.map((part) => part.map((position) => toPaper(position, frame)))
		.flatMap((part) => clipLine(part, [0, 0, frame.width, frame.height]));
	const at = findMiddleOf(pieces);
	if (!at) return;
	drawn.sketches.push({ id, site_id, theme, path: formatMm(pieces) });
	drawn.signs.push(buildSign({ id, theme, site_ids: [site_id] }, at, false));
}

function buildSign(
	{ id, theme, site_ids }: Pick<Mark, 'id' | 'theme' | 'site_ids'>,
	[x, y]: Position,
	is_exact: boolean,
): SheetSign {
	return { id, theme, site_ids, is_exact, x: toUnits(x), y: toUnits(y) };
}

/** Whether any part of what an area stands for is on the sheet. */
function mayLieOn(mark: Mark, districts: readonly DistrictFeature[], frame: SheetFrame): boolean {
	const shape =
		mark.outline ??
		districts.find(({ properties }) => properties.adcode === mark.district)?.geometry;
	if (shape && isPolygonal(shape)) {
		return listPolygons(shape).some(
			(rings) =>
				clipRings(
					rings.map((ring) => ring.map((position) => toPaper(position, frame))),
					[0, 0, frame.width, frame.height],
				).length > 0,
		);
	}
	const radius = (mark.radius_m ?? 0) / metresPerMm(frame);
	return meetsCircle(toPaper(mark.position, frame), radius, frame);
}

function meetsCircle([x, y]: Position, radius: number, { width, height }: SheetFrame): boolean {
	const beside = Math.max(0, -x, x - width);
	const above = Math.max(0, -y, y - height);
	return Math.hypot(beside, above) <= radius;
}
