/** What a careful editor would draft from a page: the form of every gold file. Only what a file has is scored. */

import { z } from 'zod';

const text = z.string();
const article = z.looseObject({
	id: text,
	kind: z.enum(['report', 'caption']).optional(),
	kicker: text.nullish(),
	title: text.nullish(),
	subheads: z.array(text).optional(),
	byline: z.array(text).optional(),
	byline_role: text.nullish(),
	first: text,
	last: text,
});
const date = z.looseObject({
	article: text,
	surface: text,
	from: text.nullish(),
	to: text.nullish(),
	/** Right to find and right to leave. */
	optional: z.boolean().optional(),
});
const place = z.looseObject({
	article: text,
	surface: text,
	/** null where nothing may be chosen. */
	code: text.nullish(),
	/** Id in the atlas's places. */
	place: text.nullish(),
	ambiguity: text.optional(),
	/** Right to find and right to leave. */
	optional: z.boolean().optional(),
});
const claim = z.looseObject({
	article: text,
	exact: text,
	kind: text,
	value: z.number().nullable(),
	value_to: z.number().nullish(),
	unit: text,
	qualifier: text,
	forecast: z.boolean().optional(),
	about: text.nullable(),
	role: text.optional(),
});
const site = z.looseObject({
	article: text.optional(),
	/** Id of a site that exists; null for a new one. */
	match: text.nullable(),
	/** What claims of the same file call a new site. */
	key: text.optional(),
	name: text,
	status: text.nullish(),
	/** How its first sentence begins. */
	lead: text.optional(),
	/** "area township" or "area" with a code, or "unplaced". */
	placement: text.optional(),
});
const relation = z.looseObject({
	site: text,
	of: text,
	earlier: z.union([z.number(), text]),
	later: z.union([z.number(), text]),
	relation: text,
});

export const gold_schema = z.looseObject({
	page: text.optional(),
	city: text.nullish(),
	articles: z.array(article).optional(),
	not_articles: z.array(z.unknown()).optional(),
	publication: text.nullish(),
	date: text.nullish(),
	dates: z.array(date).optional(),
	places: z.array(place).optional(),
	claims: z.array(claim).optional(),
	sites: z.array(site).optional(),
	relations: z.array(relation).optional(),
});

export type Gold = z.infer<typeof gold_schema>;
export type GoldArticle = z.infer<typeof article>;
export type GoldClaim = z.infer<typeof claim>;
export type GoldSite = z.infer<typeof site>;
export type GoldRelation = z.infer<typeof relation>;
export type GoldDate = z.infer<typeof date>;
export type GoldPlace = z.infer<typeof place>;
