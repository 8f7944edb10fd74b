import { z } from 'zod';
import { access_schema } from './access.ts';
import { buildCollectionSchema, point_schema } from './geojson.ts';
import { id_schema } from './identifiers.ts';
import { localized_schema } from './localized.ts';
import { same_as_schema } from './same_as.ts';

/** Gazetteer entries that sites rest on. */
export const place_collection_schema = buildCollectionSchema(
	id_schema,
	point_schema.nullable(),
	z.strictObject({
		name: localized_schema,
		kind: z.string().min(1),
		aliases: z
			.array(
				z.strictObject({
					zh: z.string().trim().min(1),
					kind: z
						.enum(['short', 'misprint', 'former'])
						.describe('A shorter name, one that a source misprints, or one of the past'),
				}),
			)
			.min(1)
			.optional()
			.describe('Other names that readers may look for'),
		code: z
			.string()
			.regex(/^(\d{6}|\d{9}|\d{12})$/)
			.optional()
			.describe('Official code: of a county (GB/T 2260), a township or a village (NBS)'),
		same_as: same_as_schema,
		access: access_schema,
		stands_for: z
			.enum(['itself', 'neighbour', 'area', 'line', 'nothing'])
			.describe(
				'What the point is: the thing, a stand-in close by, a larger area, a line, or none',
			),
		precision_m: z.number().positive().nullable(),
		precision_basis: z.string().nullable(),
		source: z.string().nullable(),
		original: z
			.strictObject({ lng: z.number(), lat: z.number(), datum: z.enum(['GCJ-02', 'BD-09']) })
			.nullable(),
		notes: z.string().nullable(),
	}),
);

export type PlaceFeature = z.infer<typeof place_collection_schema>['features'][number];
