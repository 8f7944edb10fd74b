import { z } from 'zod';
import { excerpt_ref_schema, adcode_schema, id_schema } from './identifiers.ts';
import { localized_schema } from './localized.ts';
import { CLAIM_KINDS, CLAIM_ROLES, QUALIFIERS, UNITS, listWords } from './vocabulary.ts';

/** One typed fact with the exact words it rests on. */
export const claim_schema = z.strictObject({
	id: id_schema.describe(
		'Subject and matter: "tongmu-total-investment"; unique over the atlas, part of a public link, never changed',
	),
	series: id_schema.describe(
		'What is measured within its subject: "total-investment"; the same in every report of it',
	),
	role: z
		.enum(listWords(CLAIM_ROLES))
		.default('reported')
		.describe(
			'What the figure is in its series; only a reported one is counted in sums of what is',
		),
	kind: z.enum(listWords(CLAIM_KINDS)),
	label: localized_schema.describe('What is counted, in our words: "soil restored"'),
	value: z.number().nullable().describe('In base units; null only for an award without a grade'),
	value_to: z
		.number()
		.optional()
		.describe('Upper end where the words give a range, `value` being the lower one'),
	unit: z.enum(listWords(UNITS)),
	qualifier: z.enum(listWords(QUALIFIERS)),
	forecast: z
		.literal(true)
		.optional()
		.describe('The article expects this value; it is not reached yet'),
	period: localized_schema.optional().describe('The time the value stands for: "a year", "2023"'),
	as_of: z
		.string()
		.min(1)
		.optional()
		.describe(
			'When the figure is of, EDTF (ISO 8601-2): 2023-11, 2021-10/.., 2023~; left out where the words name no time',
		),
	as_of_words: z
		.string()
		.regex(/^\S+$/)
		.optional()
		.describe('The words of the excerpt that `as_of` rests on'),
	exact: z
		.string()
		.min(1)
		.regex(/^\S+$/)
		.describe('The words of the page; stand inside the excerpt'),
	excerpt: excerpt_ref_schema,
	key: z.literal(true).optional().describe('Shown first in the popup'),
});

/** A claim that no single site carries: about the city, a district, or a subject outside both. */
export const article_claim_schema = claim_schema.omit({ excerpt: true }).extend({
	excerpt: z.string().describe('Id of an excerpt of this article'),
	about: z.union([z.literal('city'), adcode_schema]).describe('The city, or a district'),
});

export type Claim = z.infer<typeof claim_schema>;
export type ArticleClaim = z.infer<typeof article_claim_schema>;
