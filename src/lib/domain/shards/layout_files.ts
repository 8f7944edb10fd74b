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
/** By regions what a list shows lies farther apart in either order, so that less of a file is of use. Whoever bundles a small atlas takes a spread for something that happens. */
export const PER_FILE_BY_REGIONS = /* @__PURE__ */ Object.assign({}, PER_FILE, {
	records: 64,
	newest: 32,
});

export const MANIFEST = 'manifest.json';

/** What a page reads as it is: the places that the map draws, what there was to read by each day. */
export const MAP = 'map.json';
export const COUNTS = 'counts.json';

/** What the rest is found by. */
export type Manifest = {
	sites: number;
	/** The first id of each `lookup` file; in a layout by regions of each file that lists those. */
	lookup: string[];
	/** Whether there are earlier days to ask about. */
	has_past: boolean;
	/** Sites that would lie in one region; this and what follows is left out where they do. */
	most?: number;
	/** Sites of one file of the front. */
	front?: number;
	/** There are so many regions that all are counted together too. */
	is_wide?: boolean;
	/** What `lookup` is of ids, of marks and of articles. */
	drawn?: string[];
	told?: string[];
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

/** What lies in one file where the layout is of one region, else in one for each: `region` is its key, null for the only one. */
const namePart = (name: string, region: string | null): string =>
	region === null ? name : `${name}-${region}`;

/** What filters and orders ask of every site. */
export const nameColumns = (region: string | null): string => `${namePart('columns', region)}.bin`;
/** By regions what few questions ask of sites is no part of the columns: by what they were reported, when, amounts, where they are in the files. */
export const nameTelling = (region: string): string => `telling-${region}.bin`;
export const nameReports = (region: string): string => `reports-${region}.bin`;
export const nameAmounts = (region: string): string => `amounts-${region}.bin`;
export const nameOrder = (region: string): string => `order-${region}.bin`;
/** Where every site may be, and where it is drawn. */
export const namePlaces = (region: string | null): string => `${namePart('places', region)}.bin`;
/** Ids of marks and lines. */
export const nameMarks = (region: string | null): string => `${namePart('marks', region)}.json`;
/** What cards and pages say of sites, where these have no pages of their own. */
export const nameViews = (language: Language, at: number): string => `views-${language}-${at}.json`;
/** Order of names. */
export const nameNames = (language: Language, region: string | null): string =>
	`${namePart(`names-${language}`, region)}.bin`;
/** What filters and orders ask of sites as they were. */
export const namePast = (language: Language, region: string | null): string =>
	`${namePart(`past-${language}`, region)}.bin`;
/** What the list said of them otherwise. */
export const nameStates = (language: Language, region: string | null, at: number): string =>
	`${namePart(`states-${language}`, region)}-${at}.json`;
