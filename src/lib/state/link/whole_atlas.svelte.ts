import type { ExplorerView } from '$lib/data/explorer_view.ts';
import type { WholeAtlas as Loaded } from '$lib/data/grown/first_view.ts';
import type { Drawing } from '$lib/style/drawing.ts';
import type { WorkerQueries } from '$lib/domain/query/worker_queries.ts';
import type { Language } from '$lib/domain/schema/localized.ts';
import { askWorker } from '../load/ask_worker.ts';
import { loadDataFile } from '../load/load_data_file.ts';
import type { AskedAll } from '../load/load_queries.ts';
import { today } from '../today.svelte.ts';

/** All sites of a grown atlas: a page comes with the newest and fetches the rest, or, where it needs them at once, with all of them. */
export class WholeAtlas {
	has_failed = $state(false);
	#loaded: Loaded | null = $state.raw(null);
	#first: () => ExplorerView;
	#asked: { day: string; queries: WorkerQueries } | null = null;

	view: ExplorerView = $derived.by(() => this.#loaded?.explorer ?? this.#first());
	is_here: boolean = $derived.by(() => this.view.light === undefined);
	/** The page came with the newest sites alone. */
	is_grown: boolean = $derived.by(() => this.#first().light !== undefined);

	constructor(first: () => ExplorerView) {
		this.#first = first;
	}

	/** The drawing that the page came with, its signs with their sites once these are here. */
	draw(first: Drawing): Drawing {
		return this.#loaded ? { ...first, ...this.#loaded.signs } : first;
	}

	/** Who answers from the files of the same sites, cut up; null where the page came with all of them. */
	ask(language: Language): AskedAll | null {
		const layout = this.#first().light?.layout;
		const { day } = today;
		if (layout === undefined) return null;
		if (this.#asked?.day !== day) {
			this.#asked?.queries.close();
			this.#asked = { day, queries: askWorker({ layout, language, day }) };
		}
		const { queries } = this.#asked;
		return { queries, all: queries };
	}

	/** Call when the page goes. */
	close(): void {
		this.#asked?.queries.close();
		this.#asked = null;
	}

	/** Calls back once all sites are here. A failure is said; the next call tries again. */
	async load(then: () => void): Promise<void> {
		const { light } = this.view;
		this.has_failed = false;
		try {
			if (light) this.#loaded = await loadDataFile<Loaded>(light.file);
		} catch {
			this.has_failed = true;
			return;
		}
		then();
	}
}
