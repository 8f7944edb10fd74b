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
		const group = groups.get(key);
		if (group) group.push(one);
		else groups.set(key, [one]);
	}
	return [...groups.values()];
}

/** ISO date of the source of an excerpt; null where the ref leads nowhere. */
export function findReportDate(geo: GeoData, ref: string): string | null {
	return findSource(geo, ref)?.date ?? null;
}

/** The source of an excerpt; null where the ref leads nowhere. */
export function findSourceId(geo: GeoData, ref: string): string | null {
	return findSource(geo, ref)?.id ?? null;
}

type Reported = { id: string; date: string | null };

/** Sources by the articles they brought, made once of what is read: every claim asks for them. */
const indexed = new WeakMap<GeoData, ReadonlyMap<string, Reported>>();

function findSource(geo: GeoData, ref: string): Reported | undefined {
	const known = indexed.get(geo) ?? indexSources(geo);
	indexed.set(geo, known);
	return known.get(ref.split('#')[0]!);
}

/** The first of two with one id counts, as it does wherever ids are looked up; a check refuses the second. */
function indexSources(geo: GeoData): Map<string, Reported> {
	const dates = new Map(geo.sources.toReversed().map(({ value }) => [value.id, value.date]));
	return new Map(
		geo.articles
			.toReversed()
			.map(({ value: { id, source } }) => [id, { id: source, date: dates.get(source) ?? null }]),
	);
}

/** Every excerpt by `article#excerpt`. */
export function indexExcerpts(geo: GeoData): Map<string, Excerpt> {
	return new Map(
		geo.articles.flatMap(({ value }) =>
			value.excerpts.map((excerpt) => [`${value.id}#${excerpt.id}`, excerpt] as const),
		),
	);
}
