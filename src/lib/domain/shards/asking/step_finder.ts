import type { SiteDistance } from '../../near/site_distance.ts';
import type { FindStep, FoundRow, FoundRows } from '../../query/site_queries.ts';
import type { SiteQuery } from '../../query/site_query.ts';
import { compare, findFirst, orderPart, type FoundSite, type OrderSources } from './find_rows.ts';
import type { LoadFront } from './load_front.ts';
import { nameSites, placeSites } from './name_sites.ts';
import type { Narrowed } from './row_finder.ts';
import { orElse } from '../shard_error.ts';
import type { ShardReader } from '../shard_reader.ts';

type Sources = OrderSources & { reader: ShardReader; loadFront: LoadFront };

/** Rows of the list, in steps. */
export class StepFinder {
	#sources: Sources;

	constructor(sources: Sources) {
		this.#sources = sources;
	}

	async find(query: SiteQuery, { cursor, limit }: FindStep): Promise<FoundRows> {
		const start = Number(cursor);
		if (!(limit >= 1) || !(start >= 0)) throw noRows(cursor, limit);
		const newest = await orElse(
			() => this.#findNewest(query, start, limit),
			() => Promise.resolve(null),
		);
		if (newest) return newest;
		const { sites, is_whole } =
			query.text.trim() === ''
				? {
						sites: await findFirst(query, start + limit + 1, this.#sources),
						is_whole: true,
					}
				: await this.#findWords(query, start, limit);
		if (start > sites.length) throw noRows(cursor, limit);
		const step = sites.slice(start, start + limit);
		const end = start + step.length;
		return {
			rows: await this.#describe(step, query),
			cursor: end < sites.length || !is_whole ? String(end) : null,
		};
	}

	/** By the front or the records of what was found; null where regions tell it with less. */
	async #findNewest(query: SiteQuery, start: number, limit: number): Promise<FoundRows | null> {
		const { reader, loadFront } = this.#sources;
		if (!reader.regions.is_cut || !isFinite(limit)) return null;
		const front = await loadFront();
		if (query.text.trim() !== '') {
			const best = await front.words.find(query, start, limit);
			return best && { rows: await this.#measureAll(best.ids, query), cursor: best.cursor };
		}
		const found = await front.find(query, start, limit);
		return found && { rows: await this.#describeNewest(found.pages, query), cursor: found.cursor };
	}

	async #findWords(
		query: SiteQuery,
		start: number,
		limit: number,
	): Promise<{ sites: FoundSite[]; is_whole: boolean }> {
		// Best first can be told of what was read; another order needs all.
		const is_best_first = query.sort === 'district';
		const isEnough = ({ parts }: Narrowed): boolean =>
			is_best_first &&
			isFinite(limit) &&
			parts.reduce((sum, { rows }) => sum + rows.length, 0) > start;
		const { parts, found } = await this.#sources.finder.narrow(query, [], isEnough);
		const is_whole = found?.is_whole ?? true;
		const lists = await Promise.all(parts.map((part) => orderPart(part, query, this.#sources)));
		if (!is_best_first || !found) return { sites: lists.flat().toSorted(compare), is_whole };
		// Headings would tear the best hits apart: what was looked for comes best first.
		const by_row = new Map(
			lists
				.flat()
				.map((one) => [one.part.region.start + one.part.day.siteOf(one.row), one] as const),
		);
		return { sites: found.rows.flatMap((row) => by_row.get(row) ?? []), is_whole };
	}

	async #describe(step: readonly FoundSite[], query: SiteQuery): Promise<FoundRow[]> {
		const { distances } = this.#sources;
		const { origin } = query;
		const measure = async (): Promise<(SiteDistance | null)[]> => {
			const rows = await placeSites(step, query, this.#sources);
			return Promise.all(
				step.map(async ({ part: { region } }, at) => {
					const distanceOf = await distances.measure(origin!, await region.places());
					return distanceOf(rows[at]! - region.start);
				}),
			);
		};
		const [ids, measured] = await Promise.all([
			nameSites(step, query, this.#sources),
			origin && measure(),
		]);
		return ids.map((id, at) => ({ id, distance: measured?.[at] ?? null }));
	}

	async #describeNewest(pages: readonly number[], query: SiteQuery): Promise<FoundRow[]> {
		return this.#measureAll(await this.#sources.reader.idsByPage(pages), query);
	}

	async #measureAll(ids: readonly string[], { origin }: SiteQuery): Promise<FoundRow[]> {
		const distances = origin && (await this.measure(origin, ids));
		return ids.map((id) => ({ id, distance: distances?.get(id) ?? null }));
	}

	/** Of the sites that have a place. */
	async measure(
		origin: NonNullable<SiteQuery['origin']>,
		ids: readonly string[],
	): Promise<ReadonlyMap<string, SiteDistance>> {
		const { reader, distances } = this.#sources;
		const rows = await reader.locate(ids);
		const regions = await reader.regions.of([...rows.values()]);
		const measured = await Promise.all(
			[...rows].map(async ([id, row]) => {
				const region = regions.get(row)!;
				const distanceOf = await distances.measure(origin, await region.places());
				return [id, distanceOf(row - region.start)] as const;
			}),
		);
		return new Map(
			measured.flatMap(([id, distance]) => (distance ? [[id, distance] as const] : [])),
		);
	}
}

function noRows(cursor: string | null, limit: number): RangeError {
	return new RangeError(`No rows after ${cursor}, ${limit} at most`);
}
