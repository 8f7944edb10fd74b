import type { ListQuestions } from '$lib/domain/query/list_queries.ts';
import { askAll, isNarrow } from '$lib/domain/query/narrowing.ts';
import type { NamedIds } from '$lib/domain/query/site_queries.ts';
import type { SiteQuery } from '$lib/domain/query/site_query.ts';
import type { SiteDistance } from '$lib/domain/near/site_distance.ts';
import type { SiteAnswer } from '../link/ask_sites.ts';
import { ChosenSites } from '../load/chosen_sites.svelte.ts';
import type { Explorer } from '../link/explorer.svelte.ts';
import { SiteResults } from '../link/site_results.svelte.ts';
import type { MapStart } from '../map/map_start.svelte.ts';
import type { NearMe } from '../near_me.svelte.ts';
import { askRows, listDistances, STEP } from './ask_rows.ts';
import type { GrownAtlas } from './grown_atlas.svelte.ts';
import type { Gathered } from './gather_sites.ts';
import type { GrownPart } from './grown_part.ts';
import { HeadedList } from './headed_list.svelte.ts';
import { KeptMarks } from './kept_marks.svelte.ts';
import { TiledMap } from './tiled_map.svelte.ts';
import { Troubles } from './troubles.svelte.ts';

type Options = {
	atlas: GrownAtlas;
	explorer: Explorer;
	near: NearMe;
	start: MapStart;
	/** What is shown, and the day that is asked about. */
	data: ConstructorParameters<typeof SiteResults>[0];
};

/** The list and the map of a grown atlas: rows come in steps, places with the map, and nothing before the reader asks for something. */
export class GrownResults extends SiteResults implements GrownPart {
	override readonly grown: GrownPart = this;
	troubles = new Troubles();
	marks: KeptMarks;
	tiled: TiledMap | null;
	headed: HeadedList;
	/** The reader is at the list or the map. */
	#is_awake = $state(false);
	#has_map = $state(false);
	/** Counts tries. */
	#tries = $state(0);
	#atlas: GrownAtlas;
	#explorer: Explorer;

