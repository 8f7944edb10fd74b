import { findBeside } from '$lib/domain/language/languages.ts';
import type { City } from '$lib/domain/city/city.ts';
import { getLocale, type Locale } from '$lib/i18n/paraglide/runtime.js';

/** The city of this build. Plain layers get it from who calls them. */
export const city: City = __CITY__;

/** What sentences need of it, for any message that names it; in the page's language where none is given. */
export function cityWords(locale: Locale = getLocale()) {
	const { name, example, bounds, official_name, full_name, title, belt, boundaries } = city;
	return {
		city: name[locale],
		official_city: official_name[locale],
		full_city: full_name[locale],
		atlas: title[locale],
		credit: boundaries.credit[locale],
		terms: boundaries.terms[locale],
		/** A place as it is written, as it may be typed, and a position of the city. */
		example: example[locale],
		example_typed: example[findBeside(locale)].toLowerCase(),
		example_position: [bounds[0] + bounds[2], bounds[1] + bounds[3]]
			.map((sum) => (sum / 2).toFixed(4))
			.join(', '),
		home_zone: belt.zone,
		home_meridian: belt.meridian,
	};
}
