/** Districts of a sheet, their names, and the seats of townships. */

import type { DistrictFeature } from '../../domain/schema/district.ts';
import type { Position } from '../../domain/schema/geojson.ts';
import type { Language } from '../../domain/schema/localized.ts';
import type { TownshipFeature } from '../../domain/schema/township.ts';
import {
	boundInDegrees,
	isOnPaper,
	metresPerMm,
	metresToPaper,
	toPaper,
	type SheetFrame,
} from '../../domain/sheet/sheet_frame.ts';
import { clipRings } from '../../geometry/clip.ts';
import { findLabelPoint } from '../../geometry/label_point.ts';
import { toPlane, type PlaneId } from '../../geometry/systems/plane.ts';
import { listPolygons, type Ring } from '../../geometry/position.ts';
import { boundDrawn, formatMm, toUnits } from './sheet_units.ts';

export type SheetDistrict = { adcode: number; role: 'district' | 'neighbour'; path: string };

/** In units; `text` stands around its place, or beside a seat's dot. */
export type SheetName = {
	id: string;
	kind: 'district' | 'neighbour' | 'township';
	text: string;
	x: number;
	y: number;
	/** The seat is known so well that a dot on this paper is true. */
	has_dot: boolean;
};

/** A name needs so much room around its middle, millimetres. */
const NAME_ROOM = { x: 12, y: 4 };
/** A dot may be so far off, millimetres. */
const DOT_MM = 1;

type Plane = Map<PlaneId, Ring[][][]>;
const kept = new WeakMap<readonly DistrictFeature[], Plane>();

/** Polygons in metres of a plane; once for all sheets of a series. */
function projectDistricts(districts: readonly DistrictFeature[], plane: PlaneId): Ring[][][] {
	const planes: Plane = kept.get(districts) ?? new Map();
	kept.set(districts, planes);
	const projected =
		planes.get(plane) ??
		districts.map(({ geometry }) =>
			listPolygons(geometry).map((rings) =>
				rings.map((ring) => ring.map((position) => toPlane(position, plane))),
			),
		);
	planes.set(plane, projected);
	return projected;
}

/** Those that have a part on the sheet. */
export function drawDistricts(
	districts: readonly DistrictFeature[],
	frame: SheetFrame,
): SheetDistrict[] {
	const box = boundDrawn(frame);
	return projectDistricts(districts, frame.plane).flatMap((polygons, index) => {
		const rings = polygons.flatMap((polygon) =>
			clipRings(
				polygon.map((ring) => ring.map((metres) => metresToPaper(metres, frame))),
				box,
			),
		);
		if (rings.length === 0) return [];
		const { adcode, role } = districts[index]!.properties;
		return [{ adcode, role, path: formatMm(rings, true) }];
	});
}

/** Each where it has room in what the sheet shows of its district. */
export function nameDistricts(
	districts: readonly DistrictFeature[],
	frame: SheetFrame,
	language: Language,
): SheetName[] {
	const box = boundInDegrees(frame);
	return districts.flatMap(({ geometry, properties: { adcode, name, role, label_at } }) => {
		const home = toPaper(label_at, frame);
		let at: Position | null = hasRoom(home, frame) ? home : null;
		if (!at) {
			const parts = listPolygons(geometry)
				.map((rings) => clipRings(rings, box))
				.filter((rings) => rings.length > 0);
			if (parts.length === 0) return [];
			at = toPaper(findLabelPoint({ type: 'MultiPolygon', coordinates: parts }), frame);
			if (!hasRoom(at, frame)) return [];
		}
		const [x, y] = at;
		return [
			{
				...{ id: String(adcode), kind: role, text: name[language], has_dot: false },
				...{ x: toUnits(x), y: toUnits(y) },
			},
		];
	});
}

export function nameTownships(
	townships: readonly TownshipFeature[],
	frame: SheetFrame,
	language: Language,
): SheetName[] {
	return townships.flatMap(({ geometry, properties: { code, name, seat_precision_m } }) => {
		if (!geometry) return [];
		const [x, y] = toPaper(geometry.coordinates as Position, frame);
		if (!isOnPaper([x, y], frame, 3)) return [];
		const off_mm = (seat_precision_m ?? Infinity) / metresPerMm(frame);
		return [
			{
				...{ id: code, kind: 'township' as const, text: name[language] },
				...{ x: toUnits(x), y: toUnits(y), has_dot: off_mm <= DOT_MM },
			},
		];
	});
}

function hasRoom([x, y]: Position, { width, height }: SheetFrame): boolean {
	return (
		x >= NAME_ROOM.x && y >= NAME_ROOM.y && x <= width - NAME_ROOM.x && y <= height - NAME_ROOM.y
	);
}
