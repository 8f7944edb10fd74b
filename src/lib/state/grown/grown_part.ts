import type { ChosenSites } from '../load/chosen_sites.svelte.ts';
import type { Gathered } from './gather_sites.ts';
import type { HeadedList } from './headed_list.svelte.ts';
import type { KeptMarks } from './kept_marks.svelte.ts';
import type { TiledMap } from './tiled_map.svelte.ts';
import type { Troubles } from './troubles.svelte.ts';

/** What the results of a grown atlas can do besides: its rows and places come as they are asked for. */
export interface GrownPart {
	readonly troubles: Troubles;
	readonly marks: KeptMarks;
	/** null where the page has the marks of its map. */
	readonly tiled: TiledMap | null;
	readonly headed: HeadedList;
	/** The list stands under its headings. */
	readonly is_headed: boolean;
	/** The reader is about to ask something: what most questions need is fetched. */
	wake(): void;
	/** The filters are looked at. */
	openFilters(): void;
	/** Places are needed, whether or not the reader is at the map. */
	wantMap(): void;
	/** Fetches what lists say of these sites, without a word where that fails: they are not shown then. */
	know(ids: readonly string[]): void;
	/** The same, and comes back once they are here or could not be had, which is said. */
	ensure(ids: readonly string[]): Promise<void>;
	/** For details of sites that were chosen; nothing is fetched before it is told which. */
	choose(): ChosenSites;
	/** All sites, as far as they can be had: of whoever may not say which are wanted. */
	gather(): Promise<Gathered>;
	/** What is open was not reported by the day that is asked about. */
	isOpenAbsent(): boolean;
	/** Rows up to that many. A failure is said; the next call tries again. */
	more(count: number): Promise<void>;
	/** Articles, quotations and places up to that many, likewise. */
	findMore(count: number): Promise<void>;
	/** Asks again for what failed. */
	retry(): void;
}
