import type { ArticleClaim, Claim } from '../schema/claim.ts';
import type { Entry, GeoData } from '../schema/geo_data.ts';
import type { Excerpt } from '../schema/article.ts';
import type { PropertyPath } from '../schema/problem.ts';

/** A claim of a site or an article, with its path below its entry and the ref of its excerpt. */
export type ListedClaim = {
	claim: Claim | ArticleClaim;
	entry: Entry<unknown>;
	path: PropertyPath;
	ref: string;
};

export function listClaims(geo: GeoData): ListedClaim[] {
	const of_sites = geo.sites.flatMap((entry) =>
		entry.value.properties.claims.map((claim, index) => ({
			claim,
			entry,
			path: ['properties', 'claims', index],
			ref: claim.excerpt,
		})),
	);
	const of_articles = geo.articles.flatMap((entry) =>
		entry.value.claims.map((claim, index) => ({
			claim,
			entry,
			path: ['claims', index],
			ref: `${entry.value.id}#${claim.excerpt}`,
		})),
	);
	return [...of_sites, ...of_articles];
}

/** Every excerpt by `article#excerpt`. */
export function indexExcerpts(geo: GeoData): Map<string, Excerpt> {
	return new Map(
		geo.articles.flatMap(({ value }) =>
			value.excerpts.map((excerpt) => [`${value.id}#${excerpt.id}`, excerpt] as const),
		),
	);
}
