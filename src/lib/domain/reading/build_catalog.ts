import { buildCity } from '../city/city.ts';
import { DEFAULT_THEMES, findTheme, type CityTheme } from '../city/themes.ts';
import type {
	Catalog,
	CatalogArticle,
	CatalogExcerpt,
	CatalogSite,
	CatalogSource,
} from './catalog.ts';
import { parseSpan } from '../dates/edtf_span.ts';
import { timeClaim, type Dated } from '../figures/claim_time.ts';
import { deepFreeze } from './deep_freeze.ts';
import type { Entry, GeoData } from '../schema/geo_data.ts';
import { buildHistory, findNewest } from '../history/site_history.ts';
import type { ArticleClaim, Claim } from '../schema/claim.ts';
import { findStatusNote } from './status_note.ts';
import type { Selector } from '../schema/offsets.ts';
import { compareReports, compareSources } from './page_order.ts';
import type { Source } from '../schema/source.ts';
import { findCurrentCode, type TownshipFeature } from '../schema/township.ts';

/**
 * Joins checked data: articles with their sources, excerpts with their offsets and sites, sites with their excerpts and their
 * history. Articles as they were reported, sites in the order of their lead excerpts' articles, then as the files have them. Throws
 * when a reference leads nowhere, which the checks rule out.
 */
export function buildCatalog(geo: GeoData): Catalog {
	const sources = geo.sources.map(({ value }) => requireText(value)).sort(compareSources);
	const source_by_id = indexById(sources);
	const selectors = new Map(geo.offsets.flatMap(({ value }) => Object.entries(value.excerpts)));
	const site_ids_by_ref = groupCitations(geo);
	const articles = geo.articles
		.map((entry) => buildArticle(entry, source_by_id, selectors, site_ids_by_ref))
		.sort(compareReports);
	const excerpt_by_ref = new Map(
		articles.flatMap(({ excerpts }) => excerpts.map((excerpt) => [excerpt.ref, excerpt] as const)),
	);
	const townships = geo.townships.map(({ value }) => value);
	const rank = new Map(articles.map(({ id }, index) => [id, index]));
	const rankLead = ({ excerpts }: CatalogSite): number => rank.get(excerpts[0]!.article_id)!;
	const dates = new Map(articles.map(({ id, source }) => [id, source.date]));
	const themes = geo.city?.value.themes ?? DEFAULT_THEMES;
	const sites = geo.sites
		.map((entry) => buildSite(entry, { excerpt_by_ref, dates, townships, themes }))
		.sort((a, b) => rankLead(a) - rankLead(b));
	if (!geo.city || !geo.boundaries)
		throw new Error('geo/ says no city, or not whose its lines are');
	const order = geo.city.value.districts;
	const rankOf = (adcode: number): number =>
		order.includes(adcode) ? order.indexOf(adcode) : order.length;
	const districts = geo.districts
		.map(({ value }) => value)
		.toSorted((a, b) => rankOf(a.id) - rankOf(b.id));
	const places = geo.places.map(({ value }) => value);
	const tours = geo.tours.map(({ value }) => value).toSorted((a, b) => a.order - b.order);
	return deepFreeze({
		city: buildCity(geo.city.value, districts, geo.boundaries),
		sources,
		sites,
		articles,
		districts,
		townships,
		places,
		tours,
		source_by_id,
		corrections: geo.corrections.map(({ value }) => value),
		site_by_id: indexById(sites),
		article_by_id: indexById(articles),
		excerpt_by_ref,
		district_by_adcode: indexById(districts),
		township_by_code: indexById(townships),
		place_by_id: indexById(places),
		tour_by_id: indexById(tours),
	});
}

function indexById<I, T extends { id: I }>(list: readonly T[]): Map<T['id'], T> {
	return new Map(list.map((item) => [item.id, item]));
}

/** Of each excerpt that is cited, the ids of its sites in their own order. */
function groupCitations(geo: GeoData): Map<string, string[]> {
	const groups = new Map<string, string[]>();
	for (const { value } of geo.sites) {
		for (const ref of new Set(value.properties.citations)) {
			const group = groups.get(ref);
			if (group) group.push(value.id);
			else groups.set(ref, [value.id]);
		}
	}
	return groups;
}

function buildArticle(
	{ value }: GeoData['articles'][number],
	source_by_id: ReadonlyMap<string, CatalogSource>,
	selectors: ReadonlyMap<string, Selector>,
	site_ids_by_ref: ReadonlyMap<string, string[]>,
): CatalogArticle {
	const source = source_by_id.get(value.source);
	if (!source)
		throw new Error(`Article ${value.id} names source ${value.source}, which does not exist`);
	const excerpts = value.excerpts.map((excerpt): CatalogExcerpt => {
		const ref = `${value.id}#${excerpt.id}`;
		const selector = selectors.get(ref);
		if (!selector) throw new Error(`geo/offsets/${source.id}.json does not locate ${ref}`);
		const site_ids = site_ids_by_ref.get(ref) ?? [];
		const { start, end, prefix, suffix } = selector;
		return { ...excerpt, start, end, prefix, suffix, ref, article_id: value.id, site_ids };
	});
	return {
		...value,
		source,
		excerpts,
		claims: value.claims.map((claim) => dateClaim(claim, source.date)),
	};
}

/** A claim with the days it is of. `reported`: ISO date of its source. */
function dateClaim<C extends Claim | ArticleClaim>(claim: C, reported: string): Dated<C> {
	const span = claim.as_of === undefined ? null : parseSpan(claim.as_of);
	return { ...claim, ...timeClaim(claim, span, reported) };
}

function requireText(source: Source): CatalogSource {
	const { sha256, characters } = source;
	if (sha256 === undefined || characters === undefined) {
		throw new Error(`The text of source ${source.id} was never read`);
	}
	return { ...source, sha256, characters };
}

/** A site's former township code becomes the present one. */
function buildSite(
	{ value, file }: Entry<GeoData['sites'][number]['value']>,
	{
		excerpt_by_ref,
		dates,
		townships,
		themes,
	}: {
		excerpt_by_ref: ReadonlyMap<string, CatalogExcerpt>;
		dates: ReadonlyMap<string, string>;
		townships: readonly TownshipFeature[];
		themes: readonly CityTheme[];
	},
): CatalogSite {
	const excerpts = value.properties.citations.map((ref) => {
		const excerpt = excerpt_by_ref.get(ref);
		if (!excerpt) throw new Error(`Site ${value.id} cites ${ref}, which does not exist`);
		return excerpt;
	});
	const { township, placement } = value.properties;
	const { extent } = placement;
	const steps = buildHistory(value.properties.history, dates);
	const newest = findNewest(steps);
	const properties = {
		...value.properties,
		status: newest.status,
		status_excerpt: newest.excerpt,
		status_date: newest.reported,
		last_reported: excerpts.reduce((last, { article_id }) => {
			const date = dates.get(article_id)!;
			return date > last ? date : last;
		}, ''),
		township: township && findCurrentCode(townships, township),
		claims: value.properties.claims.map((claim) =>
			dateClaim(claim, dates.get(claim.excerpt.split('#')[0]!)!),
		),
		placement:
			extent?.kind === 'township'
				? { ...placement, extent: { ...extent, code: findCurrentCode(townships, extent.code)! } }
				: placement,
	};
	const status_note = findStatusNote(value.id, excerpt_by_ref.get(newest.excerpt)?.notes);
	const { look } = findTheme(themes, value.properties.themes[0]!);
	return { ...value, properties, look, excerpts, steps, status_note, file };
}
