import type { CityTheme } from '../../city/themes.ts';
import type { SiteByThen } from '../../as_of/site_as_of.ts';
import type { CatalogSite } from '../../reading/catalog.ts';
import type { Language, Localized } from '../../schema/localized.ts';

/** A site as it is, or as it was reported by a day. */
export type FilterSite = SiteByThen<CatalogSite>;

/** A value that can be chosen, in words. */
export type FilterValue = { value: string; label: string };

/** What only the data can name, in one language. */
export type FilterNames = {
	districts: readonly { adcode: number; name: string }[];
	articles: readonly { id: string; title: string }[];
	themes: readonly CityTheme[];
};

/** All that the atlas knows of a filter. */
export type FilterSpec = {
	name: Localized;
	/** Why counts of its values add up to more than there are sites; null where they do not. */
	note: Localized | null;
	/** Values are sentences, one a line. */
	is_long: boolean;
	/** A site's values: codes and ids, which links carry for good. */
	of: (site: FilterSite) => readonly string[];
	/** Values that change with the day, counted from a site's last report; leave out where they do not. `today`: ISO day. */
	ofDay?: (reported: string, today: string) => readonly string[];
	/** All values in the order the page shows them. */
	list: (names: FilterNames, language: Language) => FilterValue[];
};

/** Values of a vocabulary. */
export function listVocabulary(
	words: Readonly<Record<string, Localized>>,
	language: Language,
): FilterValue[] {
	return Object.entries(words).map(([value, label]) => ({ value, label: label[language] }));
}
