import { crossesBounds } from '../../geometry/bounds.ts';
import { findNearestPoint } from '../../geometry/nearest_point.ts';
import type { Polygonal, Position } from '../../geometry/position.ts';
import type { AreaSelection } from '../area/select_sites.ts';
import type { SiteExport } from '../exports/sites_geojson.ts';
import {
	measureSiteDistance,
	type Origin,
	type SiteDistance,
	type Whereabouts,
} from '../near/site_distance.ts';
import type { Bounds } from '../schema/geojson.ts';
import type { Language } from '../schema/localized.ts';
import { keepReported } from '../search/keep_reported.ts';
import type { FoundTexts, SearchText } from '../search/search_text.ts';
import { countFacets, passesFilters, type Advice } from './facets.ts';
import { listLooser } from './list_looser.ts';
import type { MemorySources } from './memory_sources.ts';
import { ReportedSites } from './reported_sites.ts';
import type {
	AreaQuestion,
	FindStep,
	FoundRows,
	KeptMark,
	NamedIds,
	SiteCount,
	SiteQueries,
	WarmUp,
} from './site_queries.ts';
import type { SiteQuery, SiteRecord } from './site_query.ts';
import type { SiteSummary } from './site_summary.ts';
import { sortSites } from './sort_sites.ts';

type Distances = ReadonlyMap<string, SiteDistance>;

/** All sites in memory: for a city, not for a country. */
export class MemoryQueries implements SiteQueries {
	#sites: readonly SiteRecord[];
	#by_id: ReadonlyMap<string, SiteRecord>;
	#reported: ReportedSites;
	#sources: MemorySources;
	#language: Language;
	/** The last distances; most questions come from the place of the one before. */
	#last: { key: string; distances: Promise<Distances> } | null = null;

	constructor(sites: readonly SiteRecord[], sources: MemorySources, language: Language) {
		this.#sites = sites;
		this.#by_id = new Map(sites.map((site) => [site.id, site]));
		this.#reported = new ReportedSites(sites);
		this.#sources = sources;
		this.#language = language;
	}

