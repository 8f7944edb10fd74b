import { FACETS } from '../../query/filters/filters.ts';
import type { KeptHeading } from '../../query/site_queries.ts';
import type { SiteQuery } from '../../query/site_query.ts';
import { isPlain, type Front } from './front_rows.ts';
import {
	headFront,
	headParts,
	headTallies,
	listKeys,
	type Listed,
	type ListedHeading,
} from './kept_headings.ts';
import { nameSites, type PagedSite } from './name_sites.ts';
import { SHORT_FACETS } from '../regions/region_entry.ts';
import type { RowFinder } from './row_finder.ts';
import { orElse } from '../shard_error.ts';
import type { ShardReader } from '../shard_reader.ts';
import type { SiteCounter } from './site_counter.ts';

type Sources = { reader: ShardReader; finder: RowFinder; front: Front; counter: SiteCounter };

/** The list under its headings: of many regions counted by their tallies, with sites of the front as far as that has them. */
export class HeadLister {
	#sources: Sources;

	constructor(sources: Sources) {
		this.#sources = sources;
	}

	async list(query: SiteQuery, limit: number): Promise<KeptHeading[]> {
		const { reader, finder } = this.#sources;
		const is_tallied = FACETS.every(
			(facet) => query.filters[facet].length === 0 || SHORT_FACETS.includes(facet),
		);
		const list = async (): Promise<KeptHeading[]> => {
			const { parts } = await finder.narrow(query);
			const keys = await listKeys(parts.map(({ region }) => region));
			return this.#name(headParts(keys, parts, limit), query);
		};
		if (!reader.regions.is_cut || !isPlain(query) || !is_tallied || !isFinite(limit)) return list();
		return orElse(async () => this.#name(await this.#listTallied(query, limit), query), list);
	}

	async #listTallied(query: SiteQuery, limit: number): Promise<ListedHeading[]> {
		const { finder, front, counter } = this.#sources;
		const [rows, regions] = await Promise.all([front.read(), finder.listRegions(query)]);
		const tallies = await Promise.all(regions.map(({ entry }) => counter.readTally(entry!.key)));
		const counts = headTallies(rows.headings, tallies, query);
		const first = headFront(rows.headings, rows, query, limit);
		const by_key = new Map(first.map((heading) => [heading.key, heading.sites]));
		const lacking = new Set(
			counts
				.filter(({ key, count }) => (by_key.get(key)?.length ?? 0) < Math.min(limit, count))
				.map(({ key }) => key),
		);
		if (lacking.size > 0) {
			const has = regions.filter((_, at) =>
				headTallies([...lacking], [tallies[at]!], query).some(({ count }) => count > 0),
			);
			const parts = await finder.openAll(has, query);
			for (const { key, sites } of headParts([...lacking], parts, limit)) by_key.set(key, sites);
		}
		return counts.map((heading) => ({ ...heading, sites: by_key.get(heading.key) ?? [] }));
	}

	async #name(headings: readonly ListedHeading[], query: SiteQuery): Promise<KeptHeading[]> {
		const { reader } = this.#sources;
		const isFound = (one: Listed): one is PagedSite => 'part' in one;
		const listed = headings.flatMap(({ sites }) => sites);
		const newest = listed.filter((one) => !isFound(one));
		const [first, rest] = await Promise.all([
			newest.length > 0 ? reader.idsByPage(newest.map(({ page }) => page)) : [],
			nameSites(listed.filter(isFound), query, this.#sources),
		]);
		const [next_first, next_rest] = [first.values(), rest.values()];
		return headings.map(({ sites, ...heading }) => ({
			...heading,
			site_ids: sites.map((one) => (isFound(one) ? next_rest : next_first).next().value!),
		}));
	}
}
