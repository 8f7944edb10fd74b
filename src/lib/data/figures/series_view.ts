/** Figures that were reported more than once, side by side and never averaged; in one language. */

import { formatEdtf } from '../../domain/dates/format_edtf.ts';
import { listSeries, nameSubject } from '../../domain/figures/catalog_series.ts';
import { formatClaimValue } from '../../domain/figures/format_value.ts';
import { fitsDifference, relateSeries, sortSeries } from '../../domain/figures/relate_series.ts';
import type { ClaimRelation } from '../../domain/figures/relate_claims.ts';
import { describeMisfit, describeRelation } from '../../domain/figures/relation_words.ts';
import type { Dated } from '../../domain/figures/claim_time.ts';
import type { Catalog } from '../../domain/reading/catalog.ts';
import type { Claim } from '../../domain/schema/claim.ts';
import type { Language, Localized } from '../../domain/schema/localized.ts';
import { CLAIM_ROLES, type ClaimRole } from '../../domain/schema/vocabulary.ts';
import {
	nameClaimPublication,
	nameClaimSubject,
	type Publications,
	type ReferredClaim,
} from './claim_view.ts';

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

/** `subject` names whom all the claims are of. A series with one figure is left out. */
export function buildSeriesViews(
	claims: readonly ReferredClaim[],
	subject: SeriesView['subject'],
	catalog: Publications,
	language: Language,
): SeriesView[] {
	const groups = new Map<string, ReferredClaim[]>();
	for (const one of claims) {
		groups.set(one.claim.series, [...(groups.get(one.claim.series) ?? []), one]);
	}
	return [...groups.values()]
		.filter((group) => group.length > 1)
		.map((group) => buildSeries(group, subject, catalog, language));
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
	const { type, id } = nameSubject(about, catalog);
	const claims = listSeries(catalog)
		.filter(({ subject }) => subject.type === type && subject.id === id)
		.flatMap(({ figures }) => figures);
	const name = nameClaimSubject(about, catalog, language);
	return buildSeriesViews(claims, { name, site_id: null }, catalog, language);
}

/** A site with figures. */
type SeriesSite = {
	id: string;
	properties: { name: Localized; claims: readonly Dated<Claim>[] };
};

/** The series of each of these sites. */
export function listSitesSeries(
	sites: readonly SeriesSite[],
	catalog: Publications,
	language: Language,
): SeriesView[] {
	return sites.flatMap(({ id, properties: { claims, name } }) =>
		buildSeriesViews(
			claims.map((claim) => ({ claim, ref: claim.excerpt })),
			{ name: name[language], site_id: id },
			catalog,
			language,
		),
	);
}

function buildSeries(
	group: readonly ReferredClaim[],
	subject: SeriesView['subject'],
	catalog: Publications,
	language: Language,
): SeriesView {
	const claims = group.map(({ claim }) => claim);
	const told = group.map(({ claim, ref }) => ({
		claim,
		publication: nameClaimPublication(ref, catalog, language),
	}));
	const misfits = told.filter(
		({ claim }) => claim.role === 'difference' && fitsDifference(claim, claims) === false,
	);
	return {
		key: `${subject?.site_id ?? subject?.name ?? ''} ${claims[0]!.series}`,
		label: claims.at(-1)!.label[language],
		subject,
		figures: sortSeries(claims).map((index) => {
			const { claim, publication } = told[index]!;
			const { id, role, reported, exact } = claim;
			return {
				...{ id, role, reported, publication, exact },
				value: formatClaimValue(claim, language),
				as_of: claim.as_of === undefined ? null : formatEdtf(claim.as_of, language),
				article_id: group[index]!.ref.split('#')[0]!,
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
