import type { MapPlace } from '../../map_model/map_places.ts';
import type { KeptMark } from '../../query/site_queries.ts';
import type { Theme } from '../../schema/vocabulary.ts';

/** A place that keeps sites, as a map draws it: how many sites, how many of them finished, by which theme, and the first of them. */
export type TiledPlace = {
	place: MapPlace;
	count: number;
	done: number;
	theme: Theme;
	first: string;
};

/**
 * The places that keep sites. `looks`: of each theme. `asked`: themes in the order of the asking: a place of several shows the one it was found by; `is_past`:
 * it shows the first that had been reported.
 */
export function tilePlaces(
	places: readonly MapPlace[],
	kept: readonly KeptMark[],
	looks: Readonly<Record<string, Theme>>,
	{ asked = [], is_past = false }: { asked?: readonly string[]; is_past?: boolean } = {},
): TiledPlace[] {
	const by_id = new Map(kept.map((mark) => [mark.id, mark]));
	return places.flatMap((place): TiledPlace[] => {
		const own = place.mark ?? place.line;
		const found = by_id.get(own.id);
		const [first] = found?.site_ids ?? [];
		if (!found || first === undefined) return [];
		const lost = is_past && found.site_ids.length !== place.count ? found.themes[0] : undefined;
		const theme = asked.find((one) => found.themes.includes(one)) ?? lost;
		return [
			{
				...{ place, first, count: found.site_ids.length, done: found.done_ids.length },
				theme: theme === undefined ? own.theme : looks[theme]!,
			},
		];
	});
}

/** A mark for a whole district hangs from the district's name. */
export function isTab({ place }: TiledPlace): boolean {
	return typeof place.mark?.district === 'number';
}
