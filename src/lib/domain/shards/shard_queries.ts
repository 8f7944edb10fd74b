import { findNearestPoint } from '../../geometry/nearest_point.ts';
import type { Position } from '../../geometry/position.ts';
import type { AreaSelection } from '../area/select_sites.ts';
import type { SiteExport } from '../exports/sites_geojson.ts';
import type { Origin, SiteDistance } from '../near/site_distance.ts';
import type { Advice } from '../query/facets.ts';
import { fillIn } from '../query/fill_in.ts';
import { keepHeadings, keepMarks } from '../query/keep_marks.ts';
import { listLooser } from '../query/list_looser.ts';
import type { MemorySources } from '../query/memory_sources.ts';
import type {
	AreaQuestion,
	FindStep,
	FoundRow,
	FoundRows,
	KeptHeading,
	KeptMark,
	NamedIds,
	SiteCount,
	SiteQueries,
	WarmUp,
} from '../query/site_queries.ts';
import type { SiteQuery } from '../query/site_query.ts';
import type { SiteSummary } from '../query/site_summary.ts';
import type { Language } from '../schema/localized.ts';
import type { FoundTexts, SearchText } from '../search/search_text.ts';
import type { DayRows } from './day_rows.ts';
import { readDetails, splitDetails } from './detail_parts.ts';
import { DistancesByPlace } from './distances_by_place.ts';
import { lazyWords } from './lazy_words.ts';
import { countRows, passRows } from './pass_rows.ts';
import { RowFinder, type Narrowed } from './row_finder.ts';
import { ShardReader } from './shard_reader.ts';
import type { ShardStore } from './shard_store.ts';
import { readSource, valueAt } from './site_rows.ts';
import type { WordFinder } from './text/word_finder.ts';

/** What no file of the layout has. */
export type ShardSources = Pick<MemorySources, 'loadPolygons'> & {
	/** All words in one piece, as a device keeps them: asked where no network answers for a part. */
	kept?: Pick<MemorySources, 'loadIndex'>;
};

/** Sites in files of a layout, each fetched when a question first needs it: for a city of any size. */
export class ShardQueries implements SiteQueries {
	#reader: ShardReader;
	#sources: ShardSources;
	#distances: DistancesByPlace;
	#loadWords: () => Promise<WordFinder>;
	#finder: RowFinder;

	/** `today`: ISO day from which silence is counted. */
	constructor(store: ShardStore, sources: ShardSources, language: Language, today: string) {
		this.#reader = new ShardReader(store, language);
		this.#sources = sources;
		this.#distances = new DistancesByPlace(() => sources.loadPolygons());
		this.#loadWords = lazyWords(store, this.#reader, sources.kept?.loadIndex);
		this.#finder = new RowFinder(this.#reader, this.#distances, this.#loadWords, today);
	}

	async find(query: SiteQuery, { cursor, limit }: FindStep): Promise<FoundRows> {
		const start = Number(cursor);
		const pass = ({ day, list }: Narrowed): number[] => passRows(day.rows, list, query.filters);
		// Best first can be told of what was read; another order needs all.
		const isEnough = (found: Narrowed): boolean =>
			query.sort === 'district' && isFinite(limit) && pass(found).length > start;
		const narrowed = await this.#finder.narrow(query, isEnough);
		const passing = pass(narrowed);
		if (!(limit >= 1) || !(start >= 0 && start <= passing.length)) {
			throw new RangeError(`No rows after ${cursor}, ${limit} at most`);
		}
		const sorted = await this.#finder.sort(passing, narrowed, query);
		const step = sorted.slice(start, start + limit);
		const end = start + step.length;
		return {
			rows: await this.#describe(step, narrowed, query.origin),
			cursor: end < sorted.length || narrowed.found?.is_whole === false ? String(end) : null,
		};
	}

