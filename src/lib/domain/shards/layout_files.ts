/** Which files a layout has. All lie in one folder that is named by what they hold, so none of them ever changes. */

import type { Language } from '../schema/localized.ts';

/** Sites of one file. `ids` are in the order of the files, `lookup` by id. */
export const PER_FILE = {
	ids: 1024,
	lookup: 1024,
	records: 256,
	newest: 128,
	states: 256,
	details: 32,
	views: 8,
};

export const MANIFEST = 'manifest.json';
/** What filters and orders ask of every site. */
export const COLUMNS = 'columns.bin';
/** Where every site may be, and where it is drawn. */
export const PLACES = 'places.bin';
/** Ids of marks and lines. */
export const MARKS = 'marks.json';

/** What a page reads as it is: the places that the map draws, what there was to read by each day. */
export const MAP = 'map.json';
export const COUNTS = 'counts.json';

/** What the rest is found by. */
export type Manifest = {
	sites: number;
	/** The first id of each `lookup` file. */
	lookup: string[];
	/** Whether there are earlier days to ask about. */
	has_past: boolean;
};

/** `at`: which of them, from 0. */
export const nameIds = (at: number): string => `ids-${at}.json`;
export const nameLookup = (at: number): string => `lookup-${at}.json`;
export const nameDetails = (at: number): string => `details-${at}.json`;
export const nameRecords = (language: Language, at: number): string =>
	`records-${language}-${at}.json`;
/** The same records in the order of the page: a list of what is new is one file. */
export const nameNewest = (language: Language, at: number): string =>
	`newest-${language}-${at}.json`;
/** Titles of articles, for the filter. */
export const nameArticles = (language: Language): string => `articles-${language}.json`;
/** What cards and pages say of sites, where these have no pages of their own. */
export const nameViews = (language: Language, at: number): string => `views-${language}-${at}.json`;
/** Order of names. */
export const nameNames = (language: Language): string => `names-${language}.bin`;
/** What filters and orders ask of sites as they were. */
export const namePast = (language: Language): string => `past-${language}.bin`;
/** What the list said of them otherwise. */
export const nameStates = (language: Language, at: number): string =>
	`states-${language}-${at}.json`;
