import { z } from 'zod';
import {
	buildCollectionSchema,
	multi_polygon_schema,
	polygon_schema,
	position_schema,
} from './geojson.ts';
import { adcode_schema } from './identifiers.ts';
import { localized_schema } from './localized.ts';

export const district_properties_schema = z.strictObject({
	adcode: adcode_schema,
	name: localized_schema,
	role: z.enum(['district', 'neighbour']).describe('Of the city, or drawn as context'),
	published_area_km2: z.number().positive().nullable().describe('null for neighbours'),
	area_km2: z.number().positive().describe('Of this polygon'),
	label_at: position_schema.describe('A point well inside, for the name'),
	source: z.string().min(1),
	license: z.string().min(1),
});

/** Whose the boundaries are, as the file itself says it to readers. */
const boundaries_shape = {
	credit: localized_schema.describe('A short line under every map'),
	terms: localized_schema.describe('Where they come from and under which terms they may be used'),
};
export const boundaries_schema = z.object(boundaries_shape);
export type Boundaries = z.infer<typeof boundaries_schema>;

/** County polygons; the feature id is the adcode. */
export const district_collection_schema = buildCollectionSchema(
	adcode_schema,
	z.union([polygon_schema, multi_polygon_schema]),
	district_properties_schema,
).extend(boundaries_shape);

export type DistrictFeature = z.infer<typeof district_collection_schema>['features'][number];
