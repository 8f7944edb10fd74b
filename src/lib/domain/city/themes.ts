/** The themes of a city: its own list, or the atlas's. */

import type { Language, Localized } from '../schema/localized.ts';
import { THEMES, listWords, type Theme } from '../schema/vocabulary.ts';

/** `look`: whose colour and sign it has. */
export type CityTheme = { id: string; name: Localized; look: Theme };

export const DEFAULT_THEMES: readonly CityTheme[] = listWords(THEMES).map((id) => ({
	id,
	name: THEMES[id],
	look: id,
}));

/** Throws a RangeError for an id that is none of the city's: the check lets none through. */
export function findTheme(themes: readonly CityTheme[], id: string): CityTheme {
	const found = themes.find((theme) => theme.id === id);
	if (!found) throw new RangeError(`No theme "${id}" in this atlas`);
	return found;
}

/** A theme in one language. `word`: its look. */
export type ThemeLabel = { word: Theme; label: string };

/** The themes of a site or a tour. */
export function labelThemes(
	ids: readonly string[],
	themes: readonly CityTheme[],
	language: Language,
): ThemeLabel[] {
	return ids.map((id) => {
		const { look, name } = findTheme(themes, id);
		return { word: look, label: name[language] };
	});
}
