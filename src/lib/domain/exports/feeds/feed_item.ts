import { findTheme } from '../../city/themes.ts';
import { formatDay } from '../../dates/format_edtf.ts';
import { SOURCE_LANGUAGE } from '../../language/languages.ts';
import { addRemark, joinClauses, joinList, quoteTitle } from '../../language/join_words.ts';
import { formatTag } from '../../city/format_tag.ts';
import type { ChangeEvent, ReportEvent } from '../../events/change_event.ts';
import { describeEvent } from '../../events/event_words.ts';
import { findRepresentative } from '../../../geometry/representative.ts';
import { formatPlacement } from '../../map_model/placement_words.ts';
import { nameArea } from '../../map_model/site_names.ts';
import type { Catalog, CatalogArticle, CatalogExcerpt } from '../../reading/catalog.ts';
import { namePublication } from '../../reading/source_words.ts';
import { findStatusNote } from '../../reading/status_note.ts';
import type { Position } from '../../schema/geojson.ts';
import type { Language } from '../../schema/localized.ts';
import { STATUSES } from '../../schema/vocabulary.ts';
import type { Nearness } from '../../watch/changes_file.ts';
import { formatMisprints, STATUS_NOTE } from '../note_words.ts';
import { findFeedPlace, type FeedPlace } from './feed_place.ts';

export type FeedItem = {
	/** A tag URI (RFC 4151): the same whatever address the atlas is published under. */
	id: string;
	/** Page about it, without the language. */
	path: string;
	title: string;
	summary: string;
	/** null for a correction. */
	quote: FeedQuote | null;
	/** Of a report: where the site is, in words; null else. */
	placement: string | null;
	/** Of a report that gives one, with what puts it in doubt; null else. */
	status: string | null;
	/** ISO date of the event: when it was reported. */
	date: string;
	/** ISO date since which the atlas has it. */
	added: string;
	themes: string[];
	/** `[lng, lat]`; null where the site is only known by an area, and where there is no site. */
	position: Position | null;
	/** Where the site is, or may be; null where nobody can tell, and where it is about no single site. */
	place: FeedPlace | null;
	/** How surely it lies in the district or township of the feed; null in other feeds. */
	nearness: Nearness | null;
};

export type FeedQuote = {
	/** The newspaper's words, and ours for the other language. */
	quotation: string;
	translation: string;
	/** Who wrote the newspaper's words, under which title. */
	credit: string;
	/** What the misprints of the quotation should read. */
	misprints: string[];
	/** How the report's date is known. */
	date_basis: string;
};

export function buildFeedItem(event: ChangeEvent, catalog: Catalog, language: Language): FeedItem {
	const words = describeEvent(event);
	const excerpt = findExcerpt(event);
	const site = event.subject.type === 'site' ? event.sites[0] : undefined;
	return {
		id: `${formatTag(catalog.city)}:${nameEntry(event)}/${language}`,
		path: event.path,
		title: words.title[language],
		summary: words.summary[language],
		quote: excerpt && event.article ? buildQuote(excerpt, event.article, language) : null,
		placement: null,
		status: null,
		date: event.date,
		added: event.added,
		themes: catalog.city.themes
			.filter(({ id }) => event.sites.some(({ properties }) => properties.themes.includes(id)))
			.map(({ name }) => name[language]),
		position: null,
		place: site ? findFeedPlace(site, catalog) : null,
		nearness: null,
		...(event.kind === 'report' && describeReport(event, catalog, language)),
	};
}

/** The first report that the atlas knew of a site is the site's own entry: readers have it by that id. */
function nameEntry(event: ChangeEvent): string {
	return event.kind === 'report' && event.is_first ? `site/${event.site.id}` : event.id;
}

function findExcerpt(event: ChangeEvent): CatalogExcerpt | null {
	if (event.kind === 'correction') return null;
	return event.kind === 'report' ? event.excerpts[0]! : event.excerpt;
}

function buildQuote(
	excerpt: CatalogExcerpt,
	article: CatalogArticle,
	language: Language,
): FeedQuote {
	return {
		quotation: excerpt.exact,
		translation: excerpt.translation,
		credit: formatCredit(article, language),
		misprints: formatMisprints(excerpt.notes ?? [], language),
		date_basis: article.source.date_basis[language],
	};
}

function describeReport(event: ReportEvent, catalog: Catalog, language: Language) {
	const { properties, geometry } = event.site;
	const { placement, themes } = properties;
	const has_place = placement.class === 'exact' || placement.class === 'near';
	const area = nameArea(event.site, catalog);
	return {
		placement: formatPlacement(placement, { area, city: catalog.city.official_name }, geometry)[
			language
		],
		status: formatStatus(event, catalog, language),
		themes: themes.map((theme) => findTheme(catalog.city.themes, theme).name[language]),
		position: geometry && has_place ? findRepresentative(geometry) : null,
	};
}

function formatStatus(
	{ step, site }: ReportEvent,
	catalog: Catalog,
	language: Language,
): string | null {
	if (!step) return null;
	const word = STATUSES[step.status].label[language];
	const day = formatDay(step.reported, language);
	const status = { zh: `${day}报道：${word}`, en: `${word}, as reported on ${day}` }[language];
	const doubt = findStatusNote(site.id, catalog.excerpt_by_ref.get(step.excerpt)?.notes);
	if (!doubt) return status;
	const note = `${STATUS_NOTE[language]}${doubt[language]}`;
	return addRemark(status, note, language);
}

function formatCredit(article: CatalogArticle, language: Language): string {
	const names = joinList(article.byline, SOURCE_LANGUAGE);
	const publication = namePublication(article.source)[language];
	const title = quoteTitle(article.title[language], language);
	const day = formatDay(article.source.date, language);
	return joinClauses([names, title, publication, day], language);
}
