import { findTheme, type CityTheme } from '../domain/city/themes.ts';
import type { Language } from '../domain/schema/localized.ts';
import type { Theme } from '../domain/schema/vocabulary.ts';

/** `word`: its look. */
export type ThemeView = { word: Theme; label: string };

/** The themes of a site or a tour, in one language. */
export function listThemes(
	ids: readonly string[],
	{ themes }: { themes: readonly CityTheme[] },
	language: Language,
): ThemeView[] {
	return ids.map((id) => {
		const { look, name } = findTheme(themes, id);
		return { word: look, label: name[language] };
	});
}
