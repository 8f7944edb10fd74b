/** The operator's ground on a sheet: no more of it than the scale bears. */

import type { Geometry } from 'geojson';
import type { GroundClass, GroundSubject } from '../../domain/ground/subjects.ts';
import type { InEvery } from '../../domain/language/languages.ts';
import type { Bounds, Position } from '../../domain/schema/geojson.ts';
import { boundInMetres, metresToPaper, type SheetFrame } from '../../domain/sheet/sheet_frame.ts';
import { clipLine, clipRings } from '../../geometry/clip.ts';
import { listPaths } from '../../geometry/nearest_point.ts';
import { toPlane, type PlaneId } from '../../geometry/systems/plane.ts';
import { isPolygonal, listPolygons, type Ring } from '../../geometry/position.ts';
import { keepByPlane } from './kept_by_plane.ts';
import { boundDrawn, formatMm } from './sheet_units.ts';

/** A thing as a tile has it; `[lng, lat]`. */
export type SheetThing = {
	subject: GroundSubject;
	class: GroundClass;
	geometry: Geometry;
	/** Of names. */
	name?: InEvery<string | null> | null;
	/** Of roads, as `G320`. */
	numbers?: readonly string[];
	/** Of names: the lower, the greater. */
	rank?: number;
};

/** How it is drawn; the first lies lowest. */
export const SHEET_LOOKS = [
	'wood',
	'built',
	'lake',
	'stream',
	'river',
	'building',
	'path',
	'small',
	'main',
	'great',
	'rail',
] as const;
export type SheetLook = (typeof SHEET_LOOKS)[number];

export type DrawnLook = { look: SheetLook; is_area: boolean; path: string };

/** Which look a class has, and the N of the smallest scale at which it is drawn. */
const CLASSES: Partial<Record<GroundClass, { look: SheetLook; to: number }>> = {
	wood: { look: 'wood', to: 500_000 },
	built: { look: 'built', to: 500_000 },
	water: { look: 'lake', to: Infinity },
	stream: { look: 'stream', to: 60_000 },
	canal: { look: 'stream', to: 150_000 },
	river: { look: 'river', to: Infinity },
	building: { look: 'building', to: 15_000 },
	path: { look: 'path', to: 15_000 },
	service: { look: 'path', to: 15_000 },
	minor: { look: 'small', to: 30_000 },
	tertiary: { look: 'small', to: 120_000 },
	secondary: { look: 'main', to: 250_000 },
	primary: { look: 'main', to: Infinity },
	trunk: { look: 'great', to: Infinity },
	motorway: { look: 'great', to: Infinity },
	rail: { look: 'rail', to: Infinity },
	transit: { look: 'rail', to: 60_000 },
};
const AREAS: ReadonlySet<SheetLook> = new Set(['wood', 'built', 'lake', 'building']);

/** What is read for sheets. */
export const SHEET_SUBJECTS = [
	'wood',
	'built',
	'water',
	'river',
	'building',
	'road',
	'rail',
	'name',
] as const satisfies GroundSubject[];

/** In metres of a plane. */
type Placed = {
	look: SheetLook;
	to: number;
	bounds: Bounds;
	polygons: Ring[][];
	lines: Position[][];
};

/** One path a look, the lowest first. */
export function drawSheetGround(things: readonly SheetThing[], frame: SheetFrame): DrawnLook[] {
	const box = boundDrawn(frame);
	const around = boundInMetres(frame);
	const paths = new Map<SheetLook, string[]>();
	const convert = (path: readonly Position[]): Position[] =>
		path.map((metres) => metresToPaper(metres, frame));
	for (const { look, to, bounds, polygons, lines } of placeThings(things, frame.plane)) {
		if (frame.scale > to || !meetBounds(bounds, around)) continue;
		const path = AREAS.has(look)
			? polygons.map((rings) => formatMm(clipRings(rings.map(convert), box), true)).join('')
			: formatMm(lines.flatMap((line) => clipLine(convert(line), box)));
		if (path === '') continue;
		const own = paths.get(look);
		if (own) own.push(path);
		else paths.set(look, [path]);
	}
	return SHEET_LOOKS.flatMap((look) => {
		const own = paths.get(look);
		return own ? [{ look, is_area: AREAS.has(look), path: own.join('') }] : [];
	});
}

const placeThings = keepByPlane(placeThing);

function placeThing({ subject, class: word, geometry }: SheetThing, plane: PlaneId): Placed | null {
	const found = CLASSES[word];
	if (!found || subject === 'name' || geometry.type === 'GeometryCollection') return null;
	const convert = (path: readonly Position[]): Position[] =>
		path.map((position) => toPlane([position[0], position[1]], plane));
	const is_area = isPolygonal(geometry);
	if (is_area !== AREAS.has(found.look)) return null;
	const polygons = is_area
		? listPolygons(geometry as Parameters<typeof listPolygons>[0]).map((rings) =>
				rings.map(convert),
			)
		: [];
	const lines = is_area ? [] : listPaths(geometry).map(convert);
	const bounds = boundMetres(is_area ? polygons.flat() : lines);
	return { ...found, bounds, polygons, lines };
}

export function boundMetres(paths: readonly (readonly Position[])[]): Bounds {
	const bounds: Bounds = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [x, y] of paths.flat()) {
		bounds[0] = Math.min(bounds[0], x);
		bounds[1] = Math.min(bounds[1], y);
		bounds[2] = Math.max(bounds[2], x);
		bounds[3] = Math.max(bounds[3], y);
	}
	return bounds;
}

export function meetBounds(a: Bounds, b: Bounds): boolean {
	return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}
