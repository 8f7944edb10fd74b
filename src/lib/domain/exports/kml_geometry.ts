import { buildCircle } from '../../geometry/circle.ts';
import { listPolygons, type Polygonal, type Position } from '../../geometry/position.ts';
import type { Placement } from '../schema/placement.ts';
import type { SiteExport } from './sites_geojson.ts';

/** District polygons by adcode. */
export type DistrictPolygons = ReadonlyMap<number, Polygonal>;

/** Corners of a circle that stands for an area. */
const CIRCLE_STEPS = 48;

/** What a placemark's geometry depends on. */
export type KmlPlace = {
	geometry: SiteExport['geometry'];
	properties: { placement: Pick<Placement, 'class' | 'precision_m' | 'extent'> };
};

/** The geometry of a placemark as KML elements; nothing for a site without a place. */
export function buildKmlGeometry(
	{ geometry, properties: { placement } }: KmlPlace,
	districts: DistrictPolygons,
): object {
	if (geometry === null) return {};
	switch (geometry.type) {
		case 'LineString':
			return { LineString: buildLine(geometry.coordinates) };
		case 'MultiLineString':
			return { MultiGeometry: { LineString: geometry.coordinates.map(buildLine) } };
		case 'MultiPoint': {
			const Point = geometry.coordinates.map((at) => ({ coordinates: at.join(',') }));
			return { MultiGeometry: { Point } };
		}
		case 'Polygon':
		case 'MultiPolygon':
			return buildPolygons(geometry);
	}
	if (placement.class !== 'area') return { Point: { coordinates: geometry.coordinates.join(',') } };
	const district =
		placement.extent?.kind === 'district' ? districts.get(placement.extent.adcode) : undefined;
	if (district) return buildPolygons(district);
	return buildPolygons(buildCircle(geometry.coordinates, placement.precision_m ?? 1, CIRCLE_STEPS));
}

function buildLine(positions: readonly Position[]): object {
	return { tessellate: 1, coordinates: formatPositions(positions) };
}

function buildPolygons(geometry: Polygonal): object {
	const polygons = listPolygons(geometry).map(([outer = [], ...holes]) => ({
		outerBoundaryIs: { LinearRing: { coordinates: formatPositions(outer) } },
		innerBoundaryIs: holes.map((ring) => ({ LinearRing: { coordinates: formatPositions(ring) } })),
	}));
	return polygons.length === 1
		? { Polygon: polygons[0] }
		: { MultiGeometry: { Polygon: polygons } };
}

/** `lng,lat` pairs, 5 decimals (about a metre). */
function formatPositions(positions: readonly (readonly [number, number])[]): string {
	return positions.map(([lng, lat]) => `${round(lng)},${round(lat)}`).join(' ');
}

function round(degrees: number): number {
	return Number(degrees.toFixed(5));
}
