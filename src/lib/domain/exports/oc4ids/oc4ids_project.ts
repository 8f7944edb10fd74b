import { startDay } from '../../city/city_time.ts';
import { formatTag } from '../../city/format_tag.ts';
import { findTheme } from '../../city/themes.ts';
import { formatDay } from '../../dates/format_edtf.ts';
import {
	SOURCE_LANGUAGE,
	SOURCE_TAG,
	formatPrefix,
	isSourceLanguage,
} from '../../language/languages.ts';
import { joinList, joinSentences, putColon, quoteWords } from '../../language/join_words.ts';
import type { Catalog, CatalogArticle, CatalogSite } from '../../reading/catalog.ts';
import { namePublication } from '../../reading/source_words.ts';
import type { Language } from '../../schema/localized.ts';
import { STATUSES } from '../../schema/vocabulary.ts';
import { STATUS_NOTE } from '../note_words.ts';
import { buildBudget, buildMetrics, isForecast } from './oc4ids_figures.ts';
import { buildLocation } from './oc4ids_location.ts';
import { MILESTONE_STATUSES, PROJECT_SECTORS, PROJECT_STATUSES } from './oc4ids_terms.ts';

export type ProjectPlace = {
	/** Of the site, ending in `/`; empty where the operator has set no origin: the standard's addresses are whole ones. */
	root: string;
	/** Begins the id of every project. */
	prefix: string;
};

/** A site that `geo/` calls a project, in the words of OC4IDS. What is not known is left out. */
export function buildProject(
	site: CatalogSite,
	catalog: Catalog,
	language: Language,
	place: ProjectPlace,
) {
	const { properties } = site;
	const { time_zone } = catalog.city;
	const status = PROJECT_STATUSES[properties.status];
	const sectors = [...new Set(properties.themes.flatMap((id) => PROJECT_SECTORS[id] ?? []))];
	const page = linkPage(`sites/${site.id}/`, language, place);
	const related = listRelated(site, catalog, language, place);
	const budget = buildBudget(properties.claims, language);
	const forecasts = buildMetrics(properties.claims.filter(isForecast), language, time_zone);
	const metrics = buildMetrics(
		properties.claims.filter((claim) => !isForecast(claim)),
		language,
		time_zone,
	);
	return {
		id: `${place.prefix}-${site.id}`,
		identifiers: [{ scheme: formatTag(catalog.city), id: site.id }],
		updated: startDay(properties.last_reported, time_zone),
		title: properties.name[language],
		description: properties.summary[language],
		...(status && { status }),
		statusDetails: formatStatus(site, language),
		...(sectors.length > 0 && { sector: sectors }),
		additionalClassifications: properties.themes.map((id) => ({
			scheme: `x_${catalog.city.slug}-themes`,
			id,
			description: findTheme(catalog.city.themes, id).name[language],
		})),
		...(related.length > 0 && { relatedProjects: related }),
		locations: [{ ...buildLocation(site, catalog, language), ...(page && { uri: page }) }],
		...(budget && { budget }),
		documents: listDocuments(site, catalog, language, place),
		...(forecasts && { forecasts }),
		...(metrics && { metrics }),
		milestones: buildMilestones(site, catalog, language),
	};
}

/** The atlas's word for the status, its day, and what puts it in doubt. */
function formatStatus({ properties, status_note }: CatalogSite, language: Language): string {
	const word = STATUSES[properties.status].label[language];
	const day = formatDay(properties.status_date, language);
	const told = { zh: `${word}（${day}报道）。`, en: `${word} (reported on ${day}).` }[language];
	return joinSentences([told, formatDoubt(status_note, language)], language);
}

function formatDoubt(note: CatalogSite['status_note'], language: Language): string {
	return note ? `${STATUS_NOTE[language]}${note[language]}` : '';
}

/** Each article that is cited, once, with the words the site rests on. */
function listDocuments(
	site: CatalogSite,
	catalog: Catalog,
	language: Language,
	place: ProjectPlace,
) {
	return [...new Set(site.excerpts.map(({ article_id }) => article_id))].map((id) => {
		const article = catalog.article_by_id.get(id)!;
		const quotations = site.excerpts
			.filter(({ article_id }) => article_id === id)
			.map((excerpt) => quoteExcerpt(excerpt, language));
		const url = findAddress(article, language, place);
		return {
			id,
			title: article.title[language],
			description: [namePublication(article.source)[language], ...quotations].join('\n'),
			...(url && { url }),
			datePublished: startDay(article.source.date, catalog.city.time_zone),
			language: SOURCE_TAG,
			author: joinList(article.byline, SOURCE_LANGUAGE),
		};
	});
}

/** In the words of the page; readers of another language get ours behind them. */
function quoteExcerpt(
	{ exact, translation }: Pick<CatalogSite['excerpts'][number], 'exact' | 'translation'>,
	language: Language,
): string {
	const words = quoteWords(exact, language);
	return isSourceLanguage(language) ? words : `${words} ${translation}`;
}

/** Where the newspaper has it, or an archive, or the atlas's page about it; undefined where no whole address is known. */
function findAddress({ id, source }: CatalogArticle, language: Language, place: ProjectPlace) {
	return source.url ?? source.archived_url ?? linkPage(`articles/${id}/`, language, place);
}

/**
 * Every report of a status, the oldest first. The day of a report is no day on which something was reached. Programs that know the standard
 * alone find the doubt about the newest one here.
 */
function buildMilestones(site: CatalogSite, catalog: Catalog, language: Language) {
	const { time_zone } = catalog.city;
	return site.steps.map(({ status, excerpt, reported, valid_words }, index, steps) => {
		const code = MILESTONE_STATUSES[status];
		const { exact, translation } = catalog.excerpt_by_ref.get(excerpt)!;
		return {
			id: `${index + 1}-${status}`,
			title: STATUSES[status].label[language],
			description: [
				quoteExcerpt({ exact, translation }, language),
				...(valid_words === undefined
					? []
					: [
							putColon(
								{ zh: '时间', en: 'When' }[language],
								quoteWords(valid_words, language),
								language,
							),
						]),
				index === steps.length - 1 ? formatDoubt(site.status_note, language) : '',
			]
				.filter((line) => line !== '')
				.join('\n'),
			...(code && { status: code }),
			dateModified: startDay(reported, time_zone),
		};
	});
}

/** What it belongs to and what belongs to it, as far as `geo/` calls both projects. The codelist has no word for a part, so none is given. */
function listRelated(site: CatalogSite, catalog: Catalog, language: Language, place: ProjectPlace) {
	const whole = catalog.site_by_id.get(site.properties.part_of ?? '');
	const parts = catalog.sites.filter(({ properties }) => properties.part_of === site.id);
	const words = (other: CatalogSite): string =>
		other === whole
			? { zh: '所属的项目', en: 'The project it is part of' }[language]
			: { zh: '其中一部分', en: 'A part of it' }[language];
	return [...(whole ? [whole] : []), ...parts]
		.filter(({ properties }) => properties.is === 'project')
		.map((other, index) => ({
			id: String(index + 1),
			scheme: 'oc4ids',
			identifier: `${place.prefix}-${other.id}`,
			title: putColon(words(other), other.properties.name[language], language),
		}));
}

function linkPage(path: string, language: Language, { root }: ProjectPlace): string | undefined {
	return root === '' ? undefined : `${root}${formatPrefix(language)}${path}`;
}
