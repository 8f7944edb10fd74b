/** What feeds tell: every site once, dated by the report it rests on. */

import { findRepresentative } from '../../../geometry/representative.ts';
import type { Catalog, CatalogArticle, CatalogSite } from '../../reading/catalog.ts';
import { namePublication } from '../../reading/source_words.ts';
import type { Language } from '../../schema/localized.ts';
import { formatPlacement } from '../../map_model/placement_words.ts';
import { nameArea } from '../../map_model/site_names.ts';
import { STATUSES, THEMES, type Theme } from '../../schema/vocabulary.ts';
import type { Position } from '../../schema/geojson.ts';
import { formatTag } from '../../city/format_tag.ts';
import { formatMisprints, STATUS_NOTE } from '../note_words.ts';
import { LICENSES } from '../terms.ts';

export type FeedItem = {
	/** A tag URI (RFC 4151): the same whatever address the atlas is published under. */
	id: string;
	site_id: string;
	title: string;
	summary: string;
	/** The newspaper's words, and ours for the other language. */
	quotation: string;
	translation: string;
	placement: string;
	/** With what puts it in doubt. */
	status: string;
	/** ISO date of the report. */
	date: string;
	/** Who wrote the newspaper's words, under which title. */
	credit: string;
	/** What the misprints of the quotation should read. */
	misprints: string[];
	/** How the report's date is known. */
	date_basis: string;
	themes: string[];
	/** `[lng, lat]`; null where the site is only known by an area. */
	position: Position | null;
	/** Metres around it. */
	precision_m: number | null;
};

export type FeedScope =
	{ kind: 'all' } | { kind: 'district'; adcode: number } | { kind: 'theme'; theme: Theme };

/** Sites of the scope in the order of the page, the newest report first. */
export function listFeedItems(catalog: Catalog, scope: FeedScope, language: Language): FeedItem[] {
	return catalog.sites
		.filter((site) => isInScope(site, scope))
		.map((site) => buildItem(site, catalog, language))
		.toSorted((a, b) => b.date.localeCompare(a.date));
}

/** Scopes with at least one site: the whole, every district and every theme. */
export function listFeedScopes(catalog: Catalog): FeedScope[] {
	const scopes: FeedScope[] = [
		{ kind: 'all' },
		...catalog.districts
			.filter(({ properties }) => properties.role === 'district')
			.map(({ id }) => ({ kind: 'district' as const, adcode: id })),
		...(Object.keys(THEMES) as Theme[]).map((theme) => ({ kind: 'theme' as const, theme })),
	];
	return scopes.filter((scope) => catalog.sites.some((site) => isInScope(site, scope)));
}

/** Part of the file's name: empty, `district-` and the adcode, `theme-water`. */
export function nameScope(scope: FeedScope): string {
	switch (scope.kind) {
		case 'all':
			return '';
		case 'district':
			return `district-${scope.adcode}`;
		case 'theme':
			return `theme-${scope.theme}`;
	}
}

/** The file's name without its ending: `feed`, `feed-theme-water.en`. */
export function formatFeedName(scope: FeedScope, language: Language): string {
	const part = nameScope(scope);
	return `feed${part && `-${part}`}${language === 'en' ? '.en' : ''}`;
}

export function describeScope(scope: FeedScope, catalog: Catalog, language: Language): string {
	const atlas = catalog.city.title[language];
	const part =
		scope.kind === 'district'
			? catalog.district_by_adcode.get(scope.adcode)?.properties.name[language]
			: scope.kind === 'theme'
				? THEMES[scope.theme][language]
				: undefined;
	return part ? `${atlas} · ${part}` : atlas;
}

export function nameFeed(scope: FeedScope, catalog: Catalog, language: Language): string {
	return `${formatTag(catalog.city)}:feed/${nameScope(scope) || 'all'}/${language}`;
}

export const FEED_RIGHTS = LICENSES.sites;

function isInScope({ properties }: CatalogSite, scope: FeedScope): boolean {
	if (scope.kind === 'theme') return properties.themes.includes(scope.theme);
	if (scope.kind === 'all') return true;
	return properties.district === scope.adcode || (properties.crosses ?? []).includes(scope.adcode);
}

function buildItem(site: CatalogSite, catalog: Catalog, language: Language): FeedItem {
	const { properties, geometry } = site;
	const lead = site.excerpts[0]!;
	const article = catalog.article_by_id.get(lead.article_id)!;
	const { class: word } = properties.placement;
	return {
		id: `${formatTag(catalog.city)}:site/${site.id}/${language}`,
		site_id: site.id,
		title: properties.name[language],
		summary: properties.summary[language],
		quotation: lead.exact,
		translation: lead.translation,
		placement: formatPlacement(properties.placement, {
			area: nameArea(site, catalog),
			city: catalog.city.official_name,
		})[language],
		status: formatStatus(site, language),
		date: article.source.date,
		credit: formatCredit(article, language),
		misprints: formatMisprints(lead.notes ?? [], language),
		date_basis: article.source.date_basis[language],
		themes: properties.themes.map((theme) => THEMES[theme][language]),
		position:
			geometry && (word === 'exact' || word === 'near') ? findRepresentative(geometry) : null,
		precision_m: properties.placement.precision_m,
	};
}

function formatStatus({ properties, status_note }: CatalogSite, language: Language): string {
	const word = STATUSES[properties.status].label[language];
	const day = properties.status_date;
	const status = language === 'zh' ? `${day}报道：${word}` : `${word}, as reported on ${day}`;
	if (!status_note) return status;
	const note = `${STATUS_NOTE[language]}${status_note[language]}`;
	return language === 'zh' ? `${status}（${note}）` : `${status} (${note})`;
}

function formatCredit(article: CatalogArticle, language: Language): string {
	const names = article.byline.join('、');
	const publication = namePublication(article.source)[language];
	const { date } = article.source;
	return language === 'zh'
		? `${names}，《${article.title.zh}》，${publication}，${date}`
		: `${names}, “${article.title.en}”, ${publication}, ${date}`;
}
