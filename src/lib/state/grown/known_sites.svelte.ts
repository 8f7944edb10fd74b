import type { SiteQueries } from '$lib/domain/query/site_queries.ts';
import type { SiteSummary } from '$lib/domain/query/site_summary.ts';

/** ISO day by which something was reported; null for all there is. */
type Day = string | null;
type Sites = ReadonlyMap<string, SiteSummary>;

/** What lists say of the sites that the page has met. */
export class KnownSites {
	#met: ReadonlyMap<Day, Sites> = $state.raw(new Map());
	/** Not reported by then, by day and id. */
	#absent: ReadonlySet<string> = $state.raw(new Set());
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

	/** Nobody had reported it by the day. */
	isAbsent(id: string, day: Day): boolean {
		return this.#absent.has(keyOf(id, day));
	}

	/** Fetches those that are not known. */
	async load(ids: readonly string[], day: Day): Promise<void> {
		const known = this.by(day);
		const unknown = ids.filter((id) => !known.has(id) && !this.isAbsent(id, day));
		const missing = unknown.filter((id) => !this.#asked.has(keyOf(id, day)));
		if (missing.length > 0) {
			const loading = this.#load(missing, day).finally(() => {
				for (const id of missing) this.#asked.delete(keyOf(id, day));
			});
			for (const id of missing) this.#asked.set(keyOf(id, day), loading);
		}
		await Promise.all(new Set(unknown.map((id) => this.#asked.get(keyOf(id, day)))));
	}

	async #load(ids: readonly string[], day: Day): Promise<void> {
		const records = await this.#queries().records(ids, day);
		const sites = new Map([...(this.#met.get(day) ?? [])]);
		for (const site of records) sites.set(site.id, site);
		this.#met = new Map([...this.#met, [day, sites]]);
		const absent = ids.filter((id) => !sites.has(id)).map((id) => keyOf(id, day));
		if (absent.length > 0) this.#absent = new Set([...this.#absent, ...absent]);
	}
}

function keyOf(id: string, day: Day): string {
	return `${day} ${id}`;
}
