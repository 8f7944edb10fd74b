import type { Catalog, CatalogSite } from '../src/lib/domain/reading/catalog.ts';
import type { Position } from '../src/lib/domain/schema/geojson.ts';
import type { SiteFeature } from '../src/lib/domain/schema/site.ts';
import { seedRandom } from './synthetic_sites.ts';

/** Degrees a copy is moved at the most. */
const SHIFT = 0.15;

/**
 * The catalog with `count` sites: copies of the real ones in turn, numbered and moved about, the same for the same
 * seed. Only measured with, never published.
 */
export function multiplySites(catalog: Catalog, count: number, seed: number): Catalog {
	const sites = multiply(catalog.sites, count, seed, (site: CatalogSite, round, random) =>
		moveSite(site, round, random),
	);
	return { ...catalog, sites, site_by_id: new Map(sites.map((site) => [site.id, site])) };
}

/** The catalog with its articles on these ISO days in turn, and all that rests on them dated so. Only measured with, never published. */
export function spreadOverDays(catalog: Catalog, days: readonly string[]): Catalog {
	const articles = catalog.articles.map((article, index) => ({
		...article,
		source: { ...article.source, date: days[index % days.length]! },
	}));
	const article_by_id = new Map(articles.map((article) => [article.id, article]));
	const findDay = (ref: string): string => article_by_id.get(ref.split('#')[0]!)!.source.date;
	const sites = catalog.sites.map((site): CatalogSite => {
		const steps = site.steps
			.map((step) => ({ ...step, reported: findDay(step.excerpt) }))
			.toSorted((a, b) => (a.reported < b.reported ? -1 : 1));
		const claims = site.properties.claims.map((claim) => ({
			...claim,
			reported: findDay(claim.excerpt),
		}));
		const reported = site.excerpts.map(({ ref }) => findDay(ref)).toSorted();
		return {
			...site,
			steps,
			properties: {
				...site.properties,
				claims,
				status_date: steps.at(-1)!.reported,
				last_reported: reported.at(-1)!,
			},
		};
	});
	return {
		...catalog,
		...{ articles, article_by_id, sites },
		site_by_id: new Map(sites.map((site) => [site.id, site])),
	};
}

function multiply<T>(
	list: readonly T[],
	count: number,
	seed: number,
	copy: (one: T, round: number, random: () => number) => T,
): T[] {
	const random = seedRandom(seed);
	return Array.from({ length: count }, (_, index) => {
		const one = list[index % list.length]!;
		const round = Math.floor(index / list.length);
		return round === 0 ? one : copy(one, round, random);
	});
}

function moveSite<S extends SiteFeature>(site: S, round: number, random: () => number): S {
	const { name } = site.properties;
	const shift: Position = [(random() - 0.5) * 2 * SHIFT, (random() - 0.5) * 2 * SHIFT];
	const move = ([lng, lat]: Position): Position => [lng + shift[0], lat + shift[1]];
	const geometry = ((): SiteFeature['geometry'] => {
		if (site.geometry?.type === 'Point') {
			return { type: 'Point', coordinates: move(site.geometry.coordinates) };
		}
		if (site.geometry?.type === 'LineString') {
			return { type: 'LineString', coordinates: site.geometry.coordinates.map(move) };
		}
		return site.geometry;
	})();
	return {
		...site,
		id: `${site.id}-${round}`,
		geometry,
		properties: {
			...site.properties,
			name: { zh: `${name.zh}${round}号`, en: `${name.en} ${round}` },
		},
	};
}
