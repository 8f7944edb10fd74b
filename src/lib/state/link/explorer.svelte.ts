import type { ExplorerView } from '$lib/data/explorer_view.ts';
import type { Bounds } from '$lib/domain/schema/geojson.ts';
import {
	NO_FILTERS,
	toggleFilter,
	type Facet,
	type Filters,
} from '$lib/domain/query/filters/filters.ts';
import type { Sort } from '$lib/domain/query/site_query.ts';
import type { Camera, NearRef, View } from '$lib/view/view.ts';
import type { LinkPart } from './link.svelte.ts';

/** What the reader is looking at, as the explorer's part of the link says. */
export class Explorer {
	hovered: string | null = $state(null);
	/** A word is being put together in the search box: what is found so far is shown, not said. */
	is_composing = $state(false);
	/** What the map shows, `[west, south, east, north]`; null until it has come to rest. */
	bounds: Bounds | null = $state.raw(null);
	/** What had the focus before a card opened. */
	#opener: HTMLElement | null = null;
	#data: () => ExplorerView;
	#names: () => ReadonlyMap<string, string>;
	#link: LinkPart<View>;
	/** What draws a site, where the page does not hold all of them. */
	declare findMark?: (id: string) => string | null;

	view: View = $derived.by(() => this.#link.view);
	site_id = $derived(this.view.site);
	mark_ids = $derived(this.view.marks);
	/** Names what is open; null when nothing is. */
	open_key = $derived(this.view.site ?? (this.view.marks.join(',') || null));
	by_id = $derived.by(() => new Map(this.#data().sites.map((site) => [site.id, site])));
	/** The link as it is, for copying. */
	search = $derived.by(() => this.#link.search);

	/** `names`: of every site, also of one that was not reported by the day that is shown. */
	constructor(
		data: () => ExplorerView,
		link: LinkPart<View>,
		names: () => ReadonlyMap<string, string>,
	) {
		this.#data = data;
		this.#names = names;
		this.#link = link;
	}

	/** Something was opened or closed here since the page came. */
	get has_moved(): boolean {
		return this.#link.has_moved;
	}

	nameSite(id: string): string {
		return this.#names().get(id) ?? id;
	}

	openSite(id: string): void {
		this.#remember();
		const mark_id = this.#markOf(id);
		const is_listed = mark_id ? this.view.marks.includes(mark_id) : false;
		this.#link.push({ site: id, marks: is_listed ? this.view.marks : [] });
	}

	/** Opens what a press hit: one site at once, several as the list of their places. */
	openSites(ids: string[]): void {
		const [first] = ids;
		if (first === undefined) return;
		this.#remember();
		if (ids.length === 1) this.#link.push({ site: first, marks: [] });
		else {
			const marks = new Set(ids.flatMap((id) => this.#markOf(id) ?? []));
			this.openPlaces([...marks]);
		}
	}

	/** Opens places by the ids of their marks, for their list. */
	openPlaces(marks: string[]): void {
		this.#remember();
		this.#link.push({ site: null, marks });
	}

	backToPlace(): void {
		this.#link.push({ site: null });
	}

	/** Gives the focus back to where it was. */
	close(): void {
		this.#link.push({ site: null, marks: [] });
		if (this.#opener?.isConnected) this.#opener.focus({ preventScroll: true });
		this.#opener = null;
	}

	toggle(facet: Facet, value: string): void {
		this.setFilters(toggleFilter(this.view.filters, facet, value));
	}

	setFilters(filters: Filters): void {
		this.#link.replace({ filters });
	}

	/** Everything that narrows the list. */
	clearFilters(): void {
		this.#link.replace({ filters: NO_FILTERS, text: '', is_in_view: false });
	}

	setSort(sort: Sort | null): void {
		this.#link.replace({ sort });
	}

	setInView(is_in_view: boolean): void {
		this.#link.replace({ is_in_view });
	}

	/** Counts at once, the link follows once the typing rests. */
	setText(text: string): void {
		this.#link.replaceLater({ text });
	}

	/** A place of the gazetteer, or a point the reader wants in the link; null takes it out. */
	setNear(near: NearRef | null): void {
		if (near !== null || this.view.near !== null) this.#link.push({ near });
	}

	/** What was typed was the way to a place: the list is of everything around it. */
	forgetText(): void {
		if (this.view.text !== '') this.#link.replace({ text: '' });
	}

	/** Follows the map without a new history entry, once it rests. */
	follow(camera: Camera | null): void {
		this.#link.replaceLater({ camera });
	}

	#markOf(id: string): string | null | undefined {
		return (__IS_GROWN__ && this.findMark?.(id)) || this.by_id.get(id)?.mark_id;
	}

	/** A press inside a card leads on; the way back stays where it was. */
	#remember(): void {
		const active = document.activeElement;
		if (active instanceof HTMLElement && !active.closest('[data-card]')) this.#opener = active;
	}
}
