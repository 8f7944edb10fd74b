import type { SiteExport } from '$lib/domain/exports/sites_geojson.ts';
import { moveSite } from '$lib/domain/suggest/patch_site.ts';
import { formatPatches } from '$lib/domain/suggest/texts/format_patch.ts';
import {
	findFaults,
	measureMove,
	nameDatum,
	roundPosition,
	type SuggestedClass,
	type Suggestion,
	type SuggestionFault,
} from '$lib/domain/suggest/suggestion.ts';
import type { Polygonal } from '$lib/geometry/position.ts';
import { base } from '$app/paths';
import { loadDataFile } from '../load/load_data_file.ts';
import { loadSites } from '../load/load_sites.ts';
import type { Workbench } from './workbench.svelte.ts';

type Ground = {
	site: SiteExport;
	districts: ReadonlyMap<number, Polygonal>;
	/** Path and text of the site's data file. */
	path: string;
	text: string;
};

/** ISO day of the reader's clock. */
function formatDay(day: Date): string {
	const two = (part: number): string => String(part).padStart(2, '0');
	return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** A better position in the making. Nothing of it leaves the browser by itself. */
export class PositionSuggestion {
	class: SuggestedClass = $state('near');
	precision_m = $state(1000);
	basis = $state({ zh: '', en: '' });
	source = $state('');
	/** null while the files are on their way. */
	ground: Ground | null = $state.raw(null);
	has_failed = $state(false);
	#bench: Workbench;
	#id: string;
	#loadPolygons: () => Promise<ReadonlyMap<number, Polygonal>>;

	/** Call while a component starts; another site is another suggestion. */
	constructor(
		id: string,
		bench: Workbench,
		loadPolygons: () => Promise<ReadonlyMap<number, Polygonal>>,
	) {
		this.#id = id;
		this.#bench = bench;
		this.#loadPolygons = loadPolygons;
	}

	#draft = $derived.by(() => {
		const { point } = this.#bench.plan;
		return {
			position: point && roundPosition([...point], this.class),
			class: this.class,
			precision_m: this.precision_m,
			basis: this.basis,
			source: this.source,
			original_datum: nameDatum(this.#bench.typed?.system ?? null),
		};
	});
	faults: SuggestionFault[] = $derived.by(() =>
		this.ground ? findFaults(this.#draft, this.ground.site, this.ground.districts) : [],
	);
	/** Metres the drawn point would move; null without either point. */
	moved_m = $derived.by(() => {
		const { position } = this.#draft;
		return position && this.ground ? measureMove(position, this.ground.site) : null;
	});
	/** null until everything is filled in. */
	suggestion: Suggestion | null = $derived.by(() => {
		const { position } = this.#draft;
		if (!this.ground || !position || this.faults.length > 0) return null;
		return { ...this.#draft, position };
	});
	patch: string | null = $derived.by(() => {
		if (!this.suggestion || !this.ground) return null;
		const { path, text } = this.ground;
		const after = moveSite(text, this.#id, this.suggestion, formatDay(new Date()));
		return formatPatches([{ path, before: text, after }]);
	});

	choose(word: SuggestedClass): void {
		this.class = word;
		this.precision_m = word === 'exact' ? 50 : 1000;
	}

	async load(): Promise<void> {
		this.has_failed = false;
		try {
			const [sites, districts, files] = await Promise.all([
				loadSites(),
				this.#loadPolygons(),
				loadDataFile<Record<string, string>>('geo/index.json'),
			]);
			const site = sites.find(({ id }) => id === this.#id);
			const path = files[this.#id];
			if (!site || !path) throw new Error(`No file of ${this.#id}`);
			const address = path.split('/').map(encodeURIComponent).join('/');
			const response = await fetch(`${base}/data/geo/${address}`);
			if (!response.ok) throw new Error(`${path}: ${response.status}`);
			this.ground = { site, districts, path, text: await response.text() };
		} catch {
			this.has_failed = true;
		}
	}
}
