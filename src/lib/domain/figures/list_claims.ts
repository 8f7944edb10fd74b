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
	/** Whom or what the figure is of: `site:<id>`, `district:<adcode>` or `city`. */
	subject: string;
};

export function listClaims(geo: GeoData): ListedClaim[] {
	const of_sites = geo.sites.flatMap((entry) =>
		entry.value.properties.claims.map((claim, index) => ({
			claim,
			entry,
			path: ['properties', 'claims', index],
			ref: claim.excerpt,
			subject: `site:${entry.value.id}`,
		})),
	);
	const of_articles = geo.articles.flatMap((entry) =>
		entry.value.claims.map((claim, index) => ({
			claim,
			entry,
			path: ['claims', index],
			ref: `${entry.value.id}#${claim.excerpt}`,
			subject: claim.about === 'city' ? 'city' : `district:${claim.about}`,
		})),
	);
	return [...of_sites, ...of_articles];
}

/** The claims of each series of each subject, in the order of the files. */
export function groupSeries(geo: GeoData): ListedClaim[][] {
	const groups = new Map<string, ListedClaim[]>();
	for (const one of listClaims(geo)) {
		const key = `${one.subject} ${one.claim.series}`;
		groups.set(key, [...(groups.get(key) ?? []), one]);
	}
	return [...groups.values()];
}

/** ISO date of the source of an excerpt; null where the ref leads nowhere. */
export function findReportDate(geo: GeoData, ref: string): string | null {
	return geo.sources.find(({ value }) => value.id === findSourceId(geo, ref))?.value.date ?? null;
}

/** The source of an excerpt; null where the ref leads nowhere. */
export function findSourceId(geo: GeoData, ref: string): string | null {
	return geo.articles.find(({ value }) => value.id === ref.split('#')[0])?.value.source ?? null;
}

/** Every excerpt by `article#excerpt`. */
export function indexExcerpts(geo: GeoData): Map<string, Excerpt> {
	return new Map(
		geo.articles.flatMap(({ value }) =>
			value.excerpts.map((excerpt) => [`${value.id}#${excerpt.id}`, excerpt] as const),
		),
	);
}
