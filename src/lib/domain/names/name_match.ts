/** What a row of names came to. */

import type { NamedThing } from './names_file.ts';

/** `several`: more than one may be meant; `none`: nothing of that name; `empty`: no name. */
export const MATCH_STATES = ['matched', 'several', 'none', 'empty'] as const;
export type MatchState = (typeof MATCH_STATES)[number];

export type MatchReason =
	/** By its name, a shorter one, an earlier one, its official code, or the reader's word. */
	| 'name'
	| 'short'
	| 'former'
	| 'code'
	| 'chosen'
	/** Several of that name. */
	| 'same-name'
	/** Of that name, but not in the unit of the row. */
	| 'elsewhere'
	/** The unit of the row is none of the atlas's. */
	| 'unknown-unit'
	/** Nothing of that name; what is like it is suggested. */
	| 'alike'
	| 'unknown'
	| 'empty';

export type NameMatch = {
	state: MatchState;
	reason: MatchReason;
	/** What it means; null unless `matched`. */
	thing: NamedThing | null;
	/** What it may mean, for the reader to choose from. */
	candidates: readonly NamedThing[];
};

/** What a row says: its name, and the units it is said to lie in. */
export type NameQuestion = { name: string; district: string; township: string };
