import { getSystem, toSystem, type SystemId } from '../../geometry/systems/systems.ts';
import type { Position } from '../schema/geojson.ts';
import type { SiteExport } from './sites_geojson.ts';

/** Decimals that keep a centimetre: of degrees, and of metres. */
const DIGITS = { geographic: 7, projected: 2 } as const;

/** WGS-84 to `[lng, lat]` or `[easting, northing]` of `system`, rounded to a centimetre; WGS-84 stays as it is. */
export function transformGeometry(
	geometry: SiteExport['geometry'],
	system: SystemId,
): SiteExport['geometry'] {
	if (system === 'wgs84' || geometry === null) return geometry;
	const digits = DIGITS[getSystem(system).kind];
	const move = (position: Position): Position => {
		const [x, y] = toSystem(position, system);
		return [Number(x.toFixed(digits)), Number(y.toFixed(digits))];
	};
	switch (geometry.type) {
		case 'Point':
			return { ...geometry, coordinates: move(geometry.coordinates) };
		case 'MultiPoint':
			return { ...geometry, coordinates: geometry.coordinates.map(move) };
		case 'LineString':
			return { ...geometry, coordinates: geometry.coordinates.map(move) };
		case 'MultiLineString':
			return { ...geometry, coordinates: geometry.coordinates.map((line) => line.map(move)) };
		case 'Polygon':
			return { ...geometry, coordinates: geometry.coordinates.map((ring) => ring.map(move)) };
		case 'MultiPolygon':
			return {
				...geometry,
				coordinates: geometry.coordinates.map((rings) => rings.map((ring) => ring.map(move))),
			};
	}
}

/** `EPSG:` and the code, or the name of a datum that has no code. */
export function nameCrs(system: SystemId): string {
	const { epsg } = getSystem(system);
	return epsg === null ? { gcj02: 'GCJ-02', bd09: 'BD-09' }[system as 'gcj02'] : `EPSG:${epsg}`;
}
