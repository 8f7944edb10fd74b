import type { ExplorerView } from '$lib/data/explorer_view.ts';
import { getLocale } from '$lib/i18n/paraglide/runtime.js';
import type { AsOfPart } from '$lib/view/as_of_link.ts';
import { app_update } from '../app_update.svelte.ts';
import { findLastDay } from '../link/known_ids.ts';
import type { LinkPart } from '../link/link.svelte.ts';
import { loadDated } from './load_past.ts';

/** The day by which what the explorer shows was reported. */
export class AsOf {
	has_failed = $state(false);
	/** The reader is at the control: a step is to be expected. */
	is_awaited = $state(false);
	#loaded: Awaited<ReturnType<typeof loadDated>> | null = $state.raw(null);
	#link: LinkPart<AsOfPart>;
	#whole: () => ExplorerView;
	#answered: () => string | null | undefined;

	/** What the link asks for; null: everything. */
	wanted: string | null = $derived.by(() => this.#link.view.as_of);
	/** What can be asked: the wanted day once its past is there; of a grown atlas whoever is asked sees to that. */
	ready: string | null = $derived.by(() => (__IS_GROWN__ || this.#loaded ? this.wanted : null));
	/** What is shown. It changes with the answer, so that a step draws the page once. */
	day: string | null = $derived.by(() => {
		const answered = this.#answered();
		return answered === undefined ? this.ready : answered;
	});
	/** ISO days to choose from; null where there is no choice. */
	stops: readonly string[] | null = $derived.by(() => this.#whole().stops ?? null);
	/** The last ISO day that may be asked for. */
	last: string = $derived.by(() => findLastDay(this.stops ?? []));
	#show = $derived.by(() => this.#loaded?.buildShowAsOf(this.#whole(), this.#loaded.dated) ?? null);
	view: ExplorerView = $derived.by(() =>
		this.#show && this.day !== null ? this.#show(this.day) : this.#whole(),
	);

	/** Call while a component starts. `whole`: all that was reported. `answered`: the day of what was found; undefined without an answer. */
	constructor(
		whole: () => ExplorerView,
		link: LinkPart<AsOfPart>,
		answered: () => string | null | undefined,
	) {
		this.#whole = whole;
		this.#answered = answered;
		this.#link = link;
		// The past comes from outside, when a day is first asked for.
		$effect(() => {
			if (__IS_GROWN__ || this.wanted === null || this.#loaded) return;
			loadDated(getLocale())
				.then((loaded) => {
					this.#loaded = loaded;
					this.has_failed = false;
				})
				.catch(() => {
					this.has_failed = true;
					void app_update.explain();
				});
		});
	}

	/** Fetches the past ahead of the first question. Call when the reader comes to the control. */
	warmUp(): void {
		this.is_awaited = true;
		if (!__IS_GROWN__) loadDated(getLocale()).catch(() => {});
	}

	/** null goes back to today. */
	choose(day: string | null): void {
		this.#link.replace({ as_of: day });
	}
}
