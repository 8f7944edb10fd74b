import { z } from 'zod';
import { excerpt_ref_schema } from './identifiers.ts';
import { localized_schema } from './localized.ts';

/** What a visitor asks before setting out. */
export const ACCESS_KINDS = ['steps', 'step_free', 'toilets', 'parking'] as const;

/** Facts of access, each with the words of an excerpt that say so: nothing is said of access that no source says. */
export const access_schema = z
	.array(
		z.strictObject({
			kind: z.enum(ACCESS_KINDS),
			text: localized_schema.describe('Our own words'),
			excerpt: excerpt_ref_schema.describe('The excerpt that says so'),
			exact: z.string().min(1).describe('Its words that say so, letter by letter'),
		}),
	)
	.min(1)
	.optional()
	.describe('Steps, toilets, parking, as far as a source says; left out where none does');

export type AccessKind = (typeof ACCESS_KINDS)[number];
export type Access = NonNullable<z.infer<typeof access_schema>>;
