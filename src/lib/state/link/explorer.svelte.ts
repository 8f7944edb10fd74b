import { browser } from '$app/environment';
import { pushState, replaceState } from '$app/navigation';
import { page } from '$app/state';
import type { ExplorerView } from '$lib/data/explorer_view.ts';
import type { Bounds } from '$lib/domain/schema/geojson.ts';
import {
	NO_FILTERS,
	toggleFilter,
	type Facet,
	type Filters,
} from '$lib/domain/query/filters/filters.ts';
import type { Sort } from '$lib/domain/query/site_query.ts';
import type { PlanView } from '$lib/view/plan_view.ts';
import { DEFAULT_VIEW, type Camera, type NearRef, type View } from '$lib/view/view.ts';
import { formatView, parseView } from '$lib/view/view_codec.ts';
import { listKnownIds } from './known_ids.ts';

/** Time the camera or the typing must rest before the link follows, milliseconds. */
const REST_MS = 250;

/** What the reader is looking at. The link is the only store: state is read from it and written to it. */
export class Explorer {
	hovered: string | null = $state(null);
	/** A word is being put together in the search box: what is found so far is shown, not said. */
	is_composing = $state(false);
	/** What the map shows, `[west, south, east, north]`; null until it has come to rest. */
	bounds: Bounds | null = $state.raw(null);
	/** Something was opened or closed here since the page came. */
	has_moved = false;
	/** Changes that wait for rest before they go into the link. */
	#pending: Partial<View> = $state.raw({});
	/** What had the focus before a card opened. */
	#opener: HTMLElement | null = null;
	#is_mounted = $state(false);
	#is_notice_dismissed = $state(false);
	#data: () => ExplorerView;
	#townships: ReadonlySet<string> | null;
	#timer: ReturnType<typeof setTimeout> | undefined;

	#known = $derived.by(() => listKnownIds(this.#data(), this.#townships));
	/** Prerendered pages have no query; the link counts from the first mount on. */
	#search = $derived(browser && this.#is_mounted ? (page.state.view ?? page.url.search) : '');
	#parsed = $derived(parseView(this.#search, this.#known));

	view: View = $derived(
		this.#is_mounted ? { ...this.#parsed.view, ...this.#pending } : DEFAULT_VIEW,
	);
	problems = $derived(this.#is_notice_dismissed ? [] : this.#parsed.problems);
	site_id = $derived(this.view.site);
	mark_ids = $derived(this.view.marks);
	/** Names what is open; null when nothing is. */
	open_key = $derived(this.view.site ?? (this.view.marks.join(',') || null));
	by_id = $derived.by(() => new Map(this.#data().sites.map((site) => [site.id, site])));
	/** The link as it is, for copying. */
	search = $derived(formatView(this.view));

	/** `townships`: codes a link may name; null where the page does not know them. */
	constructor(data: () => ExplorerView, townships: ReadonlySet<string> | null = null) {
		this.#data = data;
		this.#townships = townships;
	}

	mount(): void {
		this.#is_mounted = true;
	}

	openSite(id: string): void {
		this.#remember();
		const mark_id = this.by_id.get(id)?.mark_id;
		const is_listed = mark_id ? this.view.marks.includes(mark_id) : false;
		this.#push({ site: id, marks: is_listed ? this.view.marks : [] });
	}

	/** Opens what a press hit: one site at once, several as the list of their places. */
	openSites(ids: string[]): void {
		const [first] = ids;
		if (first === undefined) return;
		this.#remember();
		if (ids.length === 1) this.#push({ site: first, marks: [] });
		else {
			const marks = new Set(ids.flatMap((id) => this.by_id.get(id)?.mark_id ?? []));
			this.#push({ site: null, marks: [...marks] });
		}
	}

	backToPlace(): void {
		this.#push({ site: null });
	}

	/** Gives the focus back to where it was. */
	close(): void {
		this.#push({ site: null, marks: [] });
		if (this.#opener?.isConnected) this.#opener.focus({ preventScroll: true });
		this.#opener = null;
	}

	toggle(facet: Facet, value: string): void {
		this.setFilters(toggleFilter(this.view.filters, facet, value));
	}

	setFilters(filters: Filters): void {
		this.#replace({ filters });
	}

	/** Everything that narrows the list. */
	clearFilters(): void {
		this.#replace({ filters: NO_FILTERS, text: '', is_in_view: false });
	}

	setSort(sort: Sort | null): void {
		this.#replace({ sort });
	}

	setInView(is_in_view: boolean): void {
		this.#replace({ is_in_view });
	}

	/** Counts at once, the link follows once the typing rests. */
	setText(text: string): void {
		this.#replaceLater({ text });
	}

	/** A place of the gazetteer, or a point the reader wants in the link; null takes it out. */
	setNear(near: NearRef | null): void {
		if (near !== null || this.view.near !== null) this.#push({ near });
	}

	/** What was typed was the way to a place: the list is of everything around it. */
	forgetText(): void {
		if (this.view.text !== '') this.#replace({ text: '' });
	}

	/** The workbench's part of the link. */
	setPlan(change: Partial<PlanView>): void {
		this.#replace({ plan: { ...this.view.plan, ...change } });
	}

	/** As `setPlan`, once a slider or the typing rests. */
	setPlanLater(change: Partial<PlanView>): void {
		this.#replaceLater({ plan: { ...this.view.plan, ...change } });
	}

	/** Follows the map without a new history entry, once it rests. */
	follow(camera: Camera | null): void {
		this.#replaceLater({ camera });
	}

	dismissNotice(): void {
		this.#is_notice_dismissed = true;
	}

	/** Stops what is still to be written; call when the page goes. */
	stop(): void {
		clearTimeout(this.#timer);
	}

	/** A press inside a card leads on; the way back stays where it was. */
	#remember(): void {
		const active = document.activeElement;
		if (active instanceof HTMLElement && !active.closest('[data-card]')) this.#opener = active;
	}

	#push(change: Partial<View>): void {
		this.has_moved = true;
		const search = this.#settle(change);
		pushState(this.#href(search), { view: search });
	}

	#replace(change: Partial<View>): void {
		const search = this.#settle(change);
		replaceState(this.#href(search), { view: search });
	}

	#replaceLater(change: Partial<View>): void {
		this.#pending = { ...this.#pending, ...change };
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.#replace({}), REST_MS);
	}

	/** The whole link, with all that waited. */
	#settle(change: Partial<View>): string {
		clearTimeout(this.#timer);
		const search = formatView({ ...this.view, ...change });
		this.#pending = {};
		return search;
	}

	#href(search: string): string {
		return `${page.url.pathname}${search}`;
	}
}
