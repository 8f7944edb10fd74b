import type { ExplorerView } from '$lib/data/explorer_view.ts';
import type { WholeAtlas as Loaded } from '$lib/data/grown/first_view.ts';
import type { Drawing } from '$lib/style/drawing.ts';
import { loadDataFile } from '../load/load_data_file.ts';

/** All sites of a grown atlas: a page comes with the newest and fetches the rest, or, where it needs them at once, with all of them. */
export class WholeAtlas {
	has_failed = $state(false);
	#loaded: Loaded | null = $state.raw(null);
	#first: () => ExplorerView;

	view: ExplorerView = $derived.by(() => this.#loaded?.explorer ?? this.#first());
	is_here: boolean = $derived.by(() => this.view.light === undefined);
	/** The page came with the newest sites alone. */
	is_grown: boolean = $derived.by(() => this.#first().light !== undefined);

	/** Folder of the same sites cut up; null where the page came with all of them. */
	get layout(): string | null {
		return this.#first().light?.layout ?? null;
	}

	constructor(first: () => ExplorerView) {
		this.#first = first;
	}

	/** The drawing that the page came with, its signs with their sites once these are here. */
	draw(first: Drawing): Drawing {
		return this.#loaded ? { ...first, ...this.#loaded.signs } : first;
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
