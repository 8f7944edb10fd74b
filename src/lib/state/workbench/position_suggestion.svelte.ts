import type { PositionGround, patchPosition } from '$lib/domain/suggest/patch_position.ts';
import {
	findFaults,
	measureMove,
	nameDatum,
	roundPosition,
	type SuggestedClass,
	type Suggestion,
	type SuggestionFault,
} from '$lib/domain/suggest/suggestion.ts';
import { base } from '$app/paths';
import type { Polygonal } from '$lib/geometry/position.ts';
import { city } from '../city.ts';
import { loadDataFile } from '../load/load_data_file.ts';
import { loadAll } from '../load/load_all.ts';
import { loadPolygons } from '../load/load_polygons.ts';
import type { Asked } from '../load/load_queries.ts';
import { today } from '../today.svelte.ts';
import type { Workbench } from './workbench.svelte.ts';

type Ground = PositionGround & {
	districts: ReadonlyMap<number, Polygonal>;
	/** Comes with the files: nobody else needs what writes patches. */
	patchPosition: typeof patchPosition;
};

/** A file of `geo/` as the repository has it; null where there is none. */
async function loadText(path: string): Promise<string | null> {
	const address = path.split('/').map(encodeURIComponent).join('/');
	const response = await fetch(`${base}/data/geo/${address}`);
	if (response.status === 404) return null;
	if (!response.ok) throw new Error(`${path}: ${response.status}`);
	return response.text();
}

/** A better position in the making. Nothing of it leaves the browser by itself. */
export class PositionSuggestion {
	class: SuggestedClass = $state('near');
	precision_m = $state(1000);
	basis = $state({ zh: '', en: '' });
	source = $state('');
	shown: Suggestion['shown'] = $state({ date: '', link: '', photo: '' });
	/** null while the files are on their way. */
	ground: Ground | null = $state.raw(null);
	has_failed = $state(false);
	#bench: Workbench;
	#id: string;
	#asked: Asked;

	/** Call while a component starts; another site is another suggestion. */
	constructor(id: string, bench: Workbench, asked: Asked) {
		this.#id = id;
		this.#bench = bench;
		this.#asked = asked;
	}

	#draft = $derived.by(() => {
		const { point } = this.#bench.plan;
		return {
			position: point && roundPosition([...point], this.class),
			class: this.class,
			precision_m: this.precision_m,
			basis: this.basis,
			source: this.source,
			shown: this.shown,
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
		return this.ground.patchPosition(this.ground, this.suggestion, today.find());
	});

	choose(word: SuggestedClass): void {
		this.class = word;
		this.precision_m = word === 'exact' ? 50 : 1000;
	}

	async load(): Promise<void> {
		this.has_failed = false;
		try {
			const [[site], districts, files, log, { patchPosition }] = await Promise.all([
				loadAll(this.#asked).then((queries) => queries.details([this.#id])),
				loadPolygons(),
				loadDataFile<Record<string, string>>('geo/index.json'),
				loadText('corrections.yaml'),
				import('$lib/domain/suggest/patch_position.ts'),
			]);
			const path = files[this.#id];
			const text = path === undefined ? null : await loadText(path);
			if (!site || path === undefined || text === null) throw new Error(`No file of ${this.#id}`);
			const { official_name } = city;
			this.ground = { site, districts, city: official_name, path, text, log, patchPosition };
		} catch {
			this.has_failed = true;
		}
	}
}
