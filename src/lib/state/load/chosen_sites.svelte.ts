import type { SiteExport } from '$lib/domain/exports/sites_geojson.ts';
import type { SiteQueries } from '$lib/domain/query/site_queries.ts';
import { fetchChosen, type Lost } from './fetch_chosen.ts';

/** Whom details are asked of; `until` gives it up. */
type Asked = { until: (signal: AbortSignal) => SiteQueries };

/** What files and briefs say of sites that were chosen: handed on once all of it is here, never in part. What has come stays. */
export class ChosenSites {
	/** In the order they were asked for, without those that there are not; null until all are here. */
	sites: readonly SiteExport[] | null = $state.raw(null);
	/** How many of those asked for are here; null while nothing is being fetched. */
	job: { done: number; count: number } | null = $state.raw(null);
	/** What could not be had, of how many. */
	trouble: { lost: Lost; count: number } | null = $state.raw(null);
	/** The reader did not want to wait. */
	is_stopped = $state(false);
	/** Something is fetched, was stopped or went wrong. */
	is_waiting = $derived.by(() => this.job !== null || this.trouble !== null || this.is_stopped);
	#asked: () => Asked;
	#here = new Map<string, SiteExport>();
	#ids: readonly string[] = [];
	#stop: AbortController | null = null;

	constructor(asked: () => Asked) {
		this.#asked = asked;
	}

	/** The same as `sites`; null where they could not be had, or were given up for others. Never rejects. */
	async load(ids: readonly string[]): Promise<readonly SiteExport[] | null> {
		this.#stop?.abort();
		const { signal } = (this.#stop = new AbortController());
		this.#ids = ids;
		this.trouble = this.job = null;
		this.is_stopped = false;
		if (ids.every((id) => this.#here.has(id))) return this.#hand();
		this.sites = null;
		// What is given up is never answered.
		const given_up = new Promise<null>((resolve) =>
			signal.addEventListener('abort', () => resolve(null), { once: true }),
		);
		const fetching = fetchChosen(ids, {
			...{ asked: this.#asked().until(signal), here: this.#here, signal },
			onprogress: (done) => (this.job = { done, count: ids.length }),
		});
		const lost = await Promise.race([fetching, given_up]);
		if (signal.aborted || lost === null) return null;
		this.job = null;
		if (lost.count === 0) return this.#hand();
		this.trouble = { lost, count: ids.length };
		return null;
	}

	#hand(): readonly SiteExport[] {
		return (this.sites = this.#ids.flatMap((id) => this.#here.get(id) ?? []));
	}

	/** Those that were asked for last, once more. */
	retry(): Promise<readonly SiteExport[] | null> {
		return this.load(this.#ids);
	}

	/** Gives up what is on its way. */
	cancel(): void {
		this.#stop?.abort();
		this.is_stopped = this.job !== null;
		this.job = null;
	}
}
