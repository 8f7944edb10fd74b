import { untrack } from 'svelte';
import type { KeptMark } from '$lib/domain/query/site_queries.ts';
import { indexSites } from '$lib/domain/query/keep_marks.ts';
import { askAll, isNarrow } from '$lib/domain/query/narrowing.ts';
import type { SiteQuery } from '$lib/domain/query/site_query.ts';
import type { GrownAtlas } from './grown_atlas.svelte.ts';
import type { TiledMap } from './tiled_map.svelte.ts';
import type { Troubles } from './troubles.svelte.ts';

/** Which places of the map keep what is asked for. */
export class KeptMarks {
	#found: { query: SiteQuery; marks: readonly KeptMark[] } | null = $state.raw(null);
	#atlas: GrownAtlas;
	#question: () => SiteQuery;
	#tiled: TiledMap | null;
	#needsAll: () => boolean;

	/** All that passes; null while nothing keeps sites out of the list, and until the first answer. */
	ids: ReadonlySet<string> | null = $derived.by(() =>
		isNarrow(this.#question()) && this.#found
			? new Set(this.#found.marks.flatMap(({ site_ids }) => site_ids))
			: null,
	);
	/** Places, and which of them keep what is asked for, are here. */
	is_ready = $derived.by(() => {
		const query = this.#question();
		const has_places = this.#atlas.has_map || (this.#tiled?.is_ready === true && !this.#needsAll());
		return has_places && (!isNarrow(query) || this.#found?.query === query);
	});
	/** Those that keep something, or all of them. */
	shown: readonly KeptMark[] = $derived.by(
		() => (this.ids ? this.#found?.marks : this.#atlas.whole?.marks) ?? [],
	);
	/** Themes of each place, told by its first site. */
	#themes = $derived.by(
		() => new Map(this.shown.map(({ site_ids, themes }) => [site_ids[0]!, themes])),
	);

	/** The mark or line of each site that has one. */
	#mark_of = $derived.by(() =>
		indexSites(this.#atlas.whole?.marks ?? this.#atlas.opened?.kept ?? []),
	);

	/** Call while a component starts. `question`: the same object for the same question. `is_wanted`: somebody looks at the map. `needsAll`: all places, also where they come in tiles. */
	constructor(
		atlas: GrownAtlas,
		question: () => SiteQuery,
		is_wanted: () => boolean,
		needsAll: () => boolean,
		tiled: TiledMap | null,
		troubles: Troubles,
	) {
		this.#needsAll = needsAll;
		this.#tiled = tiled;
		this.#atlas = atlas;
		this.#question = question;
		$effect(() => {
			const query = question();
			const is_whole = tiled === null || needsAll();
			if (!is_whole ? !isNarrow(query) : !is_wanted()) return undefined;
			const given_up = new AbortController();
			void troubles.watch('map', this.#ask(query, is_whole, given_up.signal));
			return () => given_up.abort();
		});
	}

	/** The places of the map are here, whichever keep something; or they come in tiles. */
	get has_places(): boolean {
		return this.#tiled !== null || this.#atlas.has_map;
	}

	/** The mark or line that draws a site; null while the places are not here. */
	find(id: string): string | null {
		return this.#mark_of.get(id) ?? null;
	}

	/** Themes of the place whose first site that is. */
	listThemes(id: string): readonly string[] {
		return this.#themes.get(id) ?? [];
	}

	/** What passes of these places; all of it where nothing does. */
	listSites(mark_ids: readonly string[]): string[] {
		const pick = (marks: readonly KeptMark[]): string[] =>
			marks
				.filter(({ id }) => id !== null && mark_ids.includes(id))
				.flatMap(({ site_ids }) => site_ids);
		const passing = pick(this.shown);
		return passing.length > 0
			? passing
			: pick(this.#atlas.whole?.marks ?? this.#atlas.opened?.kept ?? []);
	}

	/** What passes and nothing draws. */
	listTray(which: NonNullable<KeptMark['tray']>): string[] {
		return this.shown.flatMap(({ tray, site_ids }) => (tray === which ? site_ids : []));
	}

	async #ask(query: SiteQuery, is_whole: boolean, given_up: AbortSignal): Promise<void> {
		const { queries, loadPlaces } = this.#atlas;
		const whole = untrack(() => this.#atlas.whole);
		const asked = queries.until(given_up);
		const day = query.as_of;
		const [all, kept] = await Promise.all([
			!is_whole || (whole && whole.day === day) ? whole?.marks : asked.marks(askAll(query)),
			isNarrow(query) ? asked.marks(query) : null,
			is_whole && loadPlaces(),
		]);
		if (given_up.aborted) return;
		if (all && all !== whole?.marks) this.#atlas.whole = { day, marks: all };
		this.#found = kept && { query, marks: kept };
	}
}
