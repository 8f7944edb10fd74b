import { z } from 'zod';
import { isClosed } from '../../geometry/ring.ts';

/** `[lng, lat]` in WGS-84 degrees; RFC 7946 allows no other datum, and the atlas no third number. */
export const position_schema = z.tuple([
	z.number().min(-180).max(180),
	z.number().min(-90).max(90),
]);

export const point_schema = z.strictObject({
	type: z.literal('Point'),
	coordinates: position_schema,
});

export const line_schema = z.strictObject({
	type: z.literal('LineString'),
	coordinates: z.array(position_schema).min(2),
});

export const multi_point_schema = z.strictObject({
	type: z.literal('MultiPoint'),
	coordinates: z.array(position_schema).min(1),
});

export const multi_line_schema = z.strictObject({
	type: z.literal('MultiLineString'),
	coordinates: z.array(z.array(position_schema).min(2)).min(1),
});

/** A ring that is not closed is told by its own check; as no polygon, no other check gets it. */
const ring_schema = z
	.array(position_schema)
	.min(4)
	.refine(isClosed, 'a ring whose last position is its first');

export const polygon_schema = z.strictObject({
	type: z.literal('Polygon'),
	coordinates: z.array(ring_schema).min(1),
});

export const multi_polygon_schema = z.strictObject({
	type: z.literal('MultiPolygon'),
	coordinates: z.array(z.array(ring_schema).min(1)).min(1),
});

/** A FeatureCollection of features made of the given id, geometry and properties. */
export function buildCollectionSchema<
	I extends z.ZodType,
	G extends z.ZodType,
	P extends z.ZodType,
>(id: I, geometry: G, properties: P) {
	return z.strictObject({
		type: z.literal('FeatureCollection'),
		features: z.array(z.strictObject({ type: z.literal('Feature'), id, geometry, properties })),
	});
}

export type Position = z.infer<typeof position_schema>;
/** `[west, south, east, north]`, degrees. */
export type Bounds = [number, number, number, number];
