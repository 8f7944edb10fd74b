import { browser } from '$app/environment';
import { pushState, replaceState } from '$app/navigation';
import { page } from '$app/state';
import {
	formatLink,
	parseLink,
	type KnownIds,
	type LinkTable,
	type ViewProblem,
} from '$lib/view/link_table.ts';

/** Time the camera or the typing must rest before the link follows, milliseconds. */
const REST_MS = 250;

/** What a part of the page sees of the link: its own part of the view. */
export interface LinkPart<V> {
	readonly view: V;
	/** The whole link as it is, for copying. */
	readonly search: string;
	/** Something was opened or closed here since the page came. */
	readonly has_moved: boolean;
	/** With a new history entry. */
	push(change: Partial<V>): void;
	replace(change: Partial<V>): void;
	/** Counts at once; the link follows without a history entry, once changes rest. */
	replaceLater(change: Partial<V>): void;
}

/** The page's link, the only store of what a reader would share: state is read from it and written to it. */
export class Link<V> implements LinkPart<V> {
	has_moved = false;
	/** Changes that wait for rest before they go into the link. */
	#pending: Partial<V> = $state.raw({});
	#is_mounted = $state(false);
	#is_notice_dismissed = $state(false);
	#table: LinkTable<V>;
	#known: () => KnownIds;
	#timer: ReturnType<typeof setTimeout> | undefined;

	#ids = $derived.by(() => this.#known());
	/** Prerendered pages have no query; the link counts from the first mount on. */
	#query = $derived(browser && this.#is_mounted ? (page.state.view ?? page.url.search) : '');
	#parsed = $derived.by(() => parseLink(this.#table, this.#query, this.#ids));

	view: V = $derived.by(() => ({
		...(this.#is_mounted ? this.#parsed.view : this.#table.defaults),
		...this.#pending,
	}));
	problems: ViewProblem[] = $derived(this.#is_notice_dismissed ? [] : this.#parsed.problems);
	search: string = $derived.by(() => formatLink(this.#table, this.view));

	/** `known`: what it may name. */
	constructor(table: LinkTable<V>, known: () => KnownIds) {
		this.#table = table;
		this.#known = known;
	}

	mount(): void {
		this.#is_mounted = true;
	}

	/** Stops what is still to be written; call when the page goes. */
	stop(): void {
		clearTimeout(this.#timer);
	}

	dismissNotice(): void {
		this.#is_notice_dismissed = true;
	}

	push(change: Partial<V>): void {
		this.has_moved = true;
		const search = this.#settle(change);
		pushState(this.#href(search), { view: search });
	}

	replace(change: Partial<V>): void {
		const search = this.#settle(change);
		replaceState(this.#href(search), { view: search });
	}

	replaceLater(change: Partial<V>): void {
		this.#pending = { ...this.#pending, ...change };
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.replace({}), REST_MS);
	}

	/** The whole link, with all that waited. */
	#settle(change: Partial<V>): string {
		clearTimeout(this.#timer);
		const search = formatLink(this.#table, { ...this.view, ...change });
		this.#pending = {};
		return search;
	}

	#href(search: string): string {
		return `${page.url.pathname}${search}`;
	}
}
