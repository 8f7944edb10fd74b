/** What a kind of correction is made of. Plain data and text in, plain data out: it runs in a worker and in the tests. */

import type { Correction } from '../../schema/correction.ts';
import type { GeoData } from '../../schema/geo_data.ts';
import type { GeoFiles } from '../../reading/geo_files.ts';
import type { Language, Localized } from '../../schema/localized.ts';
import type { TextEdit } from '../texts/text_edit.ts';

/** The files of `geo/` as they are served, and what they say. */
export type Ground = { files: GeoFiles; geo: GeoData };

/** A choice of a list; `group` names a heading above it. */
export type Choice = { value: string; label: Localized; group?: Localized };

/** One value a reader may change; values are texts, as a form has them. */
export type Field = {
	key: string;
	label: Localized;
	input: 'line' | 'text' | 'number' | 'choice';
	/** What stands there; empty where nothing does. */
	value: string;
	/** Of the text; left out where it is of none. */
	language?: Language;
	choices?: readonly Choice[];
	is_optional?: boolean;
};

export type Values = Readonly<Record<string, string>>;

/** What a reader brings beside the new values. Dates are ISO days. */
export type Evidence = {
	why: string;
	source: string;
	date: string;
	link: string;
	photo: string;
};

/** What a reader has filled in. */
export type Attempt = {
	values: Values;
	evidence: Evidence;
	/** Of the form, for texts that come in one language. */
	language: Language;
	/** ISO day it is where the reader is. */
	on: string;
};

/** The page of the atlas that shows it; `at` is a fragment there. */
export type ItemPage = {
	kind: 'atlas' | 'site' | 'article' | 'district' | 'source' | 'tour';
	id: string;
	at?: string;
};

/** Words of a source that the fact rests on. */
export type Rest = { exact: string; translation: string };

/** A sentence about what keeps something from being made; `field`: where it belongs. */
export type Fault = { field: string | null; words: Localized };

/** What is to be corrected, as the form shows it. */
export type Item = {
	/** Address: `status:datian-orchard`. */
	of: string;
	/** Of the thing the fact is about. */
	name: Localized;
	/** Which of its facts, as the log of corrections calls it. */
	what: Localized;
	page: ItemPage;
	/** What readers see of it now. */
	stands: Localized;
	fields: readonly Field[];
	rests: readonly Rest[];
	/** Why no patch is made of it, only a message; null where one is. */
	only_text: Localized | null;
	/** Addresses of what stands beside it and may be meant instead. */
	beside: readonly { of: string; what: Localized }[];
};

/** A change in one file. */
export type Change = { file: string; edits: readonly TextEdit[] };

export type Found = Omit<Item, 'of' | 'stands'> & {
	/** What the log says was corrected; null where it has no such kind. */
	subject: Correction['subject'] | null;
	/** What readers see, with these values. */
	describe: (values: Values) => Localized;
	/** What cannot be, beyond what is missing; the message waits for it. */
	findFaults?: (values: Values) => Fault[];
	/** What only the patch cannot be made of; the message says it all the same. */
	findObstacles?: (values: Values) => Fault[];
	/** null for a kind of text. */
	buildChange: ((values: Values, attempt: Omit<Attempt, 'values'>) => Change) | null;
};

/** `find`: null for an id that leads nowhere. */
export type CorrectionKind = { find: (id: string, ground: Ground) => Found | null };
