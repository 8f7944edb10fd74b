import { findAddedDay } from '../events/arrivals.ts';
import { formatEdtf } from '../dates/format_edtf.ts';
import type { DatedClaim } from '../figures/claim_time.ts';
import { formatClaimValue } from '../figures/format_value.ts';
import { nameClaim } from '../figures/name_claim.ts';
import type { HistoryStep } from '../history/site_history.ts';
import { putColon } from '../language/join_words.ts';
import { inEvery } from '../language/languages.ts';
import type { Catalog, CatalogArticle, CatalogExcerpt, CatalogSite } from '../reading/catalog.ts';
import { findStatusNote } from '../reading/status_note.ts';
import type { Localized } from '../schema/localized.ts';
import { STATUSES } from '../schema/vocabulary.ts';

/** What a report said will be by a day. */
export type DatedPromise = {
	/** Below the city's tag; made of ids that never change. */
	id: string;
	/** null where it is of the city or a district. */
	site: CatalogSite | null;
	/** Whose it is, and what is promised. */
	name: Localized;
	what: Localized;
	/** Page about it, without the language. */
	path: string;
	/** ISO day: the last on which it would still be kept. */
	day: string;
	/** The time the words name: "2024年", "about the end of 2024". */
	span: Localized;
	/** The day is about right, or doubtful. */
	is_vague: boolean;
	article: CatalogArticle;
	excerpt: CatalogExcerpt;
	/** What puts it in doubt. */
	note: Localized | null;
	/** ISO day since which the atlas has it. */
	added: string;
};

const kept = new WeakMap<Catalog, readonly DatedPromise[]>();

/** Every promise that names a time with an end, the earliest first: planned figures, and what was still to come when it was printed. */
export function listPromises(catalog: Catalog): readonly DatedPromise[] {
	const promises = kept.get(catalog) ?? findPromises(catalog);
	kept.set(catalog, promises);
	return promises;
}

function findPromises(catalog: Catalog): DatedPromise[] {
	const of_sites = catalog.sites.flatMap((site) => [
		...site.properties.claims.flatMap((claim) => buildFigure(claim, claim.excerpt, site, catalog)),
		...site.steps.flatMap((step) => buildStep(step, site, catalog)),
	]);
	const of_articles = catalog.articles.flatMap(({ id, claims }) =>
		claims.flatMap((claim) => buildFigure(claim, `${id}#${claim.excerpt}`, claim.about, catalog)),
	);
	return [...of_sites, ...of_articles].toSorted(
		(a, b) => compare(a.day, b.day) || compare(a.id, b.id),
	);
}

/** Those of one site. */
export function listSitePromises(id: string, catalog: Catalog): readonly DatedPromise[] {
	return listPromises(catalog).filter(({ site }) => site?.id === id);
}

function buildFigure(
	claim: DatedClaim,
	ref: string,
	about: CatalogSite | 'city' | number,
	catalog: Catalog,
): DatedPromise[] {
	const { as_of, valid_to, reported } = claim;
	const is_planned = claim.role === 'planned' || claim.forecast === true;
	if (!is_planned || as_of === undefined || valid_to === null || valid_to <= reported) return [];
	const source = findSource(ref, catalog);
	const site = typeof about === 'object' ? about : null;
	const name =
		site?.properties.name ??
		(typeof about === 'number' ? catalog.district_by_adcode.get(about)?.properties.name : null) ??
		catalog.city.name;
	return [
		{
			...source,
			...{ id: `promise/${claim.id}`, site, name, day: valid_to, note: null },
			what: inEvery((code) =>
				putColon(nameClaim(claim, code), formatClaimValue(claim, code), code),
			),
			path: `${site ? `sites/${site.id}/` : `articles/${source.article.id}/`}#claim-${claim.id}`,
			span: inEvery((code) => formatEdtf(as_of, code)),
			is_vague: claim.valid_vague === true,
		},
	];
}

/** Only what is planned may lie ahead of its report: the check holds every other status to what has happened. */
function buildStep(step: HistoryStep, site: CatalogSite, catalog: Catalog): DatedPromise[] {
	const { valid, valid_days, reported, status, excerpt: ref } = step;
	if (valid === undefined || !valid_days || valid_days.to === null) return [];
	const { to, is_vague } = valid_days;
	if (to <= reported || STATUSES[status].phase !== 'promised') return [];
	const source = findSource(ref, catalog);
	return [
		{
			...source,
			id: `promise/${site.id}/${ref.replace('#', '/')}/${status}/${encodeURIComponent(valid)}`,
			...{ site, name: site.properties.name, day: to, is_vague },
			what: STATUSES[status].label,
			path: `sites/${site.id}/`,
			span: inEvery((code) => formatEdtf(valid, code)),
			note: findStatusNote(site.id, source.excerpt.notes),
		},
	];
}

function findSource(ref: string, catalog: Catalog) {
	const excerpt = catalog.excerpt_by_ref.get(ref)!;
	const article = catalog.article_by_id.get(ref.split('#')[0]!)!;
	const { date, added_on } = article.source;
	return { excerpt, article, added: findAddedDay(date, added_on) };
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
