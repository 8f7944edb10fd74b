import { bringBack } from '$lib/domain/watch/bring_back.ts';
import type { WatchedEvent } from '$lib/domain/watch/changes_file.ts';
import { readEvents } from '$lib/domain/watch/compare_watches.ts';
import {
	EMPTY_RECORD,
	type FollowRecord,
	type NoticeWords,
} from '$lib/domain/watch/follow_record.ts';
import { keyTarget, nameNextId, type Watch, type WatchTarget } from '$lib/domain/watch/watch.ts';
import { mergeFollowing, type Following, type Merged } from '$lib/domain/watch/watch_file.ts';
import { today } from '../today.svelte.ts';
import { follow_marks } from './follow_marks.svelte.ts';
import { follow_store } from './follow_store.ts';
import { FollowedNews } from './followed_news.svelte.ts';

/** What the reader follows and keeps on this device, and what is new of it. Loaded where something is followed, or is about to be. */
class FollowingState {
	record: FollowRecord = $state.raw(EMPTY_RECORD);
	news = new FollowedNews(() => this.record);
	/** The browser keeps nothing. */
	is_closed = $state(false);
	is_open = $state(false);
	/** What was taken away last, as all of it was before; null where there is nothing to bring back. */
	removed: { what: string; before: Following } | null = $state.raw(null);
	#opening: Promise<void> | null = null;

	/** Reads what is kept and compares it with what became new; once, however often it is asked for. */
	open(): Promise<void> {
		this.#opening ??= this.#read();
		return this.#opening;
	}

