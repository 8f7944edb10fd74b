/** What the explorer shows, in one language and with nothing it does not need. */

import { LANGUAGES } from '../domain/language/languages.ts';
import { addRemark, joinList, joinPlaces } from '../domain/language/join_words.ts';
import type { Catalog, CatalogArticle, CatalogSite } from '../domain/reading/catalog.ts';
import { compareNewestFirst } from '../domain/reading/page_order.ts';
import type { SiteByThen } from '../domain/as_of/site_as_of.ts';
import { listStops } from '../domain/as_of/stops.ts';
import type { Claim } from '../domain/schema/claim.ts';
import { formatEdtf } from '../domain/dates/format_edtf.ts';
import type { Dated } from '../domain/figures/claim_time.ts';
import { listKeyClaims } from '../domain/figures/current_claims.ts';
import { findAmount } from '../domain/figures/find_amount.ts';
import { formatLabelledValue } from '../domain/figures/format_value.ts';
import type { Language } from '../domain/schema/localized.ts';
import type { MapModel } from '../domain/map_model/marks.ts';
import { nameDistrict, nameTownship } from '../domain/map_model/site_names.ts';
import { findLastReported } from '../domain/history/last_reported.ts';
import { indexCatalog } from './catalog_index.ts';
import type { LightPart } from './grown/light_part.ts';
import { namePeriod } from './figures/claim_view.ts';
import { listSiteFacets } from '../domain/query/filters/filters.ts';
import type { SiteSummary } from '../domain/query/site_summary.ts';
import { STATUSES } from '../domain/schema/vocabulary.ts';

/** Sites under one heading of the list; `key` is a fragment id. */
export type SiteGroup = {
	key: string;
	title: string | null;
	adcode: number | null;
	site_ids: string[];
	/** On a page of several: how many sites the heading has in all, and a word where it began on a page before. */
	part?: { total: number; note: string | null };
};

export type ExplorerView = {
	/** The newest page first, each in its order. */
	sites: SiteSummary[];
	groups: SiteGroup[];
	map: MapModel;
	/** The newest page first, for the filter. */
	articles: { id: string; title: string }[];
	report_count: number;
	caption_count: number;
	/** ISO day of the newest report. */
	date: string;
	/** ISO days on which something was reported, the oldest first; left out where all of it was on one. */
	stops?: string[];
	/** Former township codes, and marks named after them, as they are now. */
	moved?: Record<string, string>;
	/** Of a grown atlas: these are the newest sites and, under the further headings, none; all that is asked for comes later. */
	light?: LightPart;
};

/** Groups follow the districts' order; lines over several districts, the whole city and the unplaced come last. */
export function buildExplorerView(catalog: Catalog, language: Language): ExplorerView {
	const map = indexCatalog(catalog).model;
	const mark_ids = new Map<string, string>();
	for (const mark of map.marks) for (const id of mark.site_ids) mark_ids.set(id, mark.id);
	for (const line of map.lines) mark_ids.set(line.site_id, line.id);
	return {
		sites: sortByPage(catalog).map((site) => ({
			...buildSummary(site, catalog, language),
			mark_id: mark_ids.get(site.id) ?? null,
		})),
		groups: buildGroups(catalog, map, language),
		map,
		articles: catalog.articles
			.toSorted(compareNewestFirst)
			.map(({ id, title }) => ({ id, title: title[language] })),
		report_count: catalog.articles.filter((article) => article.kind === 'report').length,
		caption_count: catalog.articles.filter((article) => article.kind === 'caption').length,
		date: findLastReported(catalog.sites),
		...nameStops(catalog),
		...listMoved(catalog),
	};
}

/** A choice of dates needs two. */
export function nameStops({ articles }: Pick<Catalog, 'articles'>): { stops?: string[] } {
	const stops = listStops(articles);
	return stops.length > 1 ? { stops } : {};
}

function listMoved(catalog: Catalog): { moved?: Record<string, string> } {
	const moved = catalog.townships.flatMap(({ id, properties: { former = [] } }) =>
		former
			.filter(({ code }) => code !== id)
			.flatMap(({ code }) => [[code, id] as const, [`area-${code}`, `area-${id}`] as const]),
	);
	return moved.length > 0 ? { moved: Object.fromEntries(moved) } : {};
}

