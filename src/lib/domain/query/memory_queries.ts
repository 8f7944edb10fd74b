import { selectSites, type AreaSelection } from '../area/select_sites.ts';
import type { SiteExport } from '../exports/sites_geojson.ts';
import { fillIn } from './fill_in.ts';
import { ListQueries } from './list_queries.ts';
import type { Language } from '../schema/localized.ts';
import { keepHeadings, keepMarks } from './keep_marks.ts';
import type { MemorySources } from './memory_sources.ts';
import type { AreaQuestion, KeptHeading, KeptMark, NamedIds, SiteQueries } from './site_queries.ts';
import type { SiteQuery, SiteRecord } from './site_query.ts';
import type { SiteSummary } from './site_summary.ts';

/** All sites in memory: for a city, not for a country. Whatever else answers is held against it. */
export class MemoryQueries extends ListQueries implements SiteQueries {
	#by_id: ReadonlyMap<string, SiteRecord> = new Map(this.sites.map((site) => [site.id, site]));
	#headings: ReadonlyMap<string, string>;

	/** `headings`: of each site the key of its heading, in the order of the headings. */
	constructor(
		sites: readonly SiteRecord[],
		sources: MemorySources,
		language: Language,
		headings: ReadonlyMap<string, string> = new Map(),
	) {
		super(sites, sources, language);
		this.#headings = headings;
	}

	async marks(query: SiteQuery): Promise<KeptMark[]> {
		return keepMarks(await this.pass(query));
	}

	async headings(query: SiteQuery, limit: number): Promise<KeptHeading[]> {
		const sites = (await this.pass(query)).map(({ id, facets }) => ({
			...{ id, heading: this.#headings.get(id) ?? null, districts: facets.district },
		}));
		return keepHeadings([...new Set(this.#headings.values())], sites, limit);
	}

	async records(ids: readonly string[], as_of: string | null): Promise<SiteSummary[]> {
		const sites = await this.listReported(as_of);
		const by_id = as_of === null ? this.#by_id : new Map(sites.map((site) => [site.id, site]));
		return ids.flatMap((id) => {
			const site = by_id.get(id);
			if (!site) return [];
			const { order: _, whereabouts: __, drawn: ___, ...summary } = site;
			return summary;
		});
	}

	async details(ids: readonly string[]): Promise<SiteExport[]> {
		const by_id = new Map((await this.sources.loadSites()).map((site) => [site.id, site]));
		return ids.flatMap((id) => by_id.get(id) ?? []);
	}

	async parts(ids: readonly string[]): Promise<string[][]> {
		const known = [...new Set(ids)].filter((id) => this.#by_id.has(id));
		return known.length > 0 ? [known] : [];
	}

	async inArea({ area, adcode, query }: AreaQuestion): Promise<AreaSelection> {
		const [polygons, passing] = await Promise.all([this.sources.loadPolygons(), this.pass(query)]);
		const sites = passing.map(({ id, whereabouts, facets }) => ({
			...{ id, whereabouts: fillIn(whereabouts, polygons), districts: facets.district },
		}));
		return selectSites(area, sites, adcode);
	}

	async known({ sites, marks }: NamedIds): Promise<NamedIds> {
		const drawn = new Set(this.sites.map(({ mark_id }) => mark_id));
		return {
			sites: sites.filter((id) => this.#by_id.has(id)),
			marks: marks.filter((id) => drawn.has(id)),
		};
	}
}
