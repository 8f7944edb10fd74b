import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { measureDepth } from '../../geometry/depth.ts';
import { findNearestPoint } from '../../geometry/nearest_point.ts';
import { isPolygonal } from '../../geometry/position.ts';
import type { Shape } from '../../geometry/representative.ts';
import type { OwnHits } from '../here/here.ts';
import type { Position } from '../schema/geojson.ts';

/** Features that are told one by one; the rest is counted. */
const MOST = 10;

/** Metres of one degree of latitude, rounded down, so that a margin in degrees is never too small. */
const DEGREE_M = 110_000;

/** What of a layer lies at `[lng, lat]` or within metres of it. `name`: the layer's. */
export function findFeaturesHere(
	{ features }: FeatureCollection,
	name: string,
	position: Position,
	within_m: number,
): OwnHits {
	const found = features
		.flatMap((feature) => measureFeature(feature, position, within_m))
		.toSorted((a, b) => a.distance_m - b.distance_m);
	return { layer: name, count: found.length, hits: found.slice(0, MOST) };
}

function measureFeature(
	feature: Feature<Geometry | null>,
	position: Position,
	within_m: number,
): OwnHits['hits'][number][] {
	const shapes = feature.geometry ? listShapes(feature.geometry) : [];
	const depths = shapes
		.filter((shape) => isAround(shape, position, within_m))
		.map((shape) =>
			isPolygonal(shape)
				? measureDepth(position, shape)
				: -findNearestPoint(position, shape).distance_m,
		);
	if (depths.length === 0) return [];
	const depth_m = depths.reduce((high, depth) => Math.max(high, depth));
	if (depth_m < -within_m) return [];
	const label = nameFeature(feature);
	return [{ label, distance_m: Math.max(0, -depth_m), is_inside: depth_m > 0 }];
}

function listShapes(geometry: Geometry): Shape[] {
	return geometry.type === 'GeometryCollection'
		? geometry.geometries.flatMap(listShapes)
		: [geometry as Shape];
}

/** A rough look first: most of a large file lies elsewhere. */
function isAround(shape: Shape, [lng, lat]: Position, within_m: number): boolean {
	const y = within_m / DEGREE_M;
	const x = y / Math.max(0.01, Math.cos((lat * Math.PI) / 180));
	let west = Infinity;
	let south = Infinity;
	let east = -Infinity;
	let north = -Infinity;
	visit(shape.coordinates, (one_lng, one_lat) => {
		west = Math.min(west, one_lng);
		east = Math.max(east, one_lng);
		south = Math.min(south, one_lat);
		north = Math.max(north, one_lat);
	});
	return west - x <= lng && lng <= east + x && south - y <= lat && lat <= north + y;
}

type Nested = number | readonly Nested[];

function visit(coordinates: readonly Nested[], take: (lng: number, lat: number) => void): void {
	const [first, second] = coordinates;
	if (typeof first === 'number' && typeof second === 'number') take(first, second);
	else for (const inner of coordinates) visit(inner as readonly Nested[], take);
}

/** Its name, or else the first thing it says. */
function nameFeature({ properties }: Feature<Geometry | null>): string {
	const words = Object.entries(properties ?? {}).filter(
		([, value]) => (typeof value === 'string' && value !== '') || typeof value === 'number',
	);
	const named = words.find(([key]) => /^(name|title|名称|名字|标题)$/i.test(key)) ?? words[0];
	return named ? String(named[1]).slice(0, 80) : '';
}
