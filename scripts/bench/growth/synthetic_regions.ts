import type { SiteRecord } from '../../../src/lib/domain/query/site_query.ts';
import type { Position } from '../../../src/lib/domain/schema/geojson.ts';
import { seedRandom } from '../../../tests/synthetic_sites.ts';

/** Degrees along a side of an invented county, and counties of a row of them. */
const SIDE = 0.4;
const ROW = 12;
const TOWNSHIPS = 14;
/** Sites that one article tells of, and days on which all were printed. */
const PER_ARTICLE = 8;
const DAYS = 5000;
const DAY_MS = 86_400_000;
const LAST_DAY = Date.parse('2026-11-27');

/** `parents`: adcode of the area that an area is part of. */
export type MadeUpSites = { sites: SiteRecord[]; parents: Map<string, string> };

/**
 * `count` sites of `counties` invented counties, ten to a city, in the order of the page. What a site is is taken from the real ones, one
 * thing at a time, so that filters leave as much as they do there. Made up, for measuring alone.
 */
export function makeUpRegions(
	real: readonly SiteRecord[],
	{ count, counties, seed }: { count: number; counties: number; seed: number },
): MadeUpSites {
	const random = seedRandom(seed);
	const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
	const codes = Array.from({ length: counties }, (_, at) => ({
		code: String(900_100 + Math.floor(at / 10) * 100 + (at % 10) + 1),
		corner: [100 + (at % ROW) * SIDE, 25 + Math.floor(at / ROW) * SIDE] as Position,
	}));
	const parents = new Map(
		codes.flatMap(({ code }) => {
			const city = `${code.slice(0, 4)}00`;
			return [[code, city] as const, [city, '900000'] as const];
		}),
	);
	const per_day = Math.max(4, Math.ceil(count / PER_ARTICLE / DAYS));
	const sites = Array.from({ length: count }, (_, order): SiteRecord => {
		// Some counties have many more than others.
		const county = codes[Math.floor(counties * random() ** 1.3)]!;
		const township = Math.floor(random() * TOWNSHIPS);
		const other = pick(codes);
		const kind = random();
		const district =
			kind < 0.92
				? [county.code]
				: kind < 0.97
					? ['city']
					: [...new Set([county.code, other.code])];
		const article = Math.floor(order / PER_ARTICLE);
		const reported = new Date(LAST_DAY - Math.floor(article / per_day) * DAY_MS)
			.toISOString()
			.slice(0, 10);
		const told = pick(real);
		const placed = placeSite(county, township, random);
		const amount_cny = random() < 0.3 ? Math.round(10 ** (5 + random() * 5)) : null;
		return {
			...told,
			...{ id: `${told.id}-${order}`, order, reported, status_date: reported, amount_cny },
			where: `虚构${county.code}第${township}镇`,
			...placed,
			facets: {
				...told.facets,
				...{ theme: pick(real).facets.theme, status: pick(real).facets.status, district },
				...{ is: pick(real).facets.is, class: [placed.class], silence: [] },
				...{ article: [`${told.facets.article[0] ?? 'told'}-${article}`] },
				amount: [amount_cny === null ? 'without' : 'with'],
			},
		};
	});
	return { sites, parents };
}

function placeSite(
	{ code, corner: [west, south] }: { code: string; corner: Position },
	township: number,
	random: () => number,
): Pick<SiteRecord, 'whereabouts' | 'drawn' | 'class' | 'mark_id' | 'precision_m'> {
	const kind = random();
	if (kind < 0.05) {
		return {
			...{ whereabouts: null, drawn: [], class: 'unplaced', mark_id: null, precision_m: null },
		};
	}
	const is_exact = kind < 0.35;
	const [across, up] = is_exact
		? [random(), random()]
		: [((township % 4) + 0.5) / 4, (Math.floor(township / 4) + 0.5) / 4];
	const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;
	const at: Position = [round(west + across * SIDE), round(south + up * SIDE)];
	const precision_m = is_exact ? 500 : 6000;
	return {
		whereabouts: {
			...{ kind: 'around', geometry: { type: 'Point', coordinates: at }, precision_m },
		},
		...{ drawn: [at], class: is_exact ? 'near' : 'area', precision_m },
		mark_id: is_exact ? `point-${at.join('-')}` : `township-${code}-${township}`,
	};
}
