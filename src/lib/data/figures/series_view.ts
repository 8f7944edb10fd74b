/** Figures that were reported more than once, side by side and never averaged; in one language. */

import { formatEdtf } from '../../domain/dates/format_edtf.ts';
import {
	nameSubject,
	type Series,
	type SeriesSubject,
} from '../../domain/figures/catalog_series.ts';
import { formatClaimValue } from '../../domain/figures/format_value.ts';
import { fitsDifference, relateSeries, sortSeries } from '../../domain/figures/relate_series.ts';
import type { ClaimRelation } from '../../domain/figures/relate_claims.ts';
import { describeMisfit, describeRelation } from '../../domain/figures/relation_words.ts';
import type { Catalog, CatalogSite } from '../../domain/reading/catalog.ts';
import { namePublication } from '../../domain/reading/source_words.ts';
import type { Language } from '../../domain/schema/localized.ts';
import { CLAIM_ROLES, type ClaimRole } from '../../domain/schema/vocabulary.ts';
import { indexCatalog, keySubject } from '../catalog_index.ts';
import { nameClaimSubject } from './claim_view.ts';

/** One figure of a series. */
export type SeriesFigureView = {
	id: string;
	value: string;
	/** When it is of, in words; null where the source names no time. */
	as_of: string | null;
	/** ISO date and name of its source. */
	reported: string;
	publication: string;
	article_id: string;
	role: ClaimRole;
	/** null of a reported one. */
	role_word: string | null;
	exact: string;
};

/** What a sentence of a series says, and the sentence. */
export type SeriesSentence = { relation: ClaimRelation | 'misfit'; text: string };

export type SeriesView = {
	key: string;
	label: string;
	/** Whom or what it is of, where the page is not about that alone. */
	subject: { name: string; site_id: string | null } | null;
	/** The oldest first. */
	figures: SeriesFigureView[];
	sentences: SeriesSentence[];
};

/** The series of a subject that has more than one figure in them; `shown` says whom they are of, where the page is not about that alone. */
function buildSeriesViews(
	subject: SeriesSubject,
	shown: SeriesView['subject'],
	catalog: Catalog,
	language: Language,
): SeriesView[] {
	return (indexCatalog(catalog).series_by_subject.get(keySubject(subject)) ?? [])
		.filter(({ figures }) => figures.length > 1)
		.map((series) => buildSeries(series, shown, language));
}

/** Of a site, on a page about it alone. */
export function listSiteSeries(
	{ id }: CatalogSite,
	catalog: Catalog,
	language: Language,
): SeriesView[] {
	return buildSeriesViews({ type: 'site', id }, null, catalog, language);
}

/** The series of every subject that an article gives a figure of. */
export function listArticleSeries(
	article_id: string,
	catalog: Catalog,
	language: Language,
): SeriesView[] {
	const isHere = ({ figures }: SeriesView): boolean =>
		figures.some((figure) => figure.article_id === article_id);
	const abouts = new Set(
		catalog.article_by_id.get(article_id)?.claims.map(({ about }) => about) ?? [],
	);
	return [
		...[...abouts].flatMap((about) => listSubjectSeries(about, catalog, language)),
		...listSitesSeries(
			catalog.sites.filter(({ excerpts }) => excerpts.some((one) => one.article_id === article_id)),
			catalog,
			language,
		),
	].filter(isHere);
}

/** The series of a district or the city, of all articles. */
export function listSubjectSeries(
	about: number | 'city',
	catalog: Catalog,
	language: Language,
): SeriesView[] {
	const name = nameClaimSubject(about, catalog, language);
	return buildSeriesViews(nameSubject(about, catalog), { name, site_id: null }, catalog, language);
}

/** The series of each of these sites. */
export function listSitesSeries(
	sites: readonly CatalogSite[],
	catalog: Catalog,
	language: Language,
): SeriesView[] {
	return sites.flatMap(({ id, properties: { name } }) =>
		buildSeriesViews(
			{ type: 'site', id },
			{ name: name[language], site_id: id },
			catalog,
			language,
		),
	);
}

function buildSeries(
	{ figures, name }: Series,
	subject: SeriesView['subject'],
	language: Language,
): SeriesView {
	const claims = figures.map(({ claim }) => claim);
	const told = figures.map(({ claim, article }) => ({
		claim,
		publication: namePublication(article.source)[language],
	}));
	const misfits = told.filter(
		({ claim }) => claim.role === 'difference' && fitsDifference(claim, claims) === false,
	);
	return {
		key: `${subject?.site_id ?? subject?.name ?? ''} ${name}`,
		label: claims.at(-1)!.label[language],
		subject,
		figures: sortSeries(claims).map((index) => {
			const { claim, publication } = told[index]!;
			const { id, role, reported, exact } = claim;
			return {
				...{ id, role, reported, publication, exact },
				value: formatClaimValue(claim, language),
				as_of: claim.as_of === undefined ? null : formatEdtf(claim.as_of, language),
				article_id: figures[index]!.article.id,
				role_word: role === 'reported' ? null : CLAIM_ROLES[role][language],
			};
		}),
		sentences: [
			...relateSeries(claims).map(({ from, to, relation }) => ({
				relation,
				text: describeRelation(relation, told[from]!, told[to]!, language),
			})),
			...misfits.map((one) => ({
				relation: 'misfit' as const,
				text: describeMisfit(one, language),
			})),
		],
	};
}
