import { crossesBounds } from '../../geometry/bounds.ts';
import type { Polygonal } from '../../geometry/position.ts';
import type { Timelines } from '../as_of/timeline.ts';
import type { Bounds } from '../schema/geojson.ts';
import type { Language } from '../schema/localized.ts';
import {
	measureSiteDistance,
	type Origin,
	type SiteDistance,
	type Whereabouts,
} from '../near/site_distance.ts';
import { keepReported } from '../search/keep_reported.ts';
import type { SearchIndex } from '../search/search_index.ts';
import type { FoundTexts } from '../search/search_text.ts';
import { countFacets, passesFilters, type Advice, type FacetCounts } from './facets.ts';
import { dateFacets, FACETS } from './filters/filters.ts';
import type { SiteAnswer, SiteQueries } from './site_queries.ts';
import type { SiteQuery, SiteRecord } from './site_query.ts';
import { sortSites } from './sort_sites.ts';

/** What is fetched when it is first needed; a failure is tried again with the next question. */
export type MemorySources = {
	loadIndex: () => Promise<SearchIndex>;
	/** District polygons by adcode. */
	loadPolygons: () => Promise<ReadonlyMap<number, Polygonal>>;
	/** What was otherwise before, for questions about an earlier day; a site it lacks was not reported. */
	loadPast: () => Promise<Past>;
};

/** `articles`: ISO day of each. */
export type Past = {
	sites: Timelines<SiteRecord>;
	articles: ReadonlyMap<string, string>;
};

/** Days whose sites are kept. */
const DAYS_KEPT = 12;

/** All sites in memory: for a city, not for a country. */
export class MemoryQueries implements SiteQueries {
	#sites: readonly SiteRecord[];
	#by_id: ReadonlyMap<string, SiteRecord>;
	#sources: MemorySources;
	#language: Language;
	/** The sites of the days asked for last: a slider goes to and fro between a few. */
	#days = new Map<string, readonly SiteRecord[]>();
	/** A site as it was, as it was dated last: most steps change how long few have been silent. */
	#dated = new WeakMap<SiteRecord, SiteRecord>();
	/** The last distances; most questions come from the place of the one before. */
	#last: { origin: Origin; distances: ReadonlyMap<string, SiteDistance> } | null = null;

	constructor(sites: readonly SiteRecord[], sources: MemorySources, language: Language) {
		this.#sites = sites;
		this.#by_id = new Map(sites.map((site) => [site.id, site]));
		this.#sources = sources;
		this.#language = language;
	}

