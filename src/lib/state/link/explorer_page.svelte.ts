import type { ExplorerView } from '$lib/data/explorer_view.ts';
import { m } from '$lib/i18n/paraglide/messages.js';
import { getLocale } from '$lib/i18n/paraglide/runtime.js';
import type { Drawing } from '$lib/style/drawing.ts';
import type { LinkTable } from '$lib/view/link_table.ts';
import type { View } from '$lib/view/view.ts';
import { AsOf } from '../as_of/explorer_as_of.svelte.ts';
import { GrownAtlas } from '../grown/grown_atlas.svelte.ts';
import { GrownResults } from '../grown/grown_results.svelte.ts';
import { KnownLinkNames } from '../grown/known_names.svelte.ts';
import { Explorer } from './explorer.svelte.ts';
import type { ExplorerContext } from './explorer_context.ts';
import { listKnownIds } from './known_ids.ts';
import { Link } from './link.svelte.ts';
import { scheduleIdle } from '../load/schedule_idle.ts';
import { isSaving } from '../offline/connection.ts';
import { buildQueries, fetchSearch, type Asked } from '../load/load_queries.ts';
import { MapStart } from '../map/map_start.svelte.ts';
import { NearMe } from '../near_me.svelte.ts';
import type { SheetHeight } from '../map/sheet_height.ts';
import { shortcuts } from '../shortcuts.svelte.ts';
import { SiteResults } from './site_results.svelte.ts';

/** What every page around the explorer's map is made of. */
export class ExplorerPage<V extends View> {
	link: Link<V>;
	explorer: Explorer;
	near: NearMe;
	as_of: AsOf;
	results: SiteResults;
	start = new MapStart();
	/** Where the sites of a grown atlas come from; null where the page has them. */
	grown: GrownAtlas | null = null;
	/** Everything that was reported, as far as the page has it. */
	all: () => ExplorerView;
	/** The page answers. */
	is_live = $state(false);
	list_height: SheetHeight = $state('half');
	/** What was wrong with the link or the device. */
	notices: string[];
	/** What is shown: everything, or what was reported by a day. */
	view: ExplorerView;
	/** Whom it asks of its sites. */
	asked: Asked;

	/** Call while a component starts. `townships`: codes a link may name; null where the page does not know them. */
	constructor(
		first: () => ExplorerView,
		table: LinkTable<V>,
		townships: ReadonlySet<string> | null = null,
	) {
		const grown = __IS_GROWN__ ? new GrownAtlas(first, getLocale()) : null;
		const view = __IS_GROWN__ && grown ? (): ExplorerView => grown.show(null) : first;
		if (__IS_GROWN__) this.grown = grown;
		this.all = view;
		const asked = $derived.by(
			() => (__IS_GROWN__ && grown?.asked) || buildQueries(view(), getLocale()),
		);
		this.asked = $derived(asked);
		const names = __IS_GROWN__ && grown ? new KnownLinkNames(() => grown.queries) : null;
		this.link = new Link(table, () => {
			const known = listKnownIds(view(), townships);
			return (__IS_GROWN__ && names?.extend(known, grown?.articles !== null)) || known;
		});
		this.as_of = new AsOf(view, this.link, () => this.results.answered_day);
		this.view = $derived(__IS_GROWN__ && grown ? grown.show(this.as_of.day) : this.as_of.view);
		const site_names = $derived(new Map(view().sites.map(({ id, name }) => [id, name])));
		this.explorer = new Explorer(
			() => this.view,
			this.link,
			() => site_names,
		);
		if (__IS_GROWN__) this.explorer.findMark = (id) => this.results.grown?.marks.find(id) ?? null;
		this.near = new NearMe(this.explorer, () => asked.queries);
		const { explorer, near, start } = this;
		const data: ConstructorParameters<typeof SiteResults>[0] = () => ({
			...{ view: this.view, site_count: view().sites.length, as_of: this.as_of.ready },
			sort: __IS_GROWN__ ? 'page' : 'district',
		});
		this.results =
			__IS_GROWN__ && grown
				? new GrownResults({ atlas: grown, explorer, near, start, data })
				: new SiteResults(data, explorer, near, () => asked.queries);
		this.notices = $derived([
			...this.link.problems.map((problem) => m.explorer_bad_link(problem)),
			...(this.near.unknown_place ? [m.near_unknown_place({ id: this.near.unknown_place })] : []),
			...this.#describeFailure(),
		]);
	}

	get context(): ExplorerContext {
		const show = (): ExplorerView => this.view;
		return {
			view: followView(show),
			as_of: this.as_of,
			explorer: this.explorer,
			near: this.near,
			results: this.results,
		};
	}

	/** Returns what to call when the page goes. */
	mount(): () => void {
		this.link.mount();
		shortcuts.read();
		this.is_live = true;
		// Whoever opened the map can search it later without a network.
		const cancel = scheduleIdle(() => {
			if (!__IS_GROWN__ && !isSaving()) fetchSearch().catch(() => {});
		});
		return () => {
			cancel();
			this.link.stop();
			if (__IS_GROWN__) this.grown?.close();
		};
	}

	/** The drawing that the page came with, its signs with their sites once these are here. */
	draw(first: Drawing): Drawing {
		return (__IS_GROWN__ && this.grown?.draw(first)) || first;
	}

	/** Its sites could not be had, or not told apart. */
	get has_failed(): boolean {
		const { results } = this;
		return results.has_failed || Boolean(__IS_GROWN__ && results.grown?.troubles.text);
	}

	openSite(id: string): true {
		this.explorer.openSite(id);
		return true;
	}

	/** A newer version says so by itself. */
	#describeFailure(): string[] {
		const { failure } = this.start;
		if (failure === null || failure === 'outdated') return [];
		if (failure === 'offline') return [m.map_failed_offline()];
		if (failure === 'framed') return [m.map_failed_framed()];
		return [failure === 'device' ? m.map_failed() : m.part_failed()];
	}

	dismissNotices(): void {
		this.link.dismissNotice();
		this.start.dismissFailure();
	}

	/** What will be asked is fetched while the reader is still on the way to the first key. */
	warmUp(event: FocusEvent): void {
		if (__IS_GROWN__) this.results.grown?.wake();
		const target = event.target as HTMLElement;
		if (!target.matches('input[type="search"]')) return;
		this.asked.queries.warmUp('search').catch(() => {});
		if (this.start.is_small) this.list_height = 'full';
	}
}

/** A view whose parts are those of the one that is shown now, whenever they are asked for. */
function followView(show: () => ExplorerView): ExplorerView {
	return new Proxy(show(), { get: (_, key) => Reflect.get(show(), key) as unknown });
}
