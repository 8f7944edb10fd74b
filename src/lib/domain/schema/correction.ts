import { z } from 'zod';
import { id_schema } from './identifiers.ts';
import { localized_schema } from './localized.ts';

/** What the subject of a correction can be. */
export const CORRECTED_KINDS = [
	'site',
	'article',
	'claim',
	'excerpt',
	'place',
	'district',
	'source',
	'township',
	'tour',
] as const;

/** One thing that the atlas itself had wrong: what stood, what stands, why and since when. */
export const correction_schema = z.strictObject({
	id: id_schema,
	on: z.iso.date().describe('The day since which the atlas has it right'),
	subject: z.strictObject({
		kind: z.enum(CORRECTED_KINDS),
		id: z
			.string()
			.min(1)
			.describe('Its id; an excerpt as article#excerpt, a district or township by its code'),
	}),
	field: localized_schema.describe('Which of its properties, in words'),
	before: localized_schema.describe('What stood here, as readers saw it'),
	after: localized_schema.describe('What stands here now'),
	why: localized_schema,
	evidence: z
		.string()
		.trim()
		.min(1)
		.optional()
		.describe('What shows it: source, date, link, photograph, as they were given'),
});

/** `geo/corrections.yaml`, the newest last; may be empty or absent. */
export const corrections_schema = z.array(correction_schema);

export type Correction = z.infer<typeof correction_schema>;
