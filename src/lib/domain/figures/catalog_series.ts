import type { Catalog, CatalogArticle } from '../reading/catalog.ts';
import type { DatedClaim } from './claim_time.ts';

/** A figure, the article that gives it and the ref of its excerpt. */
export type SeriesFigure = { claim: DatedClaim; article: CatalogArticle; ref: string };

/** Whom figures are of; the city has its code for an id, a district its adcode. */
export type SeriesSubject = { type: 'site' | 'district' | 'city'; id: string };

/** What was reported of one thing of one subject, in the order of the catalog. */
export type Series = { subject: SeriesSubject; name: string; figures: SeriesFigure[] };

const kept = new WeakMap<Catalog, readonly Series[]>();

/** The figures of each series of each site, district and of the city: grouped once for a catalog. */
export function listSeries(catalog: Catalog): readonly Series[] {
	const known = kept.get(catalog) ?? groupFigures(catalog);
	kept.set(catalog, known);
	return known;
}

function groupFigures(catalog: Catalog): Series[] {
	const groups = new Map<string, Series>();
	const add = (subject: SeriesSubject, figure: SeriesFigure): void => {
		const name = figure.claim.series;
		const key = `${subject.type} ${subject.id} ${name}`;
		const group = groups.get(key);
		if (group) group.figures.push(figure);
		else groups.set(key, { subject, name, figures: [figure] });
	};
	for (const { id, properties } of catalog.sites) {
		for (const claim of properties.claims) {
			const article = catalog.article_by_id.get(claim.excerpt.split('#')[0]!)!;
			add({ type: 'site', id }, { claim, article, ref: claim.excerpt });
		}
	}
	for (const article of catalog.articles) {
		for (const claim of article.claims) {
			add(nameSubject(claim.about, catalog), {
				...{ claim, article, ref: `${article.id}#${claim.excerpt}` },
			});
		}
	}
	return [...groups.values()];
}

/** Of an article's claim. */
export function nameSubject(about: 'city' | number, { city }: Catalog): SeriesSubject {
	return about === 'city'
		? { type: 'city', id: String(city.code) }
		: { type: 'district', id: String(about) };
}