	async find(query: SiteQuery, { cursor, limit }: FindStep): Promise<FoundRows> {
		const start = Number(cursor);
		const { sites, found } = await this.#narrow(query);
		const distances = query.origin
			? await this.#measureAll(query.origin)
			: new Map<string, never>();
		const passing = sites.filter((site) => passesFilters(site, query.filters));
		if (!(limit >= 1) || !(start >= 0 && start <= passing.length)) {
			throw new RangeError(`No rows after ${cursor}, ${limit} at most`);
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
		const { sites } = await this.#narrow(query);
		const count = countPassing(sites, query);
		return {
			total: { count, is_exact: true },
			facets: countFacets(sites, query.filters),
			advice: count > 0 ? [] : await this.#advise(query),
		};
	}

	async marks(query: SiteQuery): Promise<KeptMark[]> {
		const kept = new Map<string | null, KeptMark>();
		for (const { id, mark_id } of await this.#pass(query)) {
			const mark = kept.get(mark_id);
			if (mark) mark.site_ids.push(id);
			else kept.set(mark_id, { id: mark_id, site_ids: [id] });
		}
		return [...kept.values()];
	}

	async records(ids: readonly string[], as_of: string | null): Promise<SiteSummary[]> {
		const sites = await this.#listReported(as_of);
		const by_id = as_of === null ? this.#by_id : new Map(sites.map((site) => [site.id, site]));
		return ids.flatMap((id) => {
			const site = by_id.get(id);
			if (!site) return [];
			const { order: _, whereabouts: __, drawn: ___, ...summary } = site;
			return summary;
		});
	}

	async details(ids: readonly string[]): Promise<SiteExport[]> {
		const by_id = new Map((await this.#sources.loadSites()).map((site) => [site.id, site]));
		return ids.flatMap((id) => by_id.get(id) ?? []);
	}

	async measure(origin: Origin, ids: readonly string[]): Promise<Distances> {
		const distances = await this.#measureAll(origin);
		return new Map(
			ids.flatMap((id): [string, SiteDistance][] => {
				const distance = distances.get(id);
				return distance ? [[id, distance]] : [];
			}),
		);
	}

	async inArea({ area, adcode, query }: AreaQuestion): Promise<AreaSelection> {
		const [{ selectSites }, polygons, passing] = await Promise.all([
			import('../area/select_sites.ts'),
			this.#sources.loadPolygons(),
			this.#pass(query),
		]);
		const sites = passing.map(({ id, whereabouts, facets }) => ({
			...{ id, whereabouts: fillIn(whereabouts, polygons), districts: facets.district },
		}));
		return selectSites(area, sites, adcode);
	}

	async known({ sites, marks }: NamedIds): Promise<NamedIds> {
		const drawn = new Set(this.#sites.map(({ mark_id }) => mark_id));
		return {
			sites: sites.filter((id) => this.#by_id.has(id)),
			marks: marks.filter((id) => drawn.has(id)),
		};
	}

	async place(id: string): Promise<SearchText | null> {
		return (await this.#sources.loadIndex()).findPlace(id);
	}

	async search(text: string, as_of: string | null): Promise<FoundTexts> {
		const found = (await this.#sources.loadIndex()).search(text);
		if (as_of === null) return found;
		const { articles } = await this.#sources.loadPast();
		return keepReported(found, (id) => (articles.get(id) ?? '~') <= as_of);
	}

	async measureCity(position: Position): Promise<number> {
		const polygons = [...(await this.#sources.loadPolygons()).values()];
		return Math.min(...polygons.map((polygon) => findNearestPoint(position, polygon).distance_m));
	}

	async warmUp(what: WarmUp): Promise<void> {
		const { loadIndex, loadPolygons, loadPast } = this.#sources;
		await { search: loadIndex, near: loadPolygons, past: loadPast }[what]();
	}

	/** In the order of the page. */
	async #pass(query: SiteQuery): Promise<SiteRecord[]> {
		const { sites } = await this.#narrow(query);
		return sites.filter((site) => passesFilters(site, query.filters));
	}

	/** Sites reported by then, with the words and in the bounds; filters are not asked. */
	async #narrow({ text, as_of, bounds }: SiteQuery) {
		const reported = await this.#listReported(as_of);
		const found = text.trim() === '' ? null : await this.search(text, as_of);
		const with_words = found && new Set(found.site_ids);
		const sites = reported.filter(
			(site) => (with_words?.has(site.id) ?? true) && (bounds === null || isDrawnIn(site, bounds)),
		);
		return { sites, found };
	}

	/** Sites as they were reported by the day. */
	async #listReported(as_of: string | null): Promise<readonly SiteRecord[]> {
		if (as_of === null) return this.#sites;
		return this.#reported.show(as_of, await this.#sources.loadPast());
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
		const polygons = this.#sites.some((site) => site.whereabouts?.kind === 'district')
			? await this.#sources.loadPolygons()
			: new Map<number, Polygonal>();
		return new Map(
			this.#sites.flatMap((site): [string, SiteDistance][] => {
				const whereabouts = fillIn(site.whereabouts, polygons);
				return whereabouts ? [[site.id, measureSiteDistance(origin, whereabouts)]] : [];
			}),
		);
	}

	/** Tries the query without each of its parts. */
	async #advise(query: SiteQuery): Promise<Advice[]> {
		const advice: Advice[] = [];
		for (const { drop, query: looser } of listLooser(query)) {
			const { sites } = await this.#narrow(looser);
			const gain = countPassing(sites, looser);
			if (gain > 0) advice.push({ drop, gain });
		}
		return advice.toSorted((a, b) => b.gain - a.gain);
	}
}

function countPassing(sites: readonly SiteRecord[], { filters }: SiteQuery): number {
	return sites.filter((site) => passesFilters(site, filters)).length;
}

function isDrawnIn({ drawn }: SiteRecord, bounds: Bounds): boolean {
	return drawn.length > 0 && crossesBounds(drawn, bounds);
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
