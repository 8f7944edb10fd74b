/** What the studio's server answers. */

import type { PlacedSite } from '$lib/domain/draft/accept/place_site.ts';
import type { Field } from '$lib/domain/draft/accept/fields.ts';
import type { OpenItem } from '$lib/domain/draft/draft.ts';
import type { Span } from '$lib/domain/draft/draft_page.ts';
import type { OpenCard } from '$lib/domain/draft/open/cards.ts';
import type { Position } from '$lib/domain/schema/geojson.ts';
import type { Localized } from '$lib/domain/schema/localized.ts';
import type { Problem } from '$lib/domain/schema/problem.ts';
import type { Drawing } from '$lib/style/drawing.ts';

export type AtlasAnswer = {
	city: Localized | null;
	day: string;
	files: string[];
	drafts: {
		source: string;
		total: number;
		decided: number;
		is_accepted: boolean;
		problem: string | null;
	}[];
};

export type DraftAnswer = {
	source: string;
	page: string;
	articles: {
		id: string;
		title: string;
		span: Span;
		sentences: Span[];
		excerpts: [number, number][];
	}[];
	recognised: { kind: 'place' | 'claim' | 'date' | 'site' | 'text'; span: Span }[];
	/** Items that still matter, in page order. */
	items: OpenItem[];
	/** Items that are answered together. */
	cards: OpenCard[];
	sites: { key: string; name: string; sentence: Span }[];
	/** What was decided for the same words of another page, by the id of an item. */
	earlier: Record<string, string>;
	/** What an editor set, by the path of a field. */
	edits: Record<string, unknown>;
	fields: Field[];
	/** Paths of fields that have no value and no item that asks for it. */
	missing: string[];
	left: { what: string; words: string }[];
	touched: { touched: number; total: number };
	/** Of each file, what it is told from its older self by. */
	marks: Record<'page.txt' | 'draft.json' | 'open.json' | 'edits.json', string>;
	is_accepted: boolean;
};

export type ChangedFile = { name: string; mark: string; after: string | null; diff: string };

export type PreparedAnswer = { files: ChangedFile[]; problems: Problem[] };

export type AcceptAnswer = PreparedAnswer & {
	open: number;
	missing: string[];
	left: { what: string; words: string }[];
	touched: { touched: number; total: number };
	written: boolean;
};

/** Where a candidate is: a point with the radius it is known within, or a district. */
export type Ring = {
	kind: 'district' | 'township' | 'place' | 'site';
	name: Localized;
	position: Position | null;
	radius_m: number | null;
	district: number | null;
};

/** A township, a district or the city, as a place for a site; `placed` is null where no position of it is known. */
export type Unit = {
	/** Nine, or six digits. */
	code: string;
	kind: 'city' | 'district' | 'township';
	name: Localized;
	/** Adcode of the district it is, or lies in. */
	district: number | null;
	placed: PlacedSite | null;
};

export type RingsAnswer = {
	drawing: Drawing;
	/** By code, id of a place, id of a site. */
	rings: Record<string, Ring>;
	units: Unit[];
};

export type SentencesAnswer = {
	/** The page without white space; spans count its characters (code points). */
	plain: string;
	sentences: { span: Span; text: string }[];
	/** Of the words that were asked for, in their order; null where the page lacks them. */
	spans: (Span | null)[];
};
