import { z } from 'zod';
import {
	adcode_schema,
	excerpt_ref_schema,
	id_schema,
	township_code_schema,
} from './identifiers.ts';
import { localized_schema } from './localized.ts';
import { PLACEMENT_CLASSES, PLACEMENT_METHODS, listWords } from './vocabulary.ts';

/** What an `area` placement stands for; drawn as that polygon, or as a circle of `precision_m`. */
export const extent_schema = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('township'), code: township_code_schema }),
	z.strictObject({ kind: z.literal('district'), adcode: adcode_schema }),
	z.strictObject({ kind: z.literal('city') }).describe('All five districts; has no geometry'),
	z
		.strictObject({ kind: z.literal('zone'), name: localized_schema })
		.describe('No polygon published'),
	z
		.strictObject({ kind: z.literal('outside'), name: localized_schema })
		.describe('Not in the city'),
]);

/** Who put a site where it is, when, and how. */
export const decision_schema = z.strictObject({
	by: localized_schema.describe('Who decided: the editors, an office, a reader'),
	on: z.iso.date().describe('The day of the decision'),
	method: z.enum(listWords(PLACEMENT_METHODS)),
});

/** How a site got its position. Metres are the radius within which the true place is believed to lie. */
export const placement_schema = z.strictObject({
	class: z.enum(listWords(PLACEMENT_CLASSES)),
	precision_m: z.number().positive().nullable().describe('null only where there is no geometry'),
	basis: localized_schema.describe('Why the position is what it is, in our words'),
	source: z.string().min(1).describe('Data set, row or page the coordinates come from'),
	is_thing_itself: z.boolean().describe('The source locates the site itself, not a stand-in'),
	original_datum: z.enum(['WGS-84', 'GCJ-02', 'BD-09']).nullable(),
	decided: decision_schema,
	place: id_schema.nullable().describe('Gazetteer entry that the position rests on'),
	extent: extent_schema.optional().describe('For class `area`'),
	excerpt: excerpt_ref_schema
		.nullable()
		.describe('The excerpt that says where; null when none does'),
});

export type Extent = z.infer<typeof extent_schema>;
export type Decision = z.infer<typeof decision_schema>;
export type Placement = z.infer<typeof placement_schema>;
