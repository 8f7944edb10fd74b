/** Files that a layout by regions has beside those of every layout. */

/** Sites of all regions whose columns lie in one file, in the order of the page: the newest in the first. */
export const FRONT_ROWS = 8192;
/** Ends the name of a layout by regions, which is hexadecimal else: readers know it before they fetch anything. */
const BY_REGIONS = 'r';

export const nameByRegions = (name: string): string => `${name}${BY_REGIONS}`;
export const isByRegions = (layout: string): boolean => layout.endsWith(BY_REGIONS);

/** What is known of every region; of a part of them where they are many. */
export const nameRegions = (branch: string | null): string =>
	branch === null ? 'regions.json' : `regions-${branch}.json`;
/** How many sites each value of each filter has, of all. */
export const TOTALS = 'totals.json';
/** Columns of all sites once more, in the order of the page. */
export const nameFront = (at: number): string => `front-${at}.bin`;
/** ISO day of each article. */
export const DAYS = 'days.json';
/** How many sites of a region have the same values. */
export const nameTally = (region: string): string => `tally-${region}.bin`;

/** The same of all regions together, without districts. */
export const TALLY_OF_ALL = 'tally.bin';
/** Orders of which the first of all sites are known, by their places on the page; how many are. */
export const TOP_SORTS = ['amount', 'silence'] as const;
export type TopSort = (typeof TOP_SORTS)[number];
export const nameTop = (sort: TopSort): string => `top-${sort}.json`;
export const MOST_TOP = 512;

/** Lists in the order of their first words, and lists of what each of those begins with. */
export type SortedName = { list: (at: number) => string; firsts: (at: number) => string };

const nameSorted = (name: string): SortedName => ({
	list: (at) => `${name}-${at}.json`,
	firsts: (at) => `${name}-firsts-${at}.json`,
});

/** Rows of sites by id. */
export const LOOKUP = nameSorted('lookup');
/** Regions of the sites that a mark or line draws. */
export const DRAWN = nameSorted('drawn');
/** Regions of the sites that an article tells of. */
export const TOLD = nameSorted('told');

export type Totals = {
	/** Sites by value of each filter, but for those with long lists of values and those that change with the day. */
	facets: Record<string, Record<string, number>>;
	/** Sites by ISO day of the last report. */
	reported: Record<string, number>;
};
