import type { SiteQueries } from '$lib/domain/query/site_queries.ts';
import type { SiteSummary } from '$lib/domain/query/site_summary.ts';

/** ISO day by which something was reported; null for all there is. */
type Day = string | null;
type Sites = ReadonlyMap<string, SiteSummary>;

/** What lists say of the sites that the page has met. */
export class KnownSites {
	#met: ReadonlyMap<Day, Sites> = $state.raw(new Map());
	/** Answers on their way, by day and id. */
	#asked = new Map<string, Promise<void>>();
	#first: () => readonly SiteSummary[];
	#queries: () => Pick<SiteQueries, 'records'>;

	#newest: Sites = $derived.by(() => new Map(this.#first().map((site) => [site.id, site])));
	#now: Sites = $derived.by(() => new Map([...this.#newest, ...(this.#met.get(null) ?? [])]));

	/** `first`: those that the page came with. */
	constructor(first: () => readonly SiteSummary[], queries: () => Pick<SiteQueries, 'records'>) {
		this.#first = first;
		this.#queries = queries;
	}

	/** As they were reported by the day; those that are not known for it yet are not there. */
	by(day: Day): Sites {
		return day === null ? this.#now : (this.#met.get(day) ?? new Map<string, never>());
	}

	/** Fetches those that are not known. */
	async load(ids: readonly string[], day: Day): Promise<void> {
		const known = this.by(day);
		const keyOf = (id: string): string => `${day} ${id}`;
		const unknown = ids.filter((id) => !known.has(id));
		const missing = unknown.filter((id) => !this.#asked.has(keyOf(id)));
		if (missing.length > 0) {
			const loading = this.#load(missing, day).finally(() => {
				for (const id of missing) this.#asked.delete(keyOf(id));
			});
			for (const id of missing) this.#asked.set(keyOf(id), loading);
		}
		await Promise.all(new Set(unknown.map((id) => this.#asked.get(keyOf(id)))));
	}

	async #load(ids: readonly string[], day: Day): Promise<void> {
		const records = await this.#queries().records(ids, day);
		const sites = new Map([...(this.#met.get(day) ?? [])]);
		for (const site of records) sites.set(site.id, site);
		this.#met = new Map([...this.#met, [day, sites]]);
	}
}
