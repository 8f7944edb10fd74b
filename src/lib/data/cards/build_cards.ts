/** The card of every page, by the page's path without its language: `sites/pingshui-lake/`. */

import { formatDay } from '../../domain/dates/format_edtf.ts';
import { formatSilence, measureSilence } from '../../domain/history/silence.ts';
import { LANGUAGES, isSourceLanguage } from '../../domain/language/languages.ts';
import {
	joinItems,
	joinList,
	joinSentences,
	joinClauses,
	quoteTitle,
} from '../../domain/language/join_words.ts';
import { hasSitePages } from '../../domain/paging/site_pages.ts';
import type { Catalog, CatalogExcerpt, CatalogSite } from '../../domain/reading/catalog.ts';
import type { Language, Localized } from '../../domain/schema/localized.ts';
import { formatMisprints, STATUS_NOTE } from '../../domain/exports/note_words.ts';
import type { Card } from '../../style/card/card.ts';
import { buildDrawing } from '../../style/drawing.ts';
import { filterDrawing } from '../../style/filter_drawing.ts';
import { buildArticleView } from '../article_view.ts';
import { indexCatalog } from '../catalog_index.ts';
import { buildDistrictView } from '../district_view.ts';
import type { ExcerptView } from '../excerpt_view.ts';
import { buildSiteView } from '../site_view.ts';
import { buildSourceView, type SourceView } from '../sources/source_view.ts';
import { buildTourView } from '../tour_view.ts';
import { countThings } from './count_things.ts';
import { buildDigestCards } from './digest_card.ts';

/** What cards of one language have in common; its drawing has every site. */
type Base = Omit<Card, 'title'>;

/** A page that is about no single thing, in one language. */
export type PlainPage = { path: string; title: string; lead: string };

export type CardOptions = {
	language: Language;
	/** Pages about no single site, article, source, district or tour. */
	pages: readonly PlainPage[];
	map_credit: readonly string[];
	/** ISO day from which silence is counted, as a picture cannot ask what day it is. */
	build_day: string;
};

const WORDS = {
	outside: { zh: '市外', en: 'Outside the city' },
	report: { zh: '报道', en: 'Report' },
	caption: { zh: '图片说明', en: 'Photo caption' },
	district: { zh: '区县', en: 'District' },
	tour: { zh: '路线', en: 'Tour' },
	ours: { zh: '', en: 'Our translation' },
} as const satisfies Record<string, Localized>;

/** One after the other, because each holds a drawing of its own. */
export function* buildCards(catalog: Catalog, options: CardOptions): Generator<[string, Card]> {
	const { language, pages, map_credit, build_day } = options;
	const base: Base = {
		...{ language, map_credit, theme: null, kicker: '', placement: null, subtitle: null },
		...{ quotation: null, note: null, lead: null, focus_district: null, stops: [] },
		city: catalog.city,
		drawing: buildDrawing(catalog, indexCatalog(catalog).model, { language, shape: 'city' }),
	};
	for (const { path, title, lead } of pages) {
		const subtitle = path === '' ? countAll(catalog, language) : null;
		yield [path, { ...base, title, subtitle, lead }];
	}
	for (const site of hasSitePages(catalog) ? catalog.sites : []) {
		yield [`sites/${site.id}/`, buildSiteCard(site, catalog, base, build_day)];
	}
	for (const { id } of catalog.articles) {
		yield [`articles/${id}/`, buildArticleCard(id, catalog, base)];
	}
	for (const { id } of catalog.sources)
		yield [`sources/${id}/`, buildSourceCard(id, catalog, base)];
	for (const { id, properties } of catalog.districts) {
		if (properties.role !== 'district') continue;
		const card = buildDistrictCard(id, catalog, base);
		yield [`districts/${id}/`, card];
		yield [`districts/${id}/brief/`, card];
	}
	for (const { id } of catalog.tours) yield [`tours/${id}/`, buildTourCard(id, catalog, base)];
	yield* buildDigestCards(catalog, base);
}

function countAll({ articles, excerpt_by_ref, sites }: Catalog, language: Language): string {
	const quotations = excerpt_by_ref.size;
	return {
		zh: `${sites.length} 个项目点 · ${articles.length} 篇报道与图片说明 · ${quotations} 段原文`,
		en: [
			countThings(sites.length, 'site', 'sites'),
			countThings(articles.length, 'report or caption', 'reports and captions'),
			countThings(quotations, 'quotation', 'quotations'),
		].join(' · '),
	}[language];
}

function buildSiteCard(site: CatalogSite, catalog: Catalog, base: Base, build_day: string): Card {
	const { language, drawing } = base;
	const view = buildSiteView(catalog, site.id, language);
	const { class: word, words } = view.placement;
	const quotation = quote(view.excerpts[0]!, language);
	const where =
		view.district?.name ||
		joinList(
			view.crosses.map(({ name }) => name),
			language,
		) ||
		(site.properties.outside ? WORDS.outside : catalog.city.official_name)[language];
	return {
		...base,
		drawing: filterDrawing(drawing, new Set([site.id])),
		theme: view.themes[0]!.word,
		kicker: `${view.themes[0]!.label} · ${where}`,
		title: view.name,
		placement: { class: word, words },
		quotation: {
			...quotation,
			credit: [...quotation.credit, describeSilence(view.last_reported, build_day, language)],
		},
		note: joinNotes(site.status_note, site.excerpts[0], language),
	};
}

