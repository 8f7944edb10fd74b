import { z } from 'zod';
import { excerpt_ref_schema, id_schema } from './identifiers.ts';
import { sha256_schema } from './source.ts';

export const selector_schema = z.strictObject({
	start: z.int().min(0).describe('First character, counted in the source with white space removed'),
	end: z.int().min(1).describe('One past the last character'),
	prefix: z.string().describe('Up to 24 characters before'),
	suffix: z.string().describe('Up to 24 characters after'),
	sha256: sha256_schema.describe('Of the excerpt as it was proved, UTF-8'),
});

/** Where the excerpts of one source stand in it. Written by `npm run check -- --source FILE`; nobody types it. */
export const offsets_schema = z.strictObject({
	source: id_schema.describe('As the file is named'),
	excerpts: z.record(excerpt_ref_schema, selector_schema),
});

export type Selector = z.infer<typeof selector_schema>;
export type Offsets = z.infer<typeof offsets_schema>;
