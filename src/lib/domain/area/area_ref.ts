/** An area as a reader names it, and the polygon it stands for. */

import { buildGeodesicCircle } from '../../geometry/geodesic.ts';
import type { Polygonal } from '../../geometry/position.ts';
import type { Position } from '../schema/geojson.ts';

export type AreaRef =
	/** Within metres of `[lng, lat]`. */
	| { kind: 'circle'; center: Position; radius_m: number }
	/** A polygon drawn by hand: its corners once round, not closed, three or more. */
	| { kind: 'polygon'; corners: readonly Position[] }
	| { kind: 'district'; adcode: number }
	/** Within metres of a township's seat. */
	| { kind: 'township'; code: string; radius_m: number };

/** Shortest and longest radius that may be asked for, metres. */
export const RADIUS_M: [number, number] = [10, 200_000];

/** Most corners a polygon in a link has. */
export const MOST_CORNERS = 60;

/** What areas are named after. */
export type AreaGround = {
	/** Polygons by adcode. */
	districts: ReadonlyMap<number, Polygonal>;
	/** Seats by code, `[lng, lat]`; townships without a known seat are left out. */
	seats: ReadonlyMap<string, Position>;
};

/** The polygon of an area, WGS-84; null where the district or the seat is not known. */
export function resolveArea(area: AreaRef, ground: AreaGround): Polygonal | null {
	switch (area.kind) {
		case 'circle':
			return buildGeodesicCircle(area.center, area.radius_m);
		case 'polygon':
			return { type: 'Polygon', coordinates: [[...area.corners, area.corners[0]!]] };
		case 'district':
			return ground.districts.get(area.adcode) ?? null;
		case 'township': {
			const seat = ground.seats.get(area.code);
			return seat ? buildGeodesicCircle(seat, area.radius_m) : null;
		}
	}
}
