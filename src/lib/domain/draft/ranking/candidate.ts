/** Whom or what a figure may be of, and each place where the article speaks of it. */

import type { SentenceText } from '../article_text.ts';

export type Spoken = {
	sentence: SentenceText;
	/** In the sentence, characters. */
	start: number;
	end: number;
	/** What its clause is of; a name that only says where, with whom or by whom; anything else. */
	role: 'subject' | 'aside' | 'other';
};

export type Candidate = {
	/** Key of a site, a code of six, nine or twelve digits, or `city`. */
	about: string;
	name: string;
	/** How it is built, run or governed, by its last word. */
	sort: string;
	is_unit: boolean;
	/** What the article is about. */
	is_main: boolean;
	/** Its own words stand in the title. */
	is_titled: boolean;
	/** Reported before. */
	is_known: boolean;
	/** Told of without a name of its own. */
	is_plain: boolean;
	/** In page order. */
	spoken: Spoken[];
};
