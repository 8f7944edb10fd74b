import proj4 from 'proj4';
import type { Position } from '../position.ts';
import type { Point } from './plane_matrix.ts';

/** A plane of metres, east and north, around a place. */
export type LocalPlane = {
	to: (position: Position) => [east: number, north: number];
	from: (point: Point) => Position;
};

/** Transverse Mercator on the WGS-84 ellipsoid, true to scale at `center`: ten kilometres away its metres are off by a hundredth of a millimetre each. */
export function openLocalPlane([lng, lat]: Position): LocalPlane {
	const converter = proj4(
		`+proj=tmerc +lat_0=${lat} +lon_0=${lng} +k=1 +x_0=0 +y_0=0 +datum=WGS84 +units=m +no_defs`,
	);
	return {
		to: (position) => converter.forward([...position]) as [number, number],
		from: ([east, north]) => converter.inverse([east, north]) as Position,
	};
}
