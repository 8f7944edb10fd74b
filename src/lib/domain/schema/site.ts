import { z } from 'zod';
import { claim_schema } from './claim.ts';
import {
	buildCollectionSchema,
	line_schema,
	multi_line_schema,
	multi_point_schema,
	multi_polygon_schema,
	point_schema,
	polygon_schema,
} from './geojson.ts';
import {
	adcode_schema,
	excerpt_ref_schema,
	id_schema,
	township_code_schema,
} from './identifiers.ts';
import { localized_schema } from './localized.ts';
import { placement_schema } from './placement.ts';
import { SITE_KINDS, STATUSES, listWords } from './vocabulary.ts';

/** Somebody the newspaper names who may know more. */
export const body_schema = z.strictObject({
	name: localized_schema.describe('zh: words of the excerpt'),
	kind: z
		.enum(['organisation', 'place'])
		.describe('A bureau, firm or the like; or only the village, town, county or zone that acts'),
	excerpt: excerpt_ref_schema.describe('The excerpt that names it'),
});

/** One thing reported of a site; it was reported on the date of its excerpt's source. */
export const history_entry_schema = z.strictObject({
	status: z.enum(listWords(STATUSES)),
	excerpt: excerpt_ref_schema.describe('The excerpt the status rests on; one of the citations'),
	valid: z
		.string()
		.min(1)
		.optional()
		.describe('When it was so, as EDTF: "2021-10/..", "2023~"; only where the words say when'),
	valid_words: z
		.string()
		.min(1)
		.optional()
		.describe('The words of the excerpt that `valid` rests on'),
});

export const site_properties_schema = z.strictObject({
	name: localized_schema,
	summary: localized_schema.describe('One sentence of ours'),
	themes: z.array(id_schema).min(1).describe('Of the city; the first one colours the mark'),
	is: z.enum(listWords(SITE_KINDS)).describe('What it is: not every site is a project'),
	history: z
		.array(history_entry_schema)
		.min(1)
		.describe('What was reported of it, the oldest first; the newest is its status'),
	district: adcode_schema
		.nullable()
		.describe('null: the whole city, several districts, or outside'),
	crosses: z.array(adcode_schema).optional().describe('Districts that a line or zone touches'),
	township: township_code_schema.nullable(),
	outside: z.literal(true).optional().describe('Declared to lie outside its district or the city'),
	part_of: id_schema.optional().describe('The site whose project this one belongs to'),
	placement: placement_schema,
	citations: z.array(excerpt_ref_schema).min(1).describe('The lead excerpt first'),
	bodies: z
		.array(body_schema)
		.min(1)
		.optional()
		.describe('Who may know more; left out where the newspaper names nobody'),
	claims: z.array(claim_schema),
});

/** Sites as people edit them, in `geo/sites/*.geojson`. */
export const site_collection_schema = buildCollectionSchema(
	id_schema,
	z
		.union([
			point_schema,
			multi_point_schema,
			line_schema,
			multi_line_schema,
			polygon_schema,
			multi_polygon_schema,
		])
		.nullable(),
	site_properties_schema,
);

export type HistoryEntry = z.infer<typeof history_entry_schema>;
export type Body = z.infer<typeof body_schema>;
/** Where a site is, or what stands for it. */
export type SiteGeometry = NonNullable<SiteFeature['geometry']>;
/** A site that is more than one point. */
export type SiteOutline = Exclude<SiteGeometry, { type: 'Point' }>;
export type SiteFeature = z.infer<typeof site_collection_schema>['features'][number];
