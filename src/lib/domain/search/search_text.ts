import type { Total } from '../query/total.ts';
import type { Localized } from '../schema/localized.ts';
import type { Position } from '../schema/geojson.ts';

export type SearchKind = 'site' | 'article' | 'excerpt' | 'district' | 'township' | 'place';

/** One thing the box can find by its name, title or quotation, with its keys as the build prepared them. */
export type SearchText = Localized & {
	kind: SearchKind;
	/** Unique among its kind; of an excerpt its `article#excerpt`. */
	id: string;
	/** Syllables of `zh`'s Chinese characters, without tones, between spaces; other readings after a slash. */
	pinyin: string;
	/** More that it may be found by: a summary and the area it lies in. */
	more?: Localized & { pinyin: string };
	/** Sites an excerpt or a place speaks of. */
	site_ids?: string[];
	/** Where a place is; null where no source says. */
	position?: Position | null;
	/** How far off `position` may be, metres. */
	precision_m?: number;
	/** What `position` stands for. */
	stands_for?: 'middle' | 'seat' | 'itself' | 'around';
};

/** All that is fetched when the box is first used. */
export type SearchData = {
	texts: SearchText[];
	/** Signs the texts do not have, each before the one they have for it: Traditional forms and variants of print. */
	variants: string;
};

/** Sites that carry the words themselves, then those whose quotations do. */
export function listFoundSites(
	sites: readonly SearchText[],
	excerpts: readonly SearchText[],
): string[] {
	const own = sites.map(({ id }) => id);
	return [...new Set([...own, ...excerpts.flatMap(({ site_ids }) => site_ids ?? [])])];
}

/** What a text brought, best first. */
export type FoundTexts = {
	/** The text as it was looked for, its signs those of the atlas. */
	asked: string;
	/** Sites that carry the words themselves, then those whose quotations do. */
	site_ids: string[];
	/** Those that carry the words themselves. */
	sites: SearchText[];
	articles: SearchText[];
	excerpts: SearchText[];
	/** Districts, townships and places. */
	places: SearchText[];
	/** How many of each kind there are; null where the lists have them all. */
	totals: FoundTotals | null;
};

export type FoundTotals = Record<'sites' | 'articles' | 'excerpts' | 'places', Total>;