	byId(ids: readonly string[]): Promise<SiteRecord[]> {
		return Promise.resolve(ids.flatMap((id) => this.#by_id.get(id) ?? []));
	}

	inView(bounds: Bounds): Promise<ReadonlySet<string>> {
		const inside = this.#sites.filter(
			({ drawn }) => drawn.length > 0 && crossesBounds(drawn, bounds),
		);
		return Promise.resolve(new Set(inside.map(({ id }) => id)));
	}

	async near(origin: Origin, limit = Infinity): Promise<ReadonlyMap<string, SiteDistance>> {
		const polygons = this.#sites.some((site) => site.whereabouts?.kind === 'district')
			? await this.#sources.loadPolygons()
			: new Map<number, Polygonal>();
		const measured = this.#sites.flatMap((site): [string, SiteDistance][] => {
			const whereabouts = fillIn(site.whereabouts, polygons);
			return whereabouts ? [[site.id, measureSiteDistance(origin, whereabouts)]] : [];
		});
		measured.sort(([, a], [, b]) => a.best_m - b.best_m);
		return new Map(limit === Infinity ? measured : measured.slice(0, limit));
	}

	async search(text: string): Promise<FoundTexts> {
		return (await this.#sources.loadIndex()).search(text);
	}

	async countFacets(query: SiteQuery): Promise<FacetCounts> {
		const { sites } = await this.#narrow(query);
		return countFacets(sites, query.filters);
	}

	async find(query: SiteQuery): Promise<SiteAnswer> {
		const { sites, found } = await this.#narrow(query);
		const distances = await this.#measure(query);
		const passing = sites.filter((site) => passesFilters(site, query.filters));
		// Headings would tear the best hits apart: what was looked for comes best first.
		const has_rank = found !== null && query.sort === 'district';
		const ids = has_rank
			? rankByFinding(passing, found)
			: sortSites(passing, query.sort, distances, this.#language).map(({ id }) => id);
		return {
			ids,
			counts: countFacets(sites, query.filters),
			distances,
			found,
			advice: ids.length > 0 ? [] : await this.#advise(query),
		};
	}

	/** Sites reported by then, with the words and in the bounds; filters are not asked. */
	async #narrow(query: SiteQuery): Promise<{ sites: SiteRecord[]; found: FoundTexts | null }> {
		const reported = await this.#listReported(query.as_of);
		const found = query.text.trim() === '' ? null : await this.#find(query.text, query.as_of);
		const inside = query.bounds ? await this.inView(query.bounds) : null;
		const with_words = found && new Set(found.site_ids);
		const sites = reported.filter(
			({ id }) => (inside?.has(id) ?? true) && (with_words?.has(id) ?? true),
		);
		return { sites, found };
	}

	/** Sites as they were reported by the day. */
	async #listReported(as_of: string | null): Promise<readonly SiteRecord[]> {
		if (as_of === null) return this.#sites;
		const past = await this.#sources.loadPast();
		const known = this.#days.get(as_of);
		if (known) return known;
		const sites = this.#sites.flatMap((site) => {
			const then = past.sites.show(site.id, site, as_of);
			return then ? this.#dateSite(then, as_of) : [];
		});
		const [oldest] = this.#days.keys();
		if (this.#days.size === DAYS_KEPT && oldest !== undefined) this.#days.delete(oldest);
		this.#days.set(as_of, sites);
		return sites;
	}

	#dateSite(site: SiteRecord, as_of: string): SiteRecord {
		const last = this.#dated.get(site) ?? site;
		const facets = dateFacets(last.facets, site.reported, as_of);
		if (facets === last.facets) return last;
		const dated = { ...site, facets };
		this.#dated.set(site, dated);
		return dated;
	}

	async #find(text: string, as_of: string | null): Promise<FoundTexts> {
		const found = await this.search(text);
		if (as_of === null) return found;
		const { articles } = await this.#sources.loadPast();
		return keepReported(found, (id) => (articles.get(id) ?? '~') <= as_of);
	}

	async #measure({ origin, as_of }: SiteQuery): Promise<ReadonlyMap<string, SiteDistance>> {
		if (!origin) return new Map();
		if (this.#last?.origin !== origin) {
			this.#last = { origin, distances: await this.near(origin) };
		}
		const { distances } = this.#last;
		if (as_of === null) return distances;
		const there = new Set((await this.#listReported(as_of)).map(({ id }) => id));
		return new Map([...distances].filter(([id]) => there.has(id)));
	}

	/** Tries the query without each of its parts. */
	async #advise(query: SiteQuery): Promise<Advice[]> {
		const attempts: { drop: Advice['drop']; query: SiteQuery }[] = FACETS.filter(
			(facet) => query.filters[facet].length > 0,
		).map((drop) => ({ drop, query: { ...query, filters: { ...query.filters, [drop]: [] } } }));
		if (query.text.trim() !== '') attempts.push({ drop: 'text', query: { ...query, text: '' } });
		if (query.bounds) attempts.push({ drop: 'bounds', query: { ...query, bounds: null } });
		const advice: Advice[] = [];
		for (const { drop, query: looser } of attempts) {
			const { sites } = await this.#narrow(looser);
			const gain = sites.filter((site) => passesFilters(site, looser.filters)).length;
			if (gain > 0) advice.push({ drop, gain });
		}
		return advice.toSorted((a, b) => b.gain - a.gain);
	}
}

function fillIn(
	whereabouts: SiteRecord['whereabouts'],
	polygons: ReadonlyMap<number, Polygonal>,
): Whereabouts | null {
	if (whereabouts?.kind !== 'district') return whereabouts;
	const polygon = polygons.get(whereabouts.adcode);
	return polygon ? { kind: 'within', polygon, middle: whereabouts.middle } : null;
}

function rankByFinding(sites: readonly SiteRecord[], found: FoundTexts): string[] {
	const passing = new Set(sites.map(({ id }) => id));
	return found.site_ids.filter((id) => passing.has(id));
}
