import {
	compareWatches,
	sumUpNews,
	type WatchReport,
	type WatchSummary,
} from '$lib/domain/watch/compare_watches.ts';
import type { ChangesFile } from '$lib/domain/watch/changes_file.ts';
import type { FollowRecord } from '$lib/domain/watch/follow_record.ts';
import { matchEvent, type WatchGround } from '$lib/domain/watch/match_event.ts';
import type { Watch } from '$lib/domain/watch/watch.ts';
import { loadDataFile } from '../load/load_data_file.ts';
import { loadPolygons } from '../load/load_polygons.ts';
import { findSites } from './follow_ground.ts';

/** What is new of what is followed: fetched from our own origin, by addresses that say nothing of it, and compared here. */
export class FollowedNews {
	/** null until something is followed and the file has come. */
	file: ChangesFile | null = $state.raw(null);
	/** The file could not be had. */
	has_failed = $state(false);
	#polygons: WatchGround['polygons'] = $state.raw(new Map());
	#record: () => FollowRecord;

	reports: WatchReport[];
	summary: WatchSummary;

	constructor(record: () => FollowRecord) {
		this.#record = record;
		this.reports = $derived.by(() => {
			if (!this.file) return [];
			const { watches, found } = this.#record();
			return compareWatches(this.file, watches, this.#ground(this.file, found));
		});
		this.summary = $derived.by(() => sumUpNews(this.reports));
	}

	/** Only what these watches need. */
	async fetch(watches: readonly Watch[]): Promise<void> {
		if (watches.length === 0) return;
		const has_circle = watches.some(({ kind }) => kind === 'circle');
		try {
			if (has_circle && this.#polygons.size === 0) this.#polygons = await loadPolygons();
			this.file ??= await loadDataFile<ChangesFile>('changes.json');
			this.has_failed = false;
		} catch {
			this.has_failed = true;
		}
	}

	/** What the search finds for watches of words, by their ids; null where the search could not be had: the words of the events still tell. */
	async find(watches: readonly Watch[]): Promise<FollowRecord['found'] | null> {
		const found: Record<string, readonly string[]> = {};
		try {
			for (const watch of watches) {
				if (watch.kind === 'search') found[watch.id] = await findSites(watch.text);
			}
			return found;
		} catch {
			return null;
		}
	}

	/** Ids of all events that concern a watch. */
	listAll(watch: Watch, found: FollowRecord['found']): string[] {
		const { file } = this;
		if (!file) return [];
		const ground = this.#ground(file, found);
		return file.events
			.filter((event) => matchEvent(event, watch, ground) !== null)
			.map(({ id }) => id);
	}

	/** Ids of what is new, to all watches or to one. */
	listNew(watch_id: string | null = null): string[] {
		const fresh = this.reports
			.filter(({ watch }) => watch_id === null || watch.id === watch_id)
			.flatMap(({ news }) => news.filter(({ is_new }) => is_new));
		return [...new Set(fresh.map(({ event }) => event.id))];
	}

	#ground({ sites }: ChangesFile, found: FollowRecord['found']): WatchGround {
		return { sites, polygons: this.#polygons, found };
	}
}