/** By where the lead quotation stands: the newest page first. */
function sortByPage(catalog: Catalog): CatalogSite[] {
	const findArticle = ({ excerpts }: CatalogSite): CatalogArticle =>
		catalog.article_by_id.get(excerpts[0]!.article_id)!;
	return catalog.sites.toSorted(
		(a, b) =>
			compareNewestFirst(findArticle(a), findArticle(b)) ||
			a.excerpts[0]!.start - b.excerpts[0]!.start,
	);
}

/** Of a site as it is, or as it was reported by a day; the mark stays where it is. */
export function buildSummary(
	site: SiteByThen<CatalogSite>,
	catalog: Catalog,
	language: Language,
): Omit<SiteSummary, 'mark_id'> {
	const { properties } = site;
	const status = properties.status && STATUSES[properties.status];
	const figure = listKeyClaims(properties.claims)[0] ?? null;
	return {
		id: site.id,
		name: properties.name[language],
		theme: site.look,
		status: status?.label[language] ?? null,
		status_date: properties.status_date,
		status_note: site.status_note?.[language] ?? null,
		reported: properties.last_reported,
		phase: status?.phase ?? null,
		class: properties.placement.class,
		where: nameWhere(site, catalog, language),
		figure: figure && formatFigure(figure, language),
		...(indexCatalog(catalog).stops.length > 1 && {
			figure_time: figure && addRemark('', nameFigureTime(figure, language), language),
		}),
		facets: listSiteFacets(site),
		amount_cny: findAmount(properties.claims),
		precision_m: properties.placement.precision_m,
	};
}

function formatFigure(claim: Claim, language: Language): string {
	return formatLabelledValue(claim, language, LANGUAGES[language].figure);
}

/** As its source names it, else the year of the report. */
function nameFigureTime(claim: Dated<Claim>, language: Language): string {
	const year = formatEdtf(claim.reported.slice(0, 4), language);
	return namePeriod(claim, language) ?? { zh: `${year}报道`, en: `reported in ${year}` }[language];
}

function nameWhere(site: SiteByThen<CatalogSite>, catalog: Catalog, language: Language): string {
	const { township, district, placement, crosses = [] } = site.properties;
	const { extent } = placement;
	const named = [
		district === null ? null : nameDistrict(district, catalog),
		township === null ? null : nameTownship(township, catalog),
		extent?.kind === 'zone' || extent?.kind === 'outside' ? extent.name : null,
	].flatMap((name) => name?.[language] ?? []);
	if (named.length > 0) return joinPlaces(named, language);
	return joinList(
		crosses.flatMap((adcode) => nameDistrict(adcode, catalog)?.[language] ?? []),
		language,
	);
}

function buildGroups(catalog: Catalog, map: MapModel, language: Language): SiteGroup[] {
	const in_tray = new Set([...map.city_site_ids, ...map.unplaced_site_ids]);
	const drawn = catalog.sites.filter((site) => !in_tray.has(site.id));
	const groups: SiteGroup[] = catalog.districts
		.filter((district) => district.properties.role === 'district')
		.map(({ properties }) => ({
			key: `district-${properties.adcode}`,
			title: properties.name[language],
			adcode: properties.adcode,
			site_ids: sortByMark(
				drawn.filter((site) => site.properties.district === properties.adcode),
				map,
			),
		}));
	const elsewhere = drawn.filter((site) => site.properties.district === null);
	groups.push(
		{ key: 'across', title: null, adcode: null, site_ids: sortByMark(elsewhere, map) },
		{ key: 'city', title: null, adcode: null, site_ids: map.city_site_ids },
		{ key: 'unplaced', title: null, adcode: null, site_ids: map.unplaced_site_ids },
	);
	return groups.filter((group) => group.site_ids.length > 0);
}

/** Sites of one mark stand together, so that a badge can point at the first of them. */
function sortByMark(sites: CatalogSite[], map: MapModel): string[] {
	const rank = new Map<string, number>();
	for (const mark of map.marks) for (const id of mark.site_ids) rank.set(id, rank.size);
	for (const line of map.lines) rank.set(line.site_id, rank.size);
	return sites
		.map((site) => site.id)
		.sort((a, b) => (rank.get(a) ?? Infinity) - (rank.get(b) ?? Infinity));
}
