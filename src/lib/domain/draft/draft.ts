/**
 * What a page of text becomes before an editor has seen it: drafts, and a list of all that is not certain.
 * The line: whatever is `certain: false`, or null where `geo/` needs a value, has an item in the list.
 */

import type { Span } from './draft_page.ts';
import type { PlaceLevel } from './places/levels.ts';
import type { Localized } from '../schema/localized.ts';
import type {
	ClaimKind,
	ClaimRole,
	PlacementClass,
	Qualifier,
	Status,
	Unit,
} from '../schema/vocabulary.ts';

export type DraftSource = {
	publication: string | null;
	/** ISO day. */
	date: string | null;
	date_basis: string | null;
	page_number: string | null;
};

export type DraftArticle = {
	/** `article-1` and on, in page order, until an editor names it. */
	id: string;
	kind: 'report' | 'caption';
	kicker: string | null;
	/** As printed, with one space where the line has a gap. */
	title: string | null;
	/** A second headline below the title, without the dash before it. */
	subtitle: string | null;
	subheads: string[];
	byline: string[];
	byline_role: 'author' | 'photographer' | null;
	/** All of it, from kicker to byline. */
	span: Span;
	title_span: Span | null;
	/** Its text: no titles, subheads or bylines. A photograph's caption lifted out of it is no part of it. */
	paragraphs: Span[];
	/** Of the paragraphs, in page order. */
	sentences: Span[];
	/** Sentences, or up to three of one paragraph together, that are worth quoting. */
	quotes: Span[];
	/** What stands inside it and was taken for no part of its text. */
	leftovers: Span[];
	certain: boolean;
	why: string;
};

/** What stands on the page and is no article: said, so that nothing is dropped in silence. */
export type Leftover = { span: Span; text: string; why: string };

export type DraftDate = {
	/** Id of an article. */
	article: string;
	surface: string;
	span: Span;
	/** ISO days; null where an end is open or unknown. */
	from: string | null;
	to: string | null;
	/** EDTF, where one says the same. */
	edtf: string | null;
	certain: boolean;
	why: string;
};

export type PlaceAmbiguity =
	| 'none'
	| 'same-name'
	| 'misprint'
	| 'ocr'
	| 'nested'
	| 'variant'
	| 'not-in-gazetteer';

export type PlaceCandidate = {
	/** Official code: 2, 4, 6, 9 or 12 digits. */
	code: string | null;
	/** Id in `geo/places.geojson`. */
	place: string | null;
	name: string;
	/** Names of the units it lies in, the largest first. */
	chain: string[];
	source: string;
};

export type DraftPlace = {
	article: string;
	surface: string;
	/** Where it stands first in the article, in page order all of it. */
	span: Span;
	spans: Span[];
	level: PlaceLevel;
	code: string | null;
	place: string | null;
	ambiguity: PlaceAmbiguity;
	candidates: PlaceCandidate[];
	certain: boolean;
	/** What was tried and what decided. */
	why: string;
	name_en: string;
};

export type DraftClaim = {
	article: string;
	/** The words of the page it rests on, inside one sentence. */
	exact: string;
	span: Span;
	/** The figure alone. */
	figure: Span;
	kind: ClaimKind | null;
	value: number | null;
	value_to: number | null;
	unit: Unit | null;
	qualifier: Qualifier;
	forecast?: true;
	role: ClaimRole;
	/** Its words tell how much something fell: as a difference it is negative. */
	falls?: true;
	/**
	 * Id of a site, key of a proposed site, an adcode, or `city`; null where it is asked. Nine or twelve digits are a township or a village,
	 * which carries no figures: accepting leaves the claim out and says so.
	 */
	about: string | null;
	series: string | null;
	as_of: string | null;
	as_of_words: string | null;
	/** What of it is not certain; empty where `certain`. */
	unsure: ClaimDoubt[];
	certain: boolean;
	why: string;
};

/** `claim`: whether it is one at all. */
export type ClaimDoubt =
	| 'claim'
	| 'value'
	| 'unit'
	| 'kind'
	| 'about'
	| 'series'
	| 'role'
	| 'as_of';

export type DraftSite = {
	key: string;
	/** Id of a site that exists, null for a new one. */
	match: string | null;
	name: string;
	status: Status | null;
	article: string;
	/** The sentence it is first told of in. */
	sentence: Span;
	/** Kind of site. */
	is: 'project' | 'place' | 'organisation' | 'programme';
	/** Never a point of its own: the unit it is in, or none. */
	placement: { class: Extract<PlacementClass, 'area' | 'unplaced'>; code: string | null };
	/** Adcode. */
	district: string | null;
	/** Nine digits. */
	township: string | null;
	/** Sites it may be one with, and whether it stands for itself at all. */
	candidates: { id: string; name: string; why: string }[];
	unsure: SiteDoubt[];
	certain: boolean;
	why: string;
};

/** `site`: whether it is one at all. */
export type SiteDoubt = 'site' | 'match' | 'status' | 'placement';

export type RelationWord =
	| 'same'
	| 'compatible'
	| 'grew'
	| 'fell'
	| 'conflict'
	| 'differs'
	| 'followed'
	| 'forecast';

export type DraftRelation = {
	/** Id or key of a site, an adcode, or `city`. */
	about: string;
	/** Kind of claim, or `status`. */
	of: string;
	series: string | null;
	earlier: number | string;
	later: number | string;
	relation: RelationWord;
	certain: boolean;
	why: string;
};

/** What an open item is about, in the order of the list. */
export const OPEN_CLASSES = [
	...(['text', 'split', 'date', 'place', 'figure', 'claim', 'site'] as const),
	...(['relation', 'language'] as const),
] as const;
export type OpenClass = (typeof OPEN_CLASSES)[number];

export type OpenCandidate = { value: string; label: string; source: string; chain: string[] };

export type OpenItem = {
	/** From class, span and words: the same in every run. */
	id: string;
	class: OpenClass;
	/** What of it is asked: `about`, `match-site-1`, `translation`. */
	asks: string;
	/** Nothing can be accepted before it is decided. */
	blocks: boolean;
	words: string;
	span: Span;
	article: string | null;
	question: Localized;
	/** In page order of trying. */
	tried: string[];
	candidates: OpenCandidate[];
	default: null;
	decision: string | null;
};

/** One page, drafted. */
export type Draft = {
	source: DraftSource;
	articles: DraftArticle[];
	not_articles: Leftover[];
	dates: DraftDate[];
	places: DraftPlace[];
	claims: DraftClaim[];
	sites: DraftSite[];
	relations: DraftRelation[];
	open: OpenItem[];
};
