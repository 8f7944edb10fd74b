import { buildGeodesicCircle } from '../../geometry/geodesic.ts';
import type { Polygonal } from '../../geometry/position.ts';
import type { Position } from '../schema/geojson.ts';
import type { AreaRef } from './area_ref.ts';

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
