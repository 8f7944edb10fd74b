/** What a reader adds to a sheet, as paths on it. */

import type { Position } from '../../domain/schema/geojson.ts';
import type { ExtraFeature, ExtraLook, SheetExtra } from '../../domain/sheet/sheet_extra.ts';
import { isOnPaper, toPaper, type SheetFrame } from '../../domain/sheet/sheet_frame.ts';
import { clipLine, clipRings } from '../../geometry/clip.ts';
import { listPaths } from '../../geometry/nearest_point.ts';
import { isPolygonal, listPolygons } from '../../geometry/position.ts';
import { boundDrawn, findMiddleOf, formatMm, toUnits } from './sheet_units.ts';

/** In units. */
export type DrawnExtra = {
	look: ExtraLook;
	/** Lines and areas; empty for points. */
	path: string;
	is_area: boolean;
	/** Filled heads of arrows. */
	heads: string;
	dots: { x: number; y: number }[];
	/** In place of dots; CSS pixels around them. */
	sign: string | null;
	/** `matrix`: from a square of one unit, as SVG has it. */
	picture: { url: string; matrix: string } | null;
	/** `angle`: degrees clockwise; `lift`: of the letters' middle above the place. */
	text: { words: string; height: number; x: number; y: number; angle: number; lift: number } | null;
};

/** Of an area's colour, beside its outline. */
export const AREA_FILL = 0.22;
/** Letters, where a feature does not say; millimetres. */
const TEXT_MM = 2.6;
/** Of an arrow's head, in widths of its line, and at least so many millimetres. */
const HEAD = { widths: 5, least: 2.2, slant: 0.42 };

/** Those that have a part on the sheet, the lowest first. */
export function drawExtras(extras: readonly SheetExtra[], frame: SheetFrame): DrawnExtra[] {
	return extras.flatMap(({ features }) =>
		features.flatMap((feature) => drawFeature(feature, frame) ?? []),
	);
}

/** Of those layers a part is on one of the sheets. */
export function isOnSheet({ features }: SheetExtra, frame: SheetFrame): boolean {
	return features.some((feature) => drawFeature(feature, frame) !== null);
}

function drawFeature(feature: ExtraFeature, frame: SheetFrame): DrawnExtra | null {
	const { geometry, look } = feature;
	if (geometry.type === 'GeometryCollection') {
		const parts = geometry.geometries.flatMap(
			(one) => drawFeature({ ...feature, geometry: one }, frame) ?? [],
		);
		return parts.length > 0 ? joinParts(parts) : null;
	}
	const box = boundDrawn(frame);
	const convert = (path: readonly Position[]): Position[] =>
		path.map((position) => toPaper([position[0], position[1]], frame));
	const is_area = isPolygonal(geometry);
	const is_point = geometry.type === 'Point' || geometry.type === 'MultiPoint';
	const paths = listPaths(geometry).map(convert);
	const dots = is_point ? paths.map(([point]) => point!).filter((at) => isOnPaper(at, frame)) : [];
	const pieces = is_area
		? listPolygons(geometry as Parameters<typeof listPolygons>[0]).flatMap((rings) =>
				clipRings(rings.map(convert), box),
			)
		: is_point
			? []
			: paths.flatMap((path) => clipLine(path, box));
	const at = dots[0] ?? findTextPlace(pieces, is_area);
	if (!at) return null;
	const { text, text_height = TEXT_MM, angle = 0, rise = 0, sign = null } = feature;
	return {
		...{ look, is_area, path: formatMm(pieces, is_area) },
		heads: is_area || is_point ? '' : drawHeads(paths, look, frame),
		dots: dots.map(([x, y]) => ({ x: toUnits(x), y: toUnits(y) })),
		...{ sign, picture: feature.picture ? layPicture(feature.picture, paths[0]!) : null },
		text:
			text && isOnPaper(at, frame)
				? {
						...{ words: text, height: toUnits(text_height), angle },
						...{ x: toUnits(at[0]), y: toUnits(at[1]) },
						lift: toUnits(rise || (dots.length > 0 ? look.dot / 2 + text_height * 0.7 : 0)),
					}
				: null,
	};
}

/** A picture is a parallelogram: on paper three of its corners say where it lies. */
function layPicture(url: string, corners: readonly Position[]): DrawnExtra['picture'] {
	const [upper_left, upper_right, , lower_left] = corners.map(([x, y]) => [toUnits(x), toUnits(y)]);
	const [x, y] = upper_left!;
	const [right_x, right_y] = upper_right!;
	const [low_x, low_y] = lower_left!;
	const numbers = [right_x! - x!, right_y! - y!, low_x! - x!, low_y! - y!, x!, y!];
	return { url, matrix: `matrix(${numbers.join(' ')})` };
}

function joinParts(parts: readonly DrawnExtra[]): DrawnExtra {
	return {
		...parts[0]!,
		path: parts.map(({ path }) => path).join(''),
		heads: parts.map(({ heads }) => heads).join(''),
		dots: parts.flatMap(({ dots }) => dots),
		is_area: parts.some(({ is_area }) => is_area),
		text: parts.find(({ text }) => text)?.text ?? null,
	};
}

/** Of an area the middle of its largest ring's box, of a line halfway along. */
function findTextPlace(pieces: readonly Position[][], is_area: boolean): Position | null {
	if (!is_area || pieces.length === 0) return findMiddleOf(pieces);
	const [ring = []] = pieces.toSorted((a, b) => b.length - a.length);
	const xs = ring.map(([x]) => x);
	const ys = ring.map(([, y]) => y);
	return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
}

function drawHeads(paths: readonly Position[][], look: ExtraLook, frame: SheetFrame): string {
	if (!look.arrows) return '';
	const size = Math.max(HEAD.least, HEAD.widths * look.width);
	const draw = (tip: Position | undefined, from: Position | undefined): string => {
		if (!tip || !from || !isOnPaper(tip, frame)) return '';
		const length = Math.hypot(tip[0] - from[0], tip[1] - from[1]);
		if (length === 0) return '';
		const [x, y] = [(tip[0] - from[0]) / length, (tip[1] - from[1]) / length];
		const [back_x, back_y] = [tip[0] - x * size, tip[1] - y * size];
		const side = size * HEAD.slant;
		const triangle: Position[] = [
			tip,
			[back_x - y * side, back_y + x * side],
			[back_x + y * side, back_y - x * side],
		];
		return formatMm([triangle], true);
	};
	return paths
		.map(
			(path) =>
				draw(path.at(-1), path.at(-2)) + (look.arrows === 'both' ? draw(path[0], path[1]) : ''),
		)
		.join('');
}
