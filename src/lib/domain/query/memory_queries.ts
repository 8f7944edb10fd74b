import { crossesBounds } from '../../geometry/bounds.ts';
import type { Polygonal } from '../../geometry/position.ts';
import type { Bounds } from '../schema/geojson.ts';
import type { Language } from '../schema/localized.ts';
import {
	measureSiteDistance,
	type Origin,
	type SiteDistance,
	type Whereabouts,
} from '../near/site_distance.ts';
import type { SearchIndex } from '../search/search_index.ts';
import type { FoundTexts } from '../search/search_text.ts';
import { countFacets, passesFilters, type Advice, type FacetCounts } from './facets.ts';
import { FACETS } from './filters/filters.ts';
import type { SiteAnswer, SiteQueries } from './site_queries.ts';
import type { SiteQuery, SiteRecord } from './site_query.ts';
import { sortSites } from './sort_sites.ts';

/** What is fetched when it is first needed; a failure is tried again with the next question. */
export type MemorySources = {
	loadIndex: () => Promise<SearchIndex>;
	/** District polygons by adcode. */
	loadPolygons: () => Promise<ReadonlyMap<number, Polygonal>>;
};

/** All sites in memory: for a city, not for a country. */
export class MemoryQueries implements SiteQueries {
	#sites: readonly SiteRecord[];
	#by_id: ReadonlyMap<string, SiteRecord>;
	#sources: MemorySources;
	#language: Language;
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
		const distances = query.origin ? await this.#measure(query.origin) : new Map();
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

	/** Sites with the words and in the bounds; filters are not asked. */
	async #narrow(query: SiteQuery): Promise<{ sites: SiteRecord[]; found: FoundTexts | null }> {
		const found = query.text.trim() === '' ? null : await this.search(query.text);
		const inside = query.bounds ? await this.inView(query.bounds) : null;
		const with_words = found && new Set(found.site_ids);
		const sites = this.#sites.filter(
			({ id }) => (inside?.has(id) ?? true) && (with_words?.has(id) ?? true),
		);
		return { sites, found };
	}

	async #measure(origin: Origin): Promise<ReadonlyMap<string, SiteDistance>> {
		if (this.#last?.origin !== origin) {
			this.#last = { origin, distances: await this.near(origin) };
		}
		return this.#last.distances;
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
