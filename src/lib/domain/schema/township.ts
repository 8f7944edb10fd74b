import { z } from 'zod';
import { buildCollectionSchema, point_schema } from './geojson.ts';
import { adcode_schema, township_code_schema } from './identifiers.ts';
import { localized_schema } from './localized.ts';
import { same_as_schema } from './same_as.ts';

/** Township-level units; the geometry is the seat, null where no source places it. */
export const township_collection_schema = buildCollectionSchema(
	township_code_schema,
	point_schema.nullable(),
	z.strictObject({
		code: township_code_schema,
		name: localized_schema,
		district: adcode_schema,
		seat_precision_m: z.number().positive().nullable(),
		radius_m: z.number().positive().nullable().describe('Reach of 95% of the unit from its seat'),
		source: z.string().min(1).nullable(),
		code_source: z.string().min(1),
		notes: z.string().nullable(),
		same_as: same_as_schema,
		former: z
			.array(z.strictObject({ code: township_code_schema, name: localized_schema }))
			.optional()
			.describe(
				'What the unit was before: old links, sites and searches by code or name lead here',
			),
	}),
);

/** The code of the unit that now has this code, or had it before; null for a code of none. */
export function findCurrentCode(
	townships: readonly TownshipFeature[],
	code: string,
): string | null {
	const unit =
		townships.find(({ id }) => id === code) ??
		townships.find(({ properties }) => properties.former?.some((one) => one.code === code));
	return unit?.id ?? null;
}

export type TownshipFeature = z.infer<typeof township_collection_schema>['features'][number];
