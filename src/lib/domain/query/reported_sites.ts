import type { Timelines } from '../as_of/timeline.ts';
import { dateFacets } from './filters/filters.ts';
import type { SiteRecord } from './site_query.ts';

/** What was otherwise before; a site it lacks was not reported. `articles`: ISO day of each. */
export type Past = {
	sites: Timelines<SiteRecord>;
	articles: ReadonlyMap<string, string>;
};

/** Days whose sites are kept. */
const DAYS_KEPT = 12;

/** Sites as they were reported by a day, their silence counted to it. */
export class ReportedSites {
	#sites: readonly SiteRecord[];
	/** The sites of the days asked for last: a slider goes to and fro between a few. */
	#days = new Map<string, readonly SiteRecord[]>();
	/** A site as it was, as it was dated last: most steps change how long few have been silent. */
	#dated = new WeakMap<SiteRecord, SiteRecord>();

	constructor(sites: readonly SiteRecord[]) {
		this.#sites = sites;
	}

	/** In the order of the page; the same list for the same day while it is kept. */
	show(day: string, past: Past): readonly SiteRecord[] {
		const known = this.#days.get(day);
		if (known) return known;
		const sites = this.#sites.flatMap((site) => {
			const then = past.sites.show(site.id, site, day);
			return then ? this.#dateSite(then, day) : [];
		});
		const [oldest] = this.#days.keys();
		if (this.#days.size === DAYS_KEPT && oldest !== undefined) this.#days.delete(oldest);
		this.#days.set(day, sites);
		return sites;
	}

	#dateSite(site: SiteRecord, day: string): SiteRecord {
		const last = this.#dated.get(site) ?? site;
		const facets = dateFacets(last.facets, site.reported, day);
		if (facets === last.facets) return last;
		const dated = { ...site, facets };
		this.#dated.set(site, dated);
		return dated;
	}
}