	/** What was there before is not new to it; so nothing is added while nobody can tell what was there. */
	async add(target: WatchTarget, name = ''): Promise<'added' | 'there' | 'failed'> {
		await this.open();
		const isSame = (watch: Watch): boolean => keyTarget(watch) === keyTarget(target);
		if (this.record.watches.some(isSame)) return 'there';
		const watch: Watch = {
			...target,
			id: nameNextId(this.record.watches),
			name: name.trim(),
			since: today.find(),
			seen: [],
		};
		await this.news.fetch([watch]);
		if (this.news.has_failed) return 'failed';
		const found = (await this.news.find([watch])) ?? {};
		const seen = this.news.listAll(watch, found);
		await this.#change((record) => {
			const id = nameNextId(record.watches);
			return {
				...record,
				watches: [...record.watches, { ...watch, id, seen }],
				found:
					watch.kind === 'search' ? { ...record.found, [id]: found[watch.id] ?? [] } : record.found,
			};
		});
		return 'added';
	}

	/** Stops following, until it is brought back. `what`: its name, for the words that offer that. */
	async remove(target: WatchTarget, what: string): Promise<void> {
		await this.open();
		this.removed = { what, before: this.#own() };
		await this.#change((record) => ({
			...record,
			watches: record.watches.filter((watch) => keyTarget(watch) !== keyTarget(target)),
		}));
	}

	async undo(): Promise<void> {
		const { removed } = this;
		this.removed = null;
		if (!removed) return;
		await this.#change((record) => ({ ...record, ...bringBack(record, removed.before) }));
	}

	rename(id: string, name: string): Promise<void> {
		return this.#edit(id, (watch) => ({ ...watch, name: name.trim() }));
	}

	/** What a wider circle holds besides is not new. */
	async setRadius(id: string, radius_m: number): Promise<void> {
		await this.#edit(id, (watch) => {
			if (watch.kind !== 'circle') return watch;
			const wider = { ...watch, radius_m };
			const unread = new Set(this.news.listNew(id));
			const known = this.news.listAll(wider, {}).filter((event_id) => !unread.has(event_id));
			return readEvents(wider, known, null);
		});
	}

	async readSite(id: string): Promise<void> {
		await this.#readWhere(({ sites }) => sites.includes(id));
	}

	/** All of it, or all of one watch. */
	async readAll(watch_id: string | null = null): Promise<void> {
		await this.#readWhere(() => true, watch_id);
	}

	async read(event_id: string): Promise<void> {
		await this.#readWhere(({ id }) => id === event_id);
	}

	async keep(ids: readonly string[]): Promise<void> {
		await this.open();
		await this.#change((record) => ({ ...record, list: [...new Set([...record.list, ...ids])] }));
	}

	/** `what`: their name, for the words that offer to bring them back. */
	async leave(ids: readonly string[], what: string): Promise<void> {
		await this.open();
		this.removed = { what, before: this.#own() };
		await this.#change((record) => ({
			...record,
			list: record.list.filter((id) => !ids.includes(id)),
		}));
	}

	/** Everything, for good. */
	async forget(): Promise<void> {
		this.removed = null;
		const { device_notices } = await import('./device_notices.ts');
		await device_notices.stop().catch(() => {});
		await this.#change(() => EMPTY_RECORD);
	}

	async takeIn(other: Following): Promise<Pick<Merged, 'taken' | 'there'>> {
		await this.open();
		let counts = { taken: 0, there: 0 };
		await this.#change((record) => {
			const { following, taken, there } = mergeFollowing(record, other);
			counts = { taken, there };
			return { ...record, ...following };
		});
		await this.#compare();
		this.#publish();
		return counts;
	}

	async dismissNotice(): Promise<void> {
		await this.#change((record) => ({ ...record, dismissed: this.news.listNew() }));
	}

	/** null: the reader wants no notices of the device. What is new by now has been seen here. */
	async setNotices(notices: NoticeWords | null): Promise<void> {
		await this.open();
		await this.#change((record) => ({ ...record, notices, told: this.news.listNew() }));
		if (notices) this.#answerNotices();
	}

	async #read(): Promise<void> {
		try {
			this.record = await follow_store.get();
		} catch {
			this.is_closed = true;
		}
		await this.#compare();
		this.is_open = true;
		this.#publish();
		if (this.record.notices) this.#answerNotices();
	}

	#answerNotices(): void {
		import('./answer_notices.ts').then(
			({ answerNotices }) => answerNotices(),
			() => {},
		);
	}

	async #compare(): Promise<void> {
		const { watches } = this.record;
		await this.news.fetch(watches);
		if (!watches.some(({ kind }) => kind === 'search')) return;
		const found = await this.news.find(watches);
		if (!found || JSON.stringify(found) === JSON.stringify(this.record.found)) return;
		await this.#change((record) => ({ ...record, found }));
	}

	#own(): Following {
		return { watches: this.record.watches, list: this.record.list };
	}

	#edit(id: string, make: (watch: Watch) => Watch): Promise<void> {
		return this.#change((record) => ({
			...record,
			watches: record.watches.map((watch) => (watch.id === id ? make(watch) : watch)),
		}));
	}

	/** A watch of which nothing is left to read counts anew from today. */
	async #readWhere(
		is_meant: (event: WatchedEvent) => boolean,
		watch_id: string | null = null,
	): Promise<void> {
		const read = new Map<string, { ids: string[]; is_all: boolean }>();
		for (const { watch, news } of this.news.reports) {
			if (watch_id !== null && watch.id !== watch_id) continue;
			const fresh = news.filter(({ is_new }) => is_new).map(({ event }) => event);
			const ids = fresh.filter(is_meant).map(({ id }) => id);
			if (ids.length > 0) read.set(watch.id, { ids, is_all: ids.length === fresh.length });
		}
		if (read.size === 0) return;
		const day = today.find();
		await this.#change((record) => ({
			...record,
			watches: record.watches.map((watch) => {
				const one = read.get(watch.id);
				return one ? readEvents(watch, one.ids, one.is_all ? day : null) : watch;
			}),
		}));
	}

	/** Where nothing can be kept, it holds for as long as the page is open. */
	async #change(make: (record: FollowRecord) => FollowRecord): Promise<void> {
		try {
			this.record = await follow_store.change(make);
		} catch {
			this.is_closed = true;
			this.record = make(this.record);
		}
		this.#publish();
	}

	#publish(): void {
		const { record } = this;
		const { summary } = this.news;
		follow_marks.unread = new Set(summary.sites);
		follow_marks.followed = new Set(record.watches.map(keyTarget));
		follow_marks.kept = new Set(record.list);
		const dismissed = new Set(record.dismissed);
		const is_news = this.news.listNew().some((id) => !dismissed.has(id));
		follow_marks.notice = is_news ? summary : null;
		follow_marks.remember(record.watches.length + record.list.length > 0);
		showBadge(record.notices ? summary.sure + summary.possible : 0);
	}
}

/** On the sign of the installed atlas, where the device has such signs. */
function showBadge(count: number): void {
	if (!('setAppBadge' in navigator)) return;
	(count > 0 ? navigator.setAppBadge(count) : navigator.clearAppBadge()).catch(() => {});
}

export const following = new FollowingState();
