import { crossesBounds } from '../../geometry/bounds.ts';
import { findNearestPoint } from '../../geometry/nearest_point.ts';
import type { Polygonal, Position } from '../../geometry/position.ts';
import { measureSiteDistance, type Origin, type SiteDistance } from '../near/site_distance.ts';
import type { Bounds } from '../schema/geojson.ts';
import type { Language } from '../schema/localized.ts';
import { keepReported } from '../search/keep_reported.ts';
import type { FoundTexts, SearchText } from '../search/search_text.ts';
import { countFacets, passesFilters, type Advice } from './facets.ts';
import { fillIn } from './fill_in.ts';
import { listLooser } from './list_looser.ts';
import type { MemorySources } from './memory_sources.ts';
import { ReportedSites } from './reported_sites.ts';
import type { FindStep, FoundRows, SiteCount, SiteQueries, WarmUp } from './site_queries.ts';
import type { SiteQuery, SiteRecord } from './site_query.ts';
import { sortSites } from './sort_sites.ts';

type Distances = ReadonlyMap<string, SiteDistance>;

/** What the pages ask of all their sites as soon as they answer. */
export type ListQuestions = Pick<
	SiteQueries,
	'find' | 'count' | 'measure' | 'place' | 'search' | 'measureCity' | 'warmUp'
>;

/** Those questions, asked of all sites in memory. */
export class ListQueries implements ListQuestions {
	protected sites: readonly SiteRecord[];
	protected sources: MemorySources;
	#reported: ReportedSites;
	#language: Language;
	/** The last distances; most questions come from the place of the one before. */
	#last: { key: string; distances: Promise<Distances> } | null = null;

	constructor(sites: readonly SiteRecord[], sources: MemorySources, language: Language) {
		this.sites = sites;
		this.#reported = new ReportedSites(sites);
		this.sources = sources;
		this.#language = language;
	}

	async find(query: SiteQuery, { cursor, limit }: FindStep): Promise<FoundRows> {
		const start = Number(cursor);
		const { sites, found } = await this.narrow(query);
		const distances = query.origin
			? await this.#measureAll(query.origin)
			: new Map<string, never>();
		const passing = sites.filter((site) => passesFilters(site, query.filters));
		if (!(limit >= 1) || !(start >= 0 && start <= passing.length)) {
			throw new RangeError(`${cursor}, ${limit}: no such step`);
		}
		// Headings would tear the best hits apart: what was looked for comes best first.
		const has_rank = found !== null && query.sort === 'district';
		const ids = has_rank
			? rankByFinding(passing, found)
			: sortSites(passing, query.sort, distances, this.#language).map(({ id }) => id);
		const rows = ids
			.slice(start, start + limit)
			.map((id) => ({ id, distance: distances.get(id) ?? null }));
		const end = start + rows.length;
		return { rows, cursor: end < ids.length ? String(end) : null };
	}

	async count(query: SiteQuery): Promise<SiteCount> {
		const { sites } = await this.narrow(query);
		const count = countPassing(sites, query);
		return {
			total: { count, is_exact: true },
			facets: countFacets(sites, query.filters),
			advice: count > 0 ? [] : await this.#advise(query),
		};
	}

	async measure(origin: Origin, ids: readonly string[]): Promise<Distances> {
		const distances = await this.#measureAll(origin);
		return new Map(ids.flatMap((id) => pair(id, distances.get(id))));
	}

	async place(id: string): Promise<SearchText | null> {
		return (await this.sources.loadIndex()).findPlace(id);
	}

	async search(text: string, as_of: string | null): Promise<FoundTexts> {
		const found = (await this.sources.loadIndex()).search(text);
		if (as_of === null) return found;
		const { articles } = await this.sources.loadPast();
		return keepReported(found, (id) => (articles.get(id) ?? '~') <= as_of);
	}

	async measureCity(position: Position): Promise<number> {
		const polygons = [...(await this.sources.loadPolygons()).values()];
		return Math.min(...polygons.map((polygon) => findNearestPoint(position, polygon).distance_m));
	}

	async warmUp(what: WarmUp): Promise<void> {
		const { loadIndex, loadPolygons, loadPast } = this.sources;
		await { search: loadIndex, near: loadPolygons, past: loadPast }[what]();
	}

	/** In the order of the page. */
	protected async pass(query: SiteQuery): Promise<SiteRecord[]> {
		const { sites } = await this.narrow(query);
		return sites.filter((site) => passesFilters(site, query.filters));
	}

	/** Sites reported by then, with the words and in the bounds; filters are not asked. */
	protected async narrow({ text, as_of, bounds }: SiteQuery) {
		const reported = await this.listReported(as_of);
		const found = text.trim() === '' ? null : await this.search(text, as_of);
		const with_words = found && new Set(found.site_ids);
		const sites = reported.filter(
			(site) => (with_words?.has(site.id) ?? true) && (bounds === null || isDrawnIn(site, bounds)),
		);
		return { sites, found };
	}

	/** Sites as they were reported by the day. */
	protected async listReported(as_of: string | null): Promise<readonly SiteRecord[]> {
		if (as_of === null) return this.sites;
		return this.#reported.show(as_of, await this.sources.loadPast());
	}

	/** Of all sites that have a place, whenever they were reported. */
	#measureAll(origin: Origin): Promise<Distances> {
		const key = JSON.stringify(origin);
		if (this.#last?.key !== key) {
			const distances = this.#measure(origin);
			distances.catch(() => (this.#last = null));
			this.#last = { key, distances };
		}
		return this.#last.distances;
	}

	async #measure(origin: Origin): Promise<Distances> {
		const polygons = this.sites.some((site) => site.whereabouts?.kind === 'district')
			? await this.sources.loadPolygons()
			: new Map<number, Polygonal>();
		return new Map(
			this.sites.flatMap((site) => {
				const whereabouts = fillIn(site.whereabouts, polygons);
				return pair(site.id, whereabouts && measureSiteDistance(origin, whereabouts));
			}),
		);
	}

	/** Tries the query without each of its parts. */
	async #advise(query: SiteQuery): Promise<Advice[]> {
		const advice: Advice[] = [];
		for (const { drop, query: looser } of listLooser(query)) {
			const { sites } = await this.narrow(looser);
			const gain = countPassing(sites, looser);
			if (gain > 0) advice.push({ drop, gain });
		}
		return advice.toSorted((a, b) => b.gain - a.gain);
	}
}

/** None for what has no distance. */
function pair(id: string, distance?: SiteDistance | null): [string, SiteDistance][] {
	return distance ? [[id, distance]] : [];
}

function countPassing(sites: readonly SiteRecord[], { filters }: SiteQuery): number {
	return sites.filter((site) => passesFilters(site, filters)).length;
}

function isDrawnIn({ drawn }: SiteRecord, bounds: Bounds): boolean {
	return drawn.length > 0 && crossesBounds(drawn, bounds);
}

function rankByFinding(sites: readonly SiteRecord[], found: FoundTexts): string[] {
	const passing = new Set(sites.map(({ id }) => id));
	return found.site_ids.filter((id) => passing.has(id));
}
