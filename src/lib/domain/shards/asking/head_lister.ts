import type { KeptHeading } from '../../query/site_queries.ts';
import type { SiteQuery } from '../../query/site_query.ts';
import { headParts, listKeys, type Listed, type ListedHeading } from './kept_headings.ts';
import type { LoadFront } from './load_front.ts';
import { nameSites, type PagedSite } from './name_sites.ts';
import type { RowFinder } from './row_finder.ts';
import { orElse } from '../shard_error.ts';
import type { ShardReader } from '../shard_reader.ts';

type Sources = { reader: ShardReader; finder: RowFinder; loadFront: LoadFront };

/** The list under its headings. */
export class HeadLister {
	#sources: Sources;

	constructor(sources: Sources) {
		this.#sources = sources;
	}

	async list(query: SiteQuery, limit: number): Promise<KeptHeading[]> {
		const { reader, finder, loadFront } = this.#sources;
		const list = async (): Promise<KeptHeading[]> => {
			const { parts } = await finder.narrow(query);
			const keys = await listKeys(parts.map(({ region }) => region));
			return this.#name(headParts(keys, parts, limit), query);
		};
		if (!reader.regions.is_cut || !isFinite(limit)) return list();
		return orElse(async () => {
			const tallied = await (await loadFront()).head(query, limit);
			return tallied ? this.#name(tallied, query) : list();
		}, list);
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
