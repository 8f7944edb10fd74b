import type { AreaQuestion, SiteQueries } from '../../src/lib/domain/query/site_queries.ts';
import { mapFacets, type Filters } from '../../src/lib/domain/query/filters/filters.ts';
import { SORTS, type SiteQuery } from '../../src/lib/domain/query/site_query.ts';
import { buildGeodesicCircle } from '../../src/lib/geometry/geodesic.ts';
import type { Bounds, Position } from '../../src/lib/domain/schema/geojson.ts';
import { seedRandom } from '../synthetic_sites.ts';
import type { QuestionAtlas } from './question_atlases.ts';

/** `about`: what is asked, for whoever reads that two answers differ. */
export type Question = { about: string; ask: (queries: SiteQueries) => Promise<unknown> };

/** What a reader of the atlas may ask, the same row for the same seed. */
export function listQuestions(atlas: QuestionAtlas, count: number, seed: number): Question[] {
	const random = seedRandom(seed);
	const draw = new Draw(atlas, random);
	return Array.from({ length: count }, (_, at) => draw.question(at));
}

/** Rows in steps of the given lengths, the last of them again and again. */
async function walk(queries: SiteQueries, query: SiteQuery, limits: readonly number[]) {
	const steps = [];
	let cursor: string | null = null;
	do {
		const limit = limits[Math.min(steps.length, limits.length - 1)]!;
		const step = await queries.find(query, { cursor, limit });
		steps.push(step.rows);
		cursor = step.cursor;
	} while (cursor !== null);
	return steps;
}

class Draw {
	#atlas: QuestionAtlas;
	#random: () => number;

	constructor(atlas: QuestionAtlas, random: () => number) {
		this.#atlas = atlas;
		this.#random = random;
	}

	question(at: number): Question {
		const query = this.#query();
		const ids = this.#ids();
		const position = this.#position();
		const area = this.#area(query);
		const named = this.#named(ids);
		const place = this.#pick([...this.#atlas.polygons.keys(), 'nowhere']).toString();
		const kinds: { name: string; args: unknown; ask: Question['ask'] }[] = [
			this.#steps(query),
			{ name: 'count', args: query, ask: (queries) => queries.count(query) },
			{ name: 'marks', args: query, ask: (queries) => queries.marks(query) },
			{ name: 'headings', args: query, ask: (queries) => queries.headings(query, 5) },
			this.#steps(query),
			{ name: 'records', args: ids, ask: (queries) => queries.records(ids, query.as_of) },
			{ name: 'inArea', args: area, ask: (queries) => queries.inArea(area) },
			this.#steps(query),
			{ name: 'count', args: query, ask: (queries) => queries.count(query) },
			{ name: 'details', args: ids, ask: (queries) => queries.details(ids) },
			{
				...{ name: 'parts', args: ids },
				ask: async (queries) => (await queries.parts(ids)).flat().toSorted(),
			},
			{ name: 'known', args: named, ask: (queries) => queries.known(named) },
			{ name: 'search', args: query, ask: (queries) => queries.search(query.text, query.as_of) },
			{
				...{ name: 'measure', args: [position, ids] },
				ask: (queries) => queries.measure({ position, uncertainty_m: 50 }, ids),
			},
			{ name: 'place', args: place, ask: (queries) => queries.place(place) },
			{ name: 'measureCity', args: position, ask: (queries) => queries.measureCity(position) },
		];
		const { name, args, ask } = kinds[at % kinds.length]!;
		return { about: `${at} ${name} ${JSON.stringify(args)}`, ask };
	}

	#steps(query: SiteQuery) {
		const limits = this.#pick([[Infinity], [50], [1, 7, 200], [this.#atlas.records.length]]);
		return {
			...{ name: `find in steps of ${limits.join()}`, args: query },
			ask: (queries: SiteQueries) => walk(queries, query, limits),
		};
	}

	#query(): SiteQuery {
		return {
			text: this.#random() < 0.3 ? this.#pick([...this.#atlas.words, ' ', '無此項目']) : '',
			filters: this.#filters(),
			bounds: this.#random() < 0.25 ? this.#bounds() : null,
			as_of: this.#random() < 0.25 ? this.#pick(this.#atlas.days) : null,
			origin:
				this.#random() < 0.4
					? { position: this.#position(), uncertainty_m: this.#pick([0, 30, 2000]) }
					: null,
			sort: this.#pick(SORTS),
		};
	}

	/** Values of sites that there are, so that most questions find something. */
	#filters(): Filters {
		return mapFacets((facet) => {
			if (this.#random() > 0.2) return [];
			const some = [this.#site(), this.#site()].flatMap(({ facets }) => facets[facet]);
			return this.#random() < 0.1 ? ['nothing'] : [...new Set(some)];
		});
	}

	#bounds(): Bounds {
		const [west, south] = this.#position();
		return [west, south, west + this.#random() * 0.5, south + this.#random() * 0.5];
	}

	#area(query: SiteQuery): AreaQuestion {
		const [adcode, polygon] = this.#pick([...this.#atlas.polygons]);
		const radius_m = this.#pick([500, 5000, 30_000]);
		return this.#random() < 0.3
			? { area: polygon, adcode, query }
			: { area: buildGeodesicCircle(this.#position(), radius_m), adcode: null, query };
	}

	#ids(): string[] {
		const ids = Array.from({ length: 1 + Math.floor(this.#random() * 60) }, () => this.#site().id);
		return [...new Set(this.#random() < 0.3 ? [...ids, 'nobody'] : ids)];
	}

	#named(ids: string[]) {
		const by_id = new Map(this.#atlas.records.map((site) => [site.id, site.mark_id]));
		return { sites: ids, marks: [...ids.flatMap((id) => by_id.get(id) ?? []), 'nowhere'] };
	}

	#position(): Position {
		return [113.5 + this.#random() * 0.9, 27 + this.#random() * 1.1];
	}

	#site() {
		return this.#pick(this.#atlas.records);
	}

	#pick<T>(list: readonly T[]): T {
		return list[Math.floor(this.#random() * list.length)]!;
	}
}