	/** Something was asked that the page does not hold. */
	#is_asked = $derived.by(
		() =>
			isNarrow(this.query) ||
			this.query.as_of !== null ||
			this.query.origin !== null ||
			this.#explorer.view.sort !== null,
	);
	/** Equal for questions that the same sites pass. */
	#key = $derived.by(() => {
		const { text, filters, bounds, as_of } = this.query;
		return JSON.stringify({ ...askAll({ as_of }), text, filters, bounds, tries: this.#tries });
	});
	#passing: SiteQuery = $derived.by(() => JSON.parse(this.#key) as SiteQuery);
	is_headed = $derived.by(() => this.sort === 'district' && this.query.text.trim() === '');
	/** As the page came: the newest. */
	override is_grouped = $derived.by(
		() => !this.is_headed && (this.answer === null || !this.#is_asked),
	);
	override ids: ReadonlySet<string> | null = $derived.by(() => this.marks.ids);

	/** Call while a component starts. */
	constructor({ atlas, explorer, near, start, data }: Options) {
		super(data, explorer, near, () => this.#whom());
		this.#atlas = atlas;
		this.#explorer = explorer;
		const { troubles } = this;
		this.tiled = atlas.is_tiled
			? new TiledMap({
					...{ atlas, troubles, question: () => this.#passing, isSeen: () => start.is_wanted },
					opened: () => this.#listOpened(),
				})
			: null;
		this.marks = new KeptMarks(
			atlas,
			() => this.#passing,
			() =>
				this.#has_map ||
				isNarrow(this.#passing) ||
				this.#passing.as_of !== null ||
				explorer.open_key !== null,
			() => this.#has_map,
			this.tiled,
			troubles,
		);
		this.headed = new HeadedList(atlas, () => (this.is_headed ? this.#passing : null), troubles);
		$effect(() => {
			if (start.is_wanted && !this.tiled) this.wantMap();
		});
		// Of a map in tiles the tray comes with all places, on a press.
		$effect(() => {
			if (this.tiled && this.#has_map) {
				this.know([...this.marks.listTray('city'), ...this.marks.listTray('unplaced')]);
			}
		});
		// What is open is named, and measured to.
		$effect(() => {
			if (explorer.site_id !== null) this.know([explorer.site_id]);
			this.know(this.marks.listSites(explorer.mark_ids));
		});
		$effect(() => {
			const id = explorer.site_id ?? explorer.hovered;
			const { answer } = this;
			if (id === null || !near.origin || !answer || answer.distances.has(id)) return;
			atlas.queries.measure(near.origin, [id]).then(
				(distances) => this.#addDistances(answer, distances),
				() => {},
			);
		});
		$effect(() => {
			if (this.query.as_of !== null) void troubles.watch('list', atlas.loadCounts());
		});
		$effect(() => {
			if (explorer.view.filters.article.length > 0) this.openFilters();
		});
	}

	override get count(): number | undefined {
		return this.answer?.rest?.count;
	}

	override get total(): number {
		return this.answer?.rest?.all ?? this.#atlas.site_count;
	}

	/** What passes comes with its places; until then, and while all do, what the page holds stands for it. */
	override get found_ids(): readonly string[] {
		if (this.ids) return [...this.ids];
		if (isNarrow(this.query)) return this.answer?.ids ?? [];
		return this.marks.shown.length > 0
			? this.marks.shown.flatMap(({ site_ids }) => site_ids)
			: [...this.#atlas.sites.by(null).keys()];
	}

	wake(): void {
		this.#is_awake = true;
	}

	openFilters(): void {
		this.wake();
		void this.troubles.watch('list', this.#atlas.loadArticles());
	}

	wantMap(): void {
		this.#has_map = true;
	}

	know(ids: readonly string[]): void {
		if (ids.length > 0) this.#atlas.sites.load(ids, this.query.as_of).catch(() => {});
	}

	async ensure(ids: readonly string[]): Promise<void> {
		const { sites } = this.#atlas;
		await this.troubles.watch('list', sites.load(ids, this.query.as_of));
	}

	choose(): ChosenSites {
		return new ChosenSites(() => this.#atlas.queries);
	}

	async gather(): Promise<Gathered> {
		const { gatherSites } = await import('./gather_sites.ts');
		return gatherSites(this.#atlas.queries);
	}

	isOpenAbsent(): boolean {
		const { site_id, mark_ids } = this.#explorer;
		if (site_id !== null) return this.#atlas.sites.isAbsent(site_id, this.query.as_of);
		return this.marks.is_ready && this.marks.listSites(mark_ids).length === 0;
	}

	async more(count: number): Promise<void> {
		const { answer } = this;
		if (!answer || answer.ids.length >= count) return;
		await this.troubles.watch('list', this.#more(answer, this.query));
	}

	async findMore(count: number): Promise<void> {
		const { answer, query } = this;
		const search = async (): Promise<void> => {
			const found = await this.#atlas.queries.search(query.text, query.as_of, count);
			if (this.answer && query === this.query) this.answer = { ...this.answer, found };
		};
		if (answer?.found) await this.troubles.watch('list', search());
	}

	retry(): void {
		this.troubles.clear();
		this.#tries += 1;
	}

	protected override async ask(
		...[, query, given_up]: [ListQuestions, SiteQuery, AbortSignal | undefined]
	): Promise<SiteAnswer> {
		const { queries, sites, site_count } = this.#atlas;
		const answer = await askRows(given_up ? queries.until(given_up) : queries, query, site_count);
		await sites.load(answer.ids, query.as_of);
		this.troubles.tell('list', null);
		return answer;
	}

	/** What is open, and what the reader points at in the list. */
	#listOpened(): NamedIds {
		const { site_id, mark_ids, hovered } = this.#explorer;
		const pointed = this.#is_awake ? hovered : null;
		return { sites: [site_id, pointed].filter((id) => id !== null), marks: [...mark_ids] };
	}

	/** null before the reader asks for something. */
	#whom(): ListQuestions | null {
		const is_asking = this.#is_awake || this.#is_asked || this.#tries > 0;
		return is_asking ? this.#atlas.queries : null;
	}

	async #more(answer: SiteAnswer, query: SiteQuery): Promise<void> {
		const { rest } = answer;
		if (!rest?.cursor) return;
		const { queries, sites } = this.#atlas;
		const { rows, cursor } = await queries.find(query, { cursor: rest.cursor, limit: STEP });
		const step = rows.map(({ id }) => id);
		await sites.load(step, query.as_of);
		if (this.answer !== answer) return;
		const ids = [...answer.ids, ...step];
		// With the last row it is known how many there are.
		const count = rest.is_exact ? rest.count : Math.max(rest.count, ids.length);
		const is_exact = rest.is_exact || cursor === null;
		this.answer = {
			...{ ...answer, ids, rest: { ...rest, cursor, count, is_exact } },
			distances: new Map([...answer.distances, ...listDistances(rows)]),
		};
	}

	#addDistances(answer: SiteAnswer, distances: ReadonlyMap<string, SiteDistance>): void {
		if (this.answer !== answer || distances.size === 0) return;
		this.answer = { ...answer, distances: new Map([...answer.distances, ...distances]) };
	}
}
