import type { ChangesFile, Nearness, WatchedEvent } from './changes_file.ts';
import { matchEvent, type WatchGround } from './match_event.ts';
import type { Watch } from './watch.ts';

/** One event for one watch. */
export type WatchNews = { event: WatchedEvent; nearness: Nearness; is_new: boolean };

/** What a watch has: all that ever concerned it, the newest first. */
export type WatchReport = {
	watch: Watch;
	news: readonly WatchNews[];
	/** New ones: inside or touching, and those that are only possibly inside. */
	sure: number;
	possible: number;
};

export type WatchSummary = {
	/** Events that are new to any watch, each counted once: surely in one of them, or possibly at most. */
	sure: number;
	possible: number;
	/** The earliest day since which something is new; null where nothing is. */
	since: string | null;
	/** Sites with something new. */
	sites: readonly string[];
};

/** New is what the watch has not seen, whatever its day: an entry may be published after the day it was taken in. */
export function compareWatches(
	{ events }: Pick<ChangesFile, 'events'>,
	watches: readonly Watch[],
	ground: WatchGround,
): WatchReport[] {
	return watches.map((watch) => {
		const seen = new Set(watch.seen);
		const news = events.flatMap((event): WatchNews[] => {
			const nearness = matchEvent(event, watch, ground);
			return nearness ? [{ event, nearness, is_new: !seen.has(event.id) }] : [];
		});
		const fresh = news.filter(({ is_new }) => is_new);
		const possible = fresh.filter(({ nearness }) => nearness === 'possible').length;
		return { watch, news, sure: fresh.length - possible, possible };
	});
}

export function sumUpNews(reports: readonly WatchReport[]): WatchSummary {
	const fresh = reports.flatMap(({ news, watch }) =>
		news.filter(({ is_new }) => is_new).map((one) => ({ ...one, since: watch.since })),
	);
	const sure = new Set(
		fresh.filter(({ nearness }) => nearness !== 'possible').map(({ event }) => event.id),
	);
	const all = new Set(fresh.map(({ event }) => event.id));
	return {
		sure: sure.size,
		possible: all.size - sure.size,
		since: fresh.map(({ since }) => since).toSorted()[0] ?? null,
		sites: [...new Set(fresh.flatMap(({ event }) => event.sites))],
	};
}

/** The watch as it stands once these events are read. `day`: ISO; given where nothing is left to read. */
export function readEvents(watch: Watch, ids: readonly string[], day: string | null): Watch {
	return { ...watch, seen: [...new Set([...watch.seen, ...ids])], since: day ?? watch.since };
}