/** How long ago the last report is: a picture is passed on for years. */
function describeSilence(last: string, build_day: string, language: Language): string {
	const ago = formatSilence(measureSilence(last, build_day), language);
	const counted = formatDay(build_day, language);
	return {
		zh: `最近一次报道：${ago}（截至${counted}）`,
		en: `Last reported ${ago}, as of ${counted}`,
	}[language];
}

function buildArticleCard(id: string, catalog: Catalog, base: Base): Card {
	const { language, drawing } = base;
	const view = buildArticleView(catalog, id, language);
	return {
		...base,
		drawing: filterDrawing(drawing, new Set(view.sites.map((site) => site.id))),
		kicker: `${WORDS[view.kind][language]} · ${view.section}`,
		title: view.title,
		quotation: quote(view.excerpts[0]!, language),
		note: joinNotes(null, catalog.article_by_id.get(id)?.excerpts[0], language),
	};
}

function buildSourceCard(id: string, catalog: Catalog, base: Base): Card {
	const { language, drawing } = base;
	const view = buildSourceView(catalog, id, language);
	const sites = [...view.new_sites, ...view.known_sites];
	return {
		...base,
		drawing: filterDrawing(drawing, new Set(sites.map((site) => site.id))),
		kicker: `${view.kind} · ${view.date}`,
		title: view.publication,
		subtitle: countSource(view.counts, language),
		lead: joinItems(
			view.articles.map(({ title }) => title),
			language,
		),
	};
}

/** As the source's page counts. */
function countSource({ articles, sites }: SourceView['counts'], language: Language): string {
	return {
		zh: `${articles} 篇报道与图片说明 · 首次写到 ${sites} 个项目点`,
		en: [
			countThings(articles, 'report or caption', 'reports and captions'),
			`${countThings(sites, 'site', 'sites')} reported for the first time`,
		].join(' · '),
	}[language];
}

function buildDistrictCard(adcode: number, catalog: Catalog, base: Base): Card {
	const { language, drawing } = base;
	const view = buildDistrictView(catalog, adcode, language);
	const sites = [...view.sites, ...view.crossing];
	const names = view.sites.map(({ name }) => name);
	return {
		...base,
		drawing: filterDrawing(drawing, new Set(sites.map(({ id }) => id))),
		kicker: WORDS.district[language],
		title: view.name,
		subtitle: countDistrict(view.sites.length, view.crossing.length, language),
		lead: joinList(names, language),
		focus_district: adcode,
	};
}

/** As the district's page counts: what lies in it, and what crosses it. */
function countDistrict(inside: number, crossing: number, language: Language): string {
	const others = countThings(crossing, 'more crosses or touches', 'more cross or touch');
	const [own, more] = {
		zh: [`报纸写到的 ${inside} 个项目点`, `另有 ${crossing} 个经过或涉及`],
		en: [`${countThings(inside, 'site', 'sites')} that the newspaper reports`, `${others} it`],
	}[language] as [string, string];
	return joinClauses(crossing > 0 ? [own, more] : [own], language);
}

function buildTourCard(id: string, catalog: Catalog, base: Base): Card {
	const { language } = base;
	const view = buildTourView(catalog, id, language);
	return {
		...base,
		theme: view.themes[0]!.word,
		kicker: `${WORDS.tour[language]} · ${joinList(
			view.themes.map(({ label }) => label),
			language,
		)}`,
		title: view.title,
		subtitle: view.stops
			.map(({ name, number }) => `${number} ${name}`)
			.join(LANGUAGES[language].gap),
		lead: view.lead,
		drawing: view.map.drawing,
		stops: view.map.marks,
	};
}

/** What the picture must not keep from its reader: a doubt about the status, and misprints of the quotation. */
function joinNotes(
	status_note: Localized | null,
	excerpt: CatalogExcerpt | undefined,
	language: Language,
): string | null {
	const notes = [
		...(status_note ? [`${STATUS_NOTE[language]}${status_note[language]}`] : []),
		...formatMisprints(excerpt?.notes ?? [], language),
	];
	return notes.length > 0 ? joinSentences(notes, language) : null;
}

/** Letter for letter in Chinese; in English our translation, and said to be ours. */
function quote(excerpt: ExcerptView, language: Language): NonNullable<Card['quotation']> {
	const { segments, translation, byline, article_title, publication, date } = excerpt;
	const names = joinList(byline, language);
	const title = quoteTitle(article_title, language);
	const is_original = isSourceLanguage(language);
	return {
		text: is_original ? segments.map(({ text }) => text).join('') : translation,
		focus: is_original ? (segments.find(({ claims }) => claims.length > 0)?.text ?? null) : null,
		credit: [
			[names, title].join(' '),
			[WORDS.ours[language], date, publication].filter((word) => word !== '').join(' · '),
		],
	};
}
