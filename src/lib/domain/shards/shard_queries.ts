import { findNearestPoint } from '../../geometry/nearest_point.ts';
import type { Position } from '../../geometry/position.ts';
import type { AreaSelection } from '../area/select_sites.ts';
import type { SiteExport } from '../exports/sites_geojson.ts';
import type { Origin, SiteDistance } from '../near/site_distance.ts';
import { fillIn } from '../query/fill_in.ts';
import { keepMarks } from '../query/keep_marks.ts';
import { askAll } from '../query/narrowing.ts';
import type { MemorySources } from '../query/memory_sources.ts';
import type {
	AreaQuestion,
	FindStep,
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
import { DistancesByPlace } from './distances_by_place.ts';
import { lazyFront } from './asking/load_front.ts';
import { HeadLister } from './asking/head_lister.ts';
import { readDetails, splitDetails } from './detail_parts.ts';
import { lazyWords } from './lazy_words.ts';
import { NEEDS, type RegionReader } from './regions/region_reader.ts';
import { RowFinder, type Part } from './asking/row_finder.ts';
import { ShardReader } from './shard_reader.ts';
import type { ShardStore } from './shard_store.ts';
import { SiteCounter } from './asking/site_counter.ts';
import { readSource, valueAt } from './site_rows.ts';
import { StepFinder } from './asking/step_finder.ts';
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
	#loadWords: () => Promise<WordFinder>;
	#finder: RowFinder;
	#steps: StepFinder;
	#counter: SiteCounter;
	#headings: HeadLister;
	#today: string;

	/** `today`: ISO day from which silence is counted. */
	constructor(store: ShardStore, sources: ShardSources, language: Language, today: string) {
		const reader = new ShardReader(store, language);
		this.#reader = reader;
		this.#sources = sources;
		this.#loadWords = lazyWords(store, reader, sources.kept?.loadIndex);
		const finder = new RowFinder(reader, this.#loadWords, today);
		const loadFront = lazyFront({
			...{ store, reader, finder, today },
			loadWords: this.#loadWords,
		});
		const distances = new DistancesByPlace(() => sources.loadPolygons());
		this.#finder = finder;
		this.#counter = new SiteCounter({ reader, finder, loadFront });
		this.#steps = new StepFinder({ reader, finder, loadFront, distances });
		this.#headings = new HeadLister({ reader, finder, loadFront });
		this.#today = today;
	}

	find(query: SiteQuery, step: FindStep): Promise<FoundRows> {
		return this.#steps.find(query, step);
	}

	count(query: SiteQuery): Promise<SiteCount> {
		return this.#counter.count(query);
	}

	async marks(query: SiteQuery): Promise<KeptMark[]> {
		const { parts } = await this.#finder.narrow(query, ['order']);
		return this.#keepMarks(parts);
	}

	/** With all their sites: those that are named, and those of the sites that are. */
	async marksOf({ sites, marks }: NamedIds, as_of: string | null): Promise<KeptMark[]> {
		const rows = [...(await this.#reader.locate(sites)).values()];
		const regions = await this.#reader.regions.of(rows);
		const drawn = await Promise.all(
			[...regions].map(async ([row, region]) => {
				const [places, names] = await Promise.all([region.places(), region.marks()]);
				return names[places.markOf(places.of_row[row - region.start]!) ?? -1] ?? [];
			}),
		);
		const named = new Set([...marks, ...drawn.flat()]);
		const query = askAll({ as_of });
		const parts = await Promise.all(
			(await this.#reader.listDrawn([...named])).map(async (region): Promise<Part> => {
				const [part, places, names] = await Promise.all([
					this.#finder.open(region, query, ['order']),
					...([region.places(), region.marks()] as const),
				]);
				const isNamed = (row: number): boolean => {
					const number = places.markOf(places.of_row[part.day.siteOf(row)]!);
					return number !== null && named.has(names[number]!);
				};
				return { ...part, rows: part.rows.filter(isNamed) };
			}),
		);
		return this.#keepMarks(parts);
	}

	async #keepMarks(parts: readonly Part[]): Promise<KeptMark[]> {
		const sites = await this.#listByPage(parts, async ({ region }) => {
			const [places, names] = await Promise.all([region.places(), region.marks()]);
			return ({ day }, row) => {
				const number = places.markOf(places.of_row[day.siteOf(row)]!);
				const { theme, status, class: words } = day.rows.facets;
				return {
					mark_id: number === null ? null : names[number]!,
					facets: {
						...{ theme: valueAt(theme, row), status: valueAt(status, row) },
						class: valueAt(words, row),
					},
				};
			};
		});
		return keepMarks(sites);
	}

	headings(query: SiteQuery, limit: number): Promise<KeptHeading[]> {
		return this.#headings.list(query, limit);
	}

	async records(ids: readonly string[], as_of: string | null): Promise<SiteSummary[]> {
		if (this.#reader.regions.is_cut && as_of === null) {
			return this.#reader.summaries(ids, this.#today);
		}
		const rows_by_id = await this.#reader.locate(ids);
		const regions = await this.#reader.regions.of([...rows_by_id.values()]);
		const sites = await Promise.all(
			ids.flatMap((id) => {
				const row = rows_by_id.get(id);
				const region = row === undefined ? undefined : regions.get(row);
				return region ? this.#openSite(region, row! - region.start, as_of) : [];
			}),
		);
		const reported = sites.filter((site) => site !== null);
		const kept = await this.#reader.records(
			reported.map(({ region, site }) => region.start + site),
			reported.map(({ day, row }) => day.pageOf(row)),
		);
		return Promise.all(
			reported.map(async ({ region, day, row }, at): Promise<SiteSummary> => {
				const state = day.stateOf(row);
				const [change] = state === null ? [{}] : await region.states([state]);
				return { ...kept[at]!, ...change, ...readSource(day.rows, row) };
			}),
		);
	}

	/** null where it was not reported by then. */
	async #openSite(region: RegionReader, site: number, as_of: string | null) {
		const day = await this.#finder.show(region, as_of, NEEDS);
		const row = day.rowOf(site);
		return row === null ? null : { region, site, day, row };
	}

	details = (ids: readonly string[]): Promise<SiteExport[]> => readDetails(this.#reader, ids);
	parts = (ids: readonly string[]): Promise<string[][]> => splitDetails(this.#reader, ids);

	measure(origin: Origin, ids: readonly string[]): Promise<ReadonlyMap<string, SiteDistance>> {
		return this.#steps.measure(origin, ids);
	}

	async inArea({ area, adcode, query }: AreaQuestion): Promise<AreaSelection> {
		const [{ selectSites }, polygons, { parts }] = await Promise.all([
			import('../area/select_sites.ts'),
			this.#sources.loadPolygons(),
			this.#finder.narrow(query, ['order']),
		]);
		const sites = await this.#listByPage(parts, async ({ region }) => {
			const places = await region.places();
			return ({ day }, row) => ({
				whereabouts: fillIn(places.show(places.of_row[day.siteOf(row)]!).whereabouts, polygons),
				districts: valueAt(day.rows.facets.district, row),
			});
		});
		return selectSites(area, sites, adcode);
	}

	async known({ sites, marks }: NamedIds): Promise<NamedIds> {
		const [rows, drawn] = await Promise.all([
			this.#reader.locate(sites),
			this.#reader.findMarks(marks),
		]);
		return {
			sites: sites.filter((id) => rows.has(id)),
			marks: marks.filter((id) => drawn.has(id)),
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
		else await Promise.all([this.#sources.loadPolygons(), this.#reader.warmPlaces()]);
	}

	/** All that passes, in the order of the page, with its id. `open`: what is said of a row, once the files of its region are here. */
	async #listByPage<T extends object>(
		parts: readonly Part[],
		open: (part: Part) => Promise<(part: Part, row: number) => T>,
	): Promise<(T & { id: string })[]> {
		const opened = await Promise.all(parts.map(open));
		const sites = parts.flatMap((part, at) =>
			part.rows.map((row) => ({ part, row, say: opened[at]! })),
		);
		if (parts.length > 1) {
			const pageOf = ({ part, row }: (typeof sites)[number]): number => part.day.pageOf(row);
			sites.sort((a, b) => pageOf(a) - pageOf(b));
		}
		const ids = await this.#reader.ids(
			sites.map(({ part: { region, day }, row }) => region.start + day.siteOf(row)),
		);
		return sites.map(({ part, row, say }, at) => ({ id: ids[at]!, ...say(part, row) }));
	}
}
