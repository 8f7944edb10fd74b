import type { ExplorerView } from '$lib/data/explorer_view.ts';
import type { SiteSummary } from '$lib/domain/query/site_summary.ts';
import type { Bounds } from '$lib/domain/schema/geojson.ts';
import { filterModel } from '$lib/domain/map_model/filter_model.ts';
import type { ListQuestions } from '$lib/domain/query/list_queries.ts';
import { hasFilters } from '$lib/domain/query/filters/filters.ts';
import type { SiteQuery, Sort } from '$lib/domain/query/site_query.ts';
import type { Explorer } from './explorer.svelte.ts';
import { app_update } from '../app_update.svelte.ts';
import { askSites, type SiteAnswer } from './ask_sites.ts';
import type { GrownPart } from '../grown/grown_part.ts';
import type { NearMe } from '../near_me.svelte.ts';

/** Bounds that everything drawn lies in. */
const WORLD: Bounds = [-180, -90, 180, 90];

/** What the page shows. */
type Shown = {
	view: ExplorerView;
	/** Of all sites, whenever they were reported. */
	site_count: number;
	/** ISO day that is asked about; null for everything. */
	as_of: string | null;
	/** The order that nobody chose. */
	sort: Sort;
};

/** What the list and the map show: the answer to what the link and the search box ask. */
export class SiteResults {
	/** null until the first answer. */
	answer: SiteAnswer | null = $state.raw(null);
	has_failed = $state(false);
	/** Counts the answers. */
	serial = $state(0);
	/** What a grown atlas can say besides; null in any other. */
	readonly grown: GrownPart | null = null;
	/** The question that `answer` belongs to. */
	#answered: SiteQuery | null = $state.raw(null);
	#first: SiteQuery | null = $state.raw(null);
	#data: () => Shown;
	#explorer: Explorer;
	#near: NearMe;

	/** Nearest with a place to count from, unless the reader chose an order. */
	sort: Sort = $derived.by(() => {
		const chosen = this.#explorer.view.sort;
		if (chosen && (chosen !== 'nearest' || this.#near.origin)) return chosen;
		return this.#near.origin ? 'nearest' : this.#data().sort;
	});
	/** Equal for equal questions: a selection or a camera asks nothing new. */
	#key = $derived.by(() => {
		const { text, filters, is_in_view } = this.#explorer.view;
		const bounds = is_in_view ? (this.#explorer.bounds ?? WORLD) : null;
		return JSON.stringify({ text, filters, bounds, sort: this.sort, as_of: this.#data().as_of });
	});
	query: SiteQuery = $derived.by(() => ({
		...(JSON.parse(this.#key) as Omit<SiteQuery, 'origin'>),
		origin: this.#near.origin,
	}));
	is_busy = $derived.by(() => this.#answered !== this.query && !this.has_failed);
	/** ISO day of the answer; undefined while there is none. */
	answered_day = $derived.by(() => (this.has_failed ? undefined : this.#answered?.as_of));

	/** How many were found; undefined while nothing was asked. */
	get count(): number | undefined {
		return this.answer?.ids.length;
	}

	/** Sites there are, by the day that is shown. */
	get total(): number {
		return this.#data().view.sites.length;
	}

	/** Ids of all that was found. */
	get found_ids(): readonly string[] {
		return this.answer?.ids ?? [];
	}

	/** Something keeps sites out of the list. */
	is_narrowed = $derived.by(
		() =>
			this.query.text.trim() !== '' || this.query.bounds !== null || hasFilters(this.query.filters),
	);
	/** The list stands under its headings, as the page came. */
	is_grouped = $derived.by(
		() => this.answer === null || (this.sort === 'district' && this.query.text.trim() === ''),
	);
	/** Nothing was asked that the page did not come with. */
	is_untouched = $derived.by(
		() =>
			this.ids === null &&
			this.query.as_of === null &&
			(this.#first === null || this.#first === this.query),
	);
	/** Sites that pass; null while all do. */
	ids: ReadonlySet<string> | null = $derived.by(() => {
		const is_whole = !this.answer || this.answer.ids.length === this.#data().site_count;
		return is_whole ? null : new Set(this.answer?.ids);
	});
	/** What the map has to draw itself; where its marks come in tiles what is open. */
	model = $derived.by(() => {
		const map = (__IS_GROWN__ && this.grown?.tiled?.model) || this.#data().view.map;
		return this.ids ? filterModel(map, this.ids) : map;
	});

	/** Sites of the open places, for their list; all of them when none passes. */
	place_sites: SiteSummary[] = $derived.by(() => {
		const { map } = this.#data().view;
		const open = new Set(this.#explorer.mark_ids);
		const marks = map.marks.filter(({ id }) => open.has(id)).flatMap(({ site_ids }) => site_ids);
		const lines = map.lines.filter(({ id }) => open.has(id)).map(({ site_id }) => site_id);
		const all = [...marks, ...lines];
		const passing = all.filter((id) => this.ids?.has(id) ?? true);
		const shown = passing.length > 0 ? passing : all;
		return shown.flatMap((id) => this.#explorer.by_id.get(id) ?? []);
	});

	/** Asks anew whenever the question changes. Call while a component starts. `queries`: null while there is nobody to ask. */
	constructor(
		data: () => Shown,
		explorer: Explorer,
		near: NearMe,
		queries: () => ListQuestions | null,
	) {
		this.#data = data;
		this.#explorer = explorer;
		this.#near = near;
		// An answer comes from outside, later and out of order: it cannot be derived.
		$effect(() => {
			const query = this.query;
			const asked = queries();
			if (!asked) return undefined;
			const given_up = __IS_GROWN__ ? new AbortController() : null;
			this.ask(asked, query, given_up?.signal)
				.then((answer) => {
					if (query !== this.query) return;
					this.answer = answer;
					this.serial += 1;
					this.#answered = query;
					this.#first ??= query;
					this.has_failed = false;
				})
				.catch((error: unknown) => {
					if (query === this.query) this.has_failed = true;
					if (__IS_GROWN__) this.grown?.troubles.tell('list', error);
					else void app_update.explain();
				});
			return __IS_GROWN__ ? () => given_up?.abort() : undefined;
		});
	}

	/** Who is asked may be told that the answer is not wanted any more. */
	protected ask(
		...[queries, query]: [ListQuestions, SiteQuery, AbortSignal | undefined]
	): Promise<SiteAnswer> {
		return askSites(queries, query, () => this.#data().view.sites.map(({ id }) => id));
	}
}
