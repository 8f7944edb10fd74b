import { findTheme, type CityTheme } from '../city/themes.ts';
import type { Theme } from '../schema/vocabulary.ts';

/** A mark or a line of the map, drawn or live. */
type Themed = { theme: Theme; site_ids: readonly string[] } | { theme: Theme; site_id: string };

/**
 * The same places, each in the theme that was asked for: a place of several themes shows the one it was found by. `asked` is in the
 * order of the asking; with none, places stay as they are.
 */
export function showTheme<T extends Themed>(
	places: readonly T[],
	asked: readonly string[],
	listThemes: (site_id: string) => readonly string[],
	themes: readonly CityTheme[],
): T[] {
	return places.map((place) => {
		const ids = 'site_ids' in place ? place.site_ids : [place.site_id];
		const own = new Set(ids.flatMap(listThemes));
		const theme = asked.find((one) => own.has(one));
		return theme === undefined ? place : { ...place, theme: findTheme(themes, theme).look };
	});
}

/** `showTheme` for all that a map or a drawing shows. `asked` comes from a link: words that are no theme are none that a site has. */
export function showAskedTheme(
	asked: readonly string[],
	listThemes: (site_id: string) => readonly string[],
	themes: readonly CityTheme[],
): <T extends { marks: readonly Themed[]; lines: readonly Themed[] }>(map: T) => T {
	return (map) =>
		asked.length === 0
			? map
			: {
					...map,
					marks: showTheme(map.marks, asked, listThemes, themes),
					lines: showTheme(map.lines, asked, listThemes, themes),
				};
}
