import { z } from 'zod';
import { id_schema } from './identifiers.ts';
import { localized_schema } from './localized.ts';
import { SOURCE_KINDS, listWords } from './vocabulary.ts';

/** SHA-256 in hex. */
export const sha256_schema = z.string().regex(/^[0-9a-f]{64}$/);

const address_schema = z.url({ protocol: /^https?$/ });

/** What was printed or written, of one day: a page of a newspaper, a document, the notes of a visit. */
export const source_schema = z.strictObject({
	id: id_schema.describe('As the file is named; articles name it'),
	kind: z.enum(listWords(SOURCE_KINDS)),
	publication: localized_schema.describe('Of the newspaper or body, without the page'),
	page: z.string().trim().min(1).optional().describe('As printed: "07"'),
	date: z.iso.date().describe('Of the issue, the document or the visit'),
	date_basis: localized_schema.describe('How the date is known'),
	added_on: z.iso
		.date()
		.optional()
		.describe('The day the atlas took it in; left out of the one source that it began with'),
	url: address_schema.optional().describe('Where its publisher has it'),
	archived_url: address_schema.optional().describe('Where an archive keeps it'),
	archived_on: z.iso.date().optional().describe('The day the archive took it'),
	sha256: sha256_schema
		.optional()
		.describe('Of its text without white space, UTF-8; written by the first proof'),
	characters: z
		.int()
		.positive()
		.optional()
		.describe('Of its text without white space; written by the first proof'),
});

export type Source = z.infer<typeof source_schema>;
