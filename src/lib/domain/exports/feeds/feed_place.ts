import { boundsOf } from '../../../geometry/bounds.ts';
import { buildCircle } from '../../../geometry/circle.ts';
import type { Shape } from '../../../geometry/representative.ts';
import { simplifyLine } from '../../../geometry/simplify.ts';
import type { Catalog, CatalogSite } from '../../reading/catalog.ts';
import type { Position } from '../../schema/geojson.ts';
import { findWatchedSites } from './scoped_events.ts';

/** One geometry, as GeoRSS Simple has it; `[lng, lat]`, WGS-84. What has several parts is the box around them. */
export type FeedPlace =
	/** Metres around it; null where nobody knows. */
	| { kind: 'point'; position: Position; radius_m: number | null }
	| { kind: 'line' | 'polygon'; positions: readonly Position[] }
	/** The south-western corner and the north-eastern. */
	| { kind: 'box'; positions: readonly [Position, Position] };

/** Corners of a circle that stands for a township. */
const CIRCLE_STEPS = 32;
/** A whole district is told to some 200 m: a feed is to be light, and the border is generalized as it is. */
const BORDER_DEG = 0.002;

/** Where a site is as a feed can say it: never a point for an area, and nothing for what is somewhere in the city or nowhere known. */
export function findFeedPlace(site: CatalogSite, catalog: Catalog): FeedPlace | null {
	const { geometry, properties } = site;
	const { placement } = properties;
	if (placement.class === 'unplaced') return null;
	if (placement.class !== 'area') {
		return geometry && toPlace(geometry, placement.precision_m);
	}
	const extent = findWatchedSites(catalog)[site.id]?.extent ?? null;
	if (!extent || extent.kind === 'city') return null;
	switch (extent.kind) {
		case 'district': {
			const border = catalog.district_by_adcode.get(extent.adcode)?.geometry;
			return border ? toPlace(border, null, BORDER_DEG) : null;
		}
		case 'around':
			return extent.geometry.type === 'Point'
				? toPlace(
						buildCircle(extent.geometry.coordinates, extent.precision_m || 1, CIRCLE_STEPS),
						null,
					)
				: toPlace(extent.geometry, null);
		default:
			return toPlace(extent.polygon, null);
	}
}

/** `rough_deg`: how far a border may be off, degrees. */
function toPlace(shape: Shape, radius_m: number | null, rough_deg = 0): FeedPlace {
	switch (shape.type) {
		case 'Point':
			return { kind: 'point', position: round(shape.coordinates), radius_m };
		case 'LineString':
			return { kind: 'line', positions: shape.coordinates.map(round) };
		case 'Polygon': {
			const [ring = []] = shape.coordinates;
			const outer = rough_deg > 0 ? simplifyLine(ring, rough_deg) : ring;
			return { kind: 'polygon', positions: outer.map(round) };
		}
		case 'MultiPoint':
			if (shape.coordinates.length === 1)
				return toPlace({ type: 'Point', coordinates: shape.coordinates[0]! }, radius_m);
			break;
		case 'MultiLineString':
			if (shape.coordinates.length === 1)
				return toPlace({ type: 'LineString', coordinates: shape.coordinates[0]! }, radius_m);
			break;
		case 'MultiPolygon':
			if (shape.coordinates.length === 1)
				return toPlace(
					{ type: 'Polygon', coordinates: shape.coordinates[0]! },
					radius_m,
					rough_deg,
				);
	}
	const [west, south, east, north] = boundsOf([shape]);
	return { kind: 'box', positions: [round([west, south]), round([east, north])] };
}

/** To a metre. */
function round([lng, lat]: Position): Position {
	return [Number(lng.toFixed(5)), Number(lat.toFixed(5))];
}