	async count(query: SiteQuery): Promise<SiteCount> {
		const { day, list, found } = await this.#finder.narrow(
			query,
			(narrowed) => passRows(narrowed.day.rows, narrowed.list, query.filters).length > 0,
		);
		const count = passRows(day.rows, list, query.filters).length;
		return {
			total: { count, is_exact: found?.is_whole ?? true },
			facets: countRows(day.rows, list, query.filters),
			advice: count > 0 ? [] : await this.#advise(query),
		};
	}

	async marks(query: SiteQuery): Promise<KeptMark[]> {
		const [{ day, rows }, places, names] = await Promise.all([
			this.#pass(query),
			this.#reader.places(),
			this.#reader.marks(),
		]);
		const sites = rows.map((row) => day.siteOf(row));
		const ids = await this.#reader.ids(sites);
		return keepMarks(
			rows.map((row, at) => {
				const number = places.markOf(places.of_row[sites[at]!]!);
				const { theme, status, class: words } = day.rows.facets;
				return {
					id: ids[at]!,
					mark_id: number === null ? null : names[number]!,
					facets: {
						...{ theme: valueAt(theme, row), status: valueAt(status, row) },
						class: valueAt(words, row),
					},
				};
			}),
		);
	}

	async headings(query: SiteQuery, limit: number): Promise<KeptHeading[]> {
		const [{ day, rows }, { headings, headingOf }] = await Promise.all([
			this.#pass(query),
			this.#reader.columns(),
		]);
		const kept = keepHeadings(
			headings,
			rows.map((row) => ({
				...{ id: String(day.siteOf(row)), heading: headingOf(day.siteOf(row)) },
				districts: valueAt(day.rows.facets.district, row),
			})),
			limit,
		);
		const ids = await this.#reader.ids(kept.flatMap(({ site_ids }) => site_ids.map(Number)));
		let at = 0;
		return kept.map((heading) => ({
			...heading,
			site_ids: heading.site_ids.map(() => ids[at++]!),
		}));
	}

	async records(ids: readonly string[], as_of: string | null): Promise<SiteSummary[]> {
		const [day, rows_by_id] = await Promise.all([
			this.#finder.show(as_of),
			this.#reader.locate(ids),
		]);
		const rows = [...ids].flatMap((id) => day.rowOf(rows_by_id.get(id) ?? -1) ?? []);
		const [kept, changes] = await Promise.all([
			this.#reader.records(rows.map((row) => day.siteOf(row))),
			this.#reader.states(rows.flatMap((row) => day.stateOf(row) ?? [])),
		]);
		let state = 0;
		return rows.map((row, at): SiteSummary => {
			const change = day.stateOf(row) === null ? {} : changes[state++];
			return { ...kept[at]!, ...change, ...readSource(day.rows, row) };
		});
	}

	details = (ids: readonly string[]): Promise<SiteExport[]> => readDetails(this.#reader, ids);
	parts = (ids: readonly string[]): Promise<string[][]> => splitDetails(this.#reader, ids);

	async measure(
		origin: Origin,
		ids: readonly string[],
	): Promise<ReadonlyMap<string, SiteDistance>> {
		const rows = await this.#reader.locate(ids);
		const distanceOf = await this.#distances.measure(origin, await this.#reader.places());
		return new Map(
			[...rows].flatMap(([id, row]): [string, SiteDistance][] => {
				const distance = distanceOf(row);
				return distance ? [[id, distance]] : [];
			}),
		);
	}

	async inArea({ area, adcode, query }: AreaQuestion): Promise<AreaSelection> {
		const [{ selectSites }, polygons, places, { day, rows: passing }] = await Promise.all([
			import('../area/select_sites.ts'),
			this.#sources.loadPolygons(),
			this.#reader.places(),
			this.#pass(query),
		]);
		const ids = await this.#reader.ids(passing.map((row) => day.siteOf(row)));
		const sites = passing.map((row, at) => ({
			id: ids[at]!,
			whereabouts: fillIn(places.show(places.of_row[day.siteOf(row)]!).whereabouts, polygons),
			districts: valueAt(day.rows.facets.district, row),
		}));
		return selectSites(area, sites, adcode);
	}

	async known({ sites, marks }: NamedIds): Promise<NamedIds> {
		const [rows, drawn] = await Promise.all([
			this.#reader.locate(sites),
			marks.length > 0 ? this.#reader.marks() : [],
		]);
		const known = new Set(drawn);
		return {
			sites: sites.filter((id) => rows.has(id)),
			marks: marks.filter((id) => known.has(id)),
		};
	}

	async place(id: string): Promise<SearchText | null> {
		return (await this.#loadWords()).place(id);
	}

	async search(text: string, as_of: string | null, most = Infinity): Promise<FoundTexts> {
		return (await this.#loadWords()).search(text, as_of, most);
	}

	async measureCity(position: Position): Promise<number> {
		const polygons = [...(await this.#sources.loadPolygons()).values()];
		return Math.min(...polygons.map((polygon) => findNearestPoint(position, polygon).distance_m));
	}

	async warmUp(what: WarmUp): Promise<void> {
		if (what === 'search') await (await this.#loadWords()).warmUp();
		else if (what === 'past') await this.#reader.past();
		else await Promise.all([this.#sources.loadPolygons(), this.#reader.places()]);
	}

	/** Rows that pass, in the order of the page. */
	async #pass(query: SiteQuery): Promise<{ day: DayRows; rows: number[] }> {
		const { day, list } = await this.#finder.narrow(query);
		return { day, rows: passRows(day.rows, list, query.filters) };
	}

	async #describe(
		step: readonly number[],
		{ day }: Narrowed,
		origin: Origin | null,
	): Promise<FoundRow[]> {
		const sites = step.map((row) => day.siteOf(row));
		const [ids, distanceOf] = await Promise.all([
			this.#reader.ids(sites),
			origin && this.#reader.places().then((places) => this.#distances.measure(origin, places)),
		]);
		return ids.map((id, at) => ({ id, distance: distanceOf?.(sites[at]!) ?? null }));
	}

	/** Tries the query without each of its parts. */
	async #advise(query: SiteQuery): Promise<Advice[]> {
		const advice: Advice[] = [];
		for (const { drop, query: looser } of listLooser(query)) {
			const gain = (await this.#pass(looser)).rows.length;
			if (gain > 0) advice.push({ drop, gain });
		}
		return advice.toSorted((a, b) => b.gain - a.gain);
	}
}
