import { browser } from '$app/environment';
import { pushState, replaceState } from '$app/navigation';
import { page } from '$app/state';
import type { ExplorerView, SiteSummary } from '$lib/data/explorer_view.ts';
import { DEFAULT_VIEW, type Camera, type View } from '$lib/view/view.ts';
import { formatView, parseView, type KnownIds } from '$lib/view/view_codec.ts';

/** Time a camera must rest before the link follows it, milliseconds. */
const CAMERA_REST_MS = 250;

/** What the reader is looking at. The link is the only store: state is read from it and written to it. */
export class Explorer {
	hovered: string | null = $state(null);
	/** Sites under the last press, when it hit more than one mark. */
	pressed: string[] | null = $state.raw(null);
	/** Something was opened or closed here since the page came. */
	has_moved = false;
	/** What had the focus before a card opened. */
	#opener: HTMLElement | null = null;
	#is_mounted = $state(false);
	#is_notice_dismissed = $state(false);
	#data: () => ExplorerView;
	#camera_timer: ReturnType<typeof setTimeout> | undefined;

	#known: KnownIds = $derived.by(() => ({
		sites: new Set(this.#data().sites.map((site) => site.id)),
		marks: new Set([...this.#data().map.marks, ...this.#data().map.lines].map((mark) => mark.id)),
	}));
	/** Prerendered pages have no query; the link counts from the first mount on. */
	#search = $derived(browser && this.#is_mounted ? (page.state.view ?? page.url.search) : '');
	#parsed = $derived(parseView(this.#search, this.#known));

	view = $derived(this.#is_mounted ? this.#parsed.view : DEFAULT_VIEW);
	problems = $derived(this.#is_notice_dismissed ? [] : this.#parsed.problems);
	site_id = $derived(this.view.site);
	mark_id = $derived(this.view.mark);
	/** Names what is open; null when nothing is. */
	open_key = $derived(this.view.site ?? this.view.mark);
	by_id = $derived.by(() => new Map(this.#data().sites.map((site) => [site.id, site])));

	/** Sites of the open place, for its list. */
	place_sites: SiteSummary[] = $derived.by(() => {
		const mark = this.#data().map.marks.find(({ id }) => id === this.mark_id);
		const line = this.#data().map.lines.find(({ id }) => id === this.mark_id);
		const ids = this.pressed ?? mark?.site_ids ?? (line ? [line.site_id] : []);
		return ids.flatMap((id) => this.by_id.get(id) ?? []);
	});

	constructor(data: () => ExplorerView) {
		this.#data = data;
	}

	mount(): void {
		this.#is_mounted = true;
	}

	openSite(id: string): void {
		this.#remember();
		const is_listed = this.place_sites.some((site) => site.id === id);
		this.#push({ ...this.view, site: id, mark: is_listed ? this.view.mark : null });
	}

	/** Opens what a press hit: one site at once, several as a list. */
	openSites(ids: string[]): void {
		const [first] = ids;
		if (first === undefined) return;
		this.#remember();
		if (ids.length === 1) {
			this.pressed = null;
			this.#push({ ...this.view, site: first, mark: null });
			return;
		}
		const mark_id = this.by_id.get(first)?.mark_id ?? null;
		const mark = this.#data().map.marks.find(({ id }) => id === mark_id);
		const is_whole_mark = mark?.site_ids.length === ids.length;
		this.pressed = is_whole_mark ? null : ids;
		this.#push({ ...this.view, site: null, mark: mark_id });
	}

	backToPlace(): void {
		this.#push({ ...this.view, site: null });
	}

	/** Gives the focus back to where it was. */
	close(): void {
		this.pressed = null;
		this.#push({ ...this.view, site: null, mark: null });
		if (this.#opener?.isConnected) this.#opener.focus({ preventScroll: true });
		this.#opener = null;
	}

	dismissNotice(): void {
		this.#is_notice_dismissed = true;
	}

	/** Follows the map without a new history entry, once it rests. */
	follow(camera: Camera | null): void {
		clearTimeout(this.#camera_timer);
		this.#camera_timer = setTimeout(() => {
			const search = formatView({ ...this.view, camera });
			replaceState(this.#href(search), { view: search });
		}, CAMERA_REST_MS);
	}

	/** Stops what is still to be written; call when the page goes. */
	stop(): void {
		clearTimeout(this.#camera_timer);
	}

	/** A press inside a card leads on; the way back stays where it was. */
	#remember(): void {
		const active = document.activeElement;
		if (active instanceof HTMLElement && !active.closest('[data-card]')) this.#opener = active;
	}

	#push(view: View): void {
		clearTimeout(this.#camera_timer);
		this.has_moved = true;
		const search = formatView(view);
		pushState(this.#href(search), { view: search });
	}

	#href(search: string): string {
		return `${page.url.pathname}${search}`;
	}
}
