import type { DatedView } from '$lib/data/as_of/dated_view.ts';
import type { ExplorerView } from '$lib/data/explorer_view.ts';
import { findStop } from '$lib/domain/as_of/stops.ts';
import { findTheme } from '$lib/domain/city/themes.ts';
import { fillModel, listSignSites, type MapPlace } from '$lib/domain/map_model/map_places.ts';
import type { MapModel } from '$lib/domain/map_model/marks.ts';
import type { FoundPlaces } from '$lib/domain/query/map_queries.ts';
import type { KeptMark } from '$lib/domain/query/site_queries.ts';
import type { WorkerQueries } from '$lib/domain/query/worker_queries.ts';
import type { Language } from '$lib/domain/schema/localized.ts';
import { COUNTS, MAP, nameArticles } from '$lib/domain/shards/layout_files.ts';
import type { Drawing } from '$lib/style/drawing.ts';
import { fillDrawing } from '$lib/style/grown/light_drawing.ts';
import { city } from '../city.ts';
import { askWorker } from '../load/ask_worker.ts';
import { loadLayoutList } from '../load/load_layout_list.ts';
import type { AskedAll } from '../load/load_queries.ts';
import { once } from '../load/once.ts';
import { today } from '../today.svelte.ts';
import { KnownSites } from './known_sites.svelte.ts';

type Article = ExplorerView['articles'][number];

/** A grown atlas: a page comes with the newest sites, and what is asked for comes from the files of its layout. */
export class GrownAtlas {
	/** Marks with all their sites, as they were reported by a day; null until the map is wanted. */
	whole: { day: string | null; marks: readonly KeptMark[] } | null = $state.raw(null);
	/** Of all articles; null until somebody filters by them. */
	articles: readonly Article[] | null = $state.raw(null);
	/** Of a map in tiles: places of what is open, as they were reported by a day. */
	opened: (FoundPlaces & { day: string | null }) | null = $state.raw(null);
	sites: KnownSites;
	#places: readonly MapPlace[] | null = $state.raw(null);
	#counts: DatedView['counts'] | null = $state.raw(null);
	#first: () => ExplorerView;
	#language: Language;
	#asked: { day: string; queries: WorkerQueries } | null = null;

	#layout: string = $derived.by(() => this.#first().light?.layout ?? '');
	/** Sites there are, whenever they were reported. */
	site_count: number = $derived.by(() => this.#first().light?.site_count ?? 0);
	/** Its map comes in tiles. */
	is_tiled: boolean = $derived.by(() => this.#first().light?.is_tiled === true);
	#model: MapModel | null = $derived.by(() => {
		if (!this.#places || !this.whole) return null;
		return showPlaces(this.#places, this.whole.marks, this.whole.day);
	});
	/** Of a map in tiles: what is open. */
	opened_model: MapModel = $derived.by(() => {
		const { places = [], kept = [], day = null } = this.opened ?? {};
		return showPlaces(places, kept, day);
	});

	constructor(first: () => ExplorerView, language: Language) {
		this.#first = first;
		this.#language = language;
		this.sites = new KnownSites(
			() => first().sites,
			() => this.queries,
		);
	}

	/** Who answers from the files. */
	get queries(): WorkerQueries {
		const { day } = today;
		if (this.#asked?.day !== day) {
			this.#asked?.queries.retire();
			const start = { layout: this.#layout, language: this.#language, day };
			this.#asked = { day, queries: askWorker(start) };
		}
		return this.#asked.queries;
	}

	get asked(): AskedAll {
		const { queries } = this;
		return { queries, all: queries, know: (ids) => this.sites.load(ids, null) };
	}

	/** The places of the map are here, with their sites. */
	get has_map(): boolean {
		return this.#model !== null;
	}

	/** What the page knows, as it was reported by a day. */
	show(day: string | null): ExplorerView {
		const first = this.#first();
		const view: ExplorerView = {
			...first,
			sites: [...this.sites.by(day).values()],
			map: this.#model ?? (this.is_tiled ? this.opened_model : first.map),
			articles: [...(this.articles ?? [])],
		};
		return day === null ? view : { ...view, ...this.#countBy(day) };
	}

	#countBy(day: string): Pick<ExplorerView, 'report_count' | 'caption_count' | 'date'> {
		const counts = this.#counts ?? [];
		const stop =
			counts[
				findStop(
					counts.map((one) => one.day),
					day,
				)
			];
		return {
			report_count: stop?.reports ?? 0,
			caption_count: stop?.captions ?? 0,
			date: stop?.day ?? '',
		};
	}

	/** The drawing that the page came with, its signs with their sites once these are here. */
	draw(first: Drawing): Drawing {
		const [places, model] = [this.#places, this.#model];
		if (!places || !model) return first;
		return fillDrawing(first, listSignSites(places, model), model.done_site_ids);
	}

	/** What the map draws beside the sites of its marks. */
	loadPlaces = once(async () => {
		this.#places = await loadLayoutList<MapPlace>(this.#layout, MAP);
	});

	loadArticles = once(async () => {
		this.articles = await loadLayoutList<Article>(this.#layout, nameArticles(this.#language));
	});

	/** How much there was to read by each day. */
	loadCounts = once(async () => {
		this.#counts = await loadLayoutList<DatedView['counts'][number]>(this.#layout, COUNTS);
	});

	/** Call when the page goes. */
	close(): void {
		this.#asked?.queries.close();
		this.#asked = null;
	}
}

function showPlaces(
	places: readonly MapPlace[],
	kept: readonly KeptMark[],
	day: string | null,
): MapModel {
	const model = fillModel(places, kept);
	return day === null ? model : showFirst(model, kept, places);
}

/** A place of which some sites were not reported yet has the sign of the first that is there. */
function showFirst(
	model: MapModel,
	kept: readonly KeptMark[],
	places: readonly MapPlace[],
): MapModel {
	const themes = new Map(kept.map(({ id, themes: [first] }) => [id, first]));
	const whole = new Map(places.flatMap(({ mark, count }) => (mark ? [[mark.id, count]] : [])));
	return {
		...model,
		marks: model.marks.map((mark) => {
			const theme = themes.get(mark.id);
			if (theme === undefined || whole.get(mark.id) === mark.site_ids.length) return mark;
			return { ...mark, theme: findTheme(city.themes, theme).look };
		}),
	};
}
