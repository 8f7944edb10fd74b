import type { Mark } from '../../map_model/marks.ts';
import type { MapPlace } from '../../map_model/map_places.ts';
import type { MapSummary, ShownSign } from '../../query/map_queries.ts';
import type { KeptMark } from '../../query/site_queries.ts';
import type { Theme } from '../../schema/vocabulary.ts';
import { isTab, type TiledPlace } from './tiled_places.ts';

/** What is known of a map in tiles before any is read. `files`: those there are. `looks`: of each theme. */
export type TilesHead = Pick<MapSummary, 'tabs' | 'tray'> & {
	files: string[];
	looks: Record<string, Theme>;
};

export function summarise(tiled: readonly TiledPlace[], kept: readonly KeptMark[]): MapSummary {
	const undrawn = kept.filter(({ tray }) => tray !== null);
	return {
		tabs: tiled.filter(isTab).map(showTab),
		tray: undrawn.reduce((sum, { site_ids }) => sum + site_ids.length, 0),
		signs: countSigns(tiled),
	};
}

function showTab({ place, count, done, theme, first }: TiledPlace): Mark {
	return { ...place.mark!, theme, site_ids: [first], share: { done, total: count } };
}

/** A sign has the theme of its own place, else of the first that is left of those it gathers. */
function countSigns(tiled: readonly TiledPlace[]): ShownSign[] {
	const signs = new Map<MapPlace['sign'], ShownSign>();
	for (const { place, count, done, theme } of tiled) {
		const id = place.sign;
		if (id === null) continue;
		const known = signs.get(id) ?? { ...{ id, count: 0, done: 0 }, theme };
		const is_own = (place.mark ?? place.line).id === id;
		signs.set(id, {
			...{ id, count: known.count + count, done: known.done + done },
			theme: is_own ? theme : known.theme,
		});
	}
	return [...signs.values()];
}
