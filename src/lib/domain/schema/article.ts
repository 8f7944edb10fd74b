import { z } from 'zod';
import { article_claim_schema } from './claim.ts';
import { id_schema } from './identifiers.ts';
import { localized_schema, localized_shape } from './localized.ts';

export const editor_note_schema = z.strictObject({
	about: z.string().min(1).describe('The words of the excerpt that the note is about'),
	kind: z.enum(['misprint', 'doubt', 'explanation']),
	certainty: z.enum(['certain', 'strong', 'probable', 'open']),
	status_of: z
		.array(id_schema)
		.optional()
		.describe('Of a doubt: the sites whose status it puts in doubt; [] for none'),
	...localized_shape,
});

export const excerpt_schema = z.strictObject({
	id: id_schema,
	exact: z
		.string()
		.regex(/^\S+$/)
		.describe('One to three sentences of the page, verbatim, white space removed'),
	translation: z.string().min(1).describe('English, ours'),
	notes: z.array(editor_note_schema).optional(),
});

/** One report or photo caption of a page, with the quotations the atlas rests on. */
export const article_schema = z.strictObject({
	id: id_schema,
	source: id_schema.describe('Id of a file of geo/sources/'),
	kind: z.enum(['report', 'caption']),
	order: z.int().min(1).describe('Place on the page'),
	title: localized_schema.describe('zh as printed (for a caption: ours); en is ours'),
	section: localized_schema.describe('The part of the page, in our words'),
	byline: z.array(z.string().min(1)).min(1).describe('Names as printed'),
	byline_role: z.enum(['author', 'photographer']),
	excerpts: z.array(excerpt_schema).min(1).describe('In page order'),
	claims: z.array(article_claim_schema).default([]),
});

export type EditorNote = z.infer<typeof editor_note_schema>;
export type Excerpt = z.infer<typeof excerpt_schema>;
export type Article = z.infer<typeof article_schema>;
