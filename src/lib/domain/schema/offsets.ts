import { z } from 'zod';
import { excerpt_ref_schema } from './identifiers.ts';

export const selector_schema = z.strictObject({
	start: z.int().min(0).describe('First character, counted in the source with white space removed'),
	end: z.int().min(1).describe('One past the last character'),
	prefix: z.string().describe('Up to 24 characters before'),
	suffix: z.string().describe('Up to 24 characters after'),
});

/** Written by `npm run check -- --source FILE`; nobody types it. */
export const offsets_schema = z.strictObject({
	source_sha256: z
		.string()
		.regex(/^[0-9a-f]{64}$/)
		.describe('Of the source with white space removed, UTF-8'),
	source_characters: z.int().positive(),
	excerpts: z.record(excerpt_ref_schema, selector_schema),
});

export type Selector = z.infer<typeof selector_schema>;
export type Offsets = z.infer<typeof offsets_schema>;
