import type { Catalog, CatalogArticle, CatalogExcerpt, CatalogSite } from './catalog.ts';
import { deepFreeze } from './deep_freeze.ts';
import type { Entry, GeoData } from '../schema/geo_data.ts';
import { buildHistory, findNewest } from '../history/site_history.ts';
import { findStatusNote } from './status_note.ts';
import type { Offsets } from '../schema/offsets.ts';
import { findCurrentCode, type TownshipFeature } from '../schema/township.ts';

/**
 * Joins checked data: excerpts with their offsets and sites, sites with their excerpts and their history. Articles in page
 * order, sites in the order of their lead excerpts' articles, then as the files have them. Throws when a reference leads nowhere, which the checks rule out.
 */
export function buildCatalog(geo: GeoData): Catalog {
	const offsets = geo.offsets?.value;
	if (!offsets) throw new Error('geo/offsets.json is missing');
	const articles = geo.articles
		.map((entry) => buildArticle(entry, offsets, geo))
		.sort((a, b) => a.order - b.order);
	const excerpt_by_ref = new Map(
		articles.flatMap(({ excerpts }) => excerpts.map((excerpt) => [excerpt.ref, excerpt] as const)),
	);
	const townships = geo.townships.map(({ value }) => value);
	const rank = new Map(articles.map(({ id }, index) => [id, index]));
	const rankLead = ({ excerpts }: CatalogSite): number => rank.get(excerpts[0]!.article_id)!;
	const dates = new Map(articles.map(({ id, date }) => [id, date]));
	const sites = geo.sites
		.map((entry) => buildSite(entry, excerpt_by_ref, dates, townships))
		.sort((a, b) => rankLead(a) - rankLead(b));
	const districts = geo.districts.map(({ value }) => value);
	const places = geo.places.map(({ value }) => value);
	const tours = geo.tours.map(({ value }) => value).toSorted((a, b) => a.order - b.order);
	return deepFreeze({
		sites,
		articles,
		districts,
		townships,
		places,
		tours,
		corrections: geo.corrections.map(({ value }) => value),
		offsets,
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

function buildArticle(
	{ value }: GeoData['articles'][number],
	offsets: Offsets,
	geo: GeoData,
): CatalogArticle {
	const excerpts = value.excerpts.map((excerpt): CatalogExcerpt => {
		const ref = `${value.id}#${excerpt.id}`;
		const selector = offsets.excerpts[ref];
		if (!selector) throw new Error(`geo/offsets.json does not locate ${ref}`);
		const site_ids = geo.sites
			.filter((site) => site.value.properties.citations.includes(ref))
			.map((site) => site.value.id);
		return { ...excerpt, ...selector, ref, article_id: value.id, site_ids };
	});
	return { ...value, excerpts };
}

/** A site's former township code becomes the present one. */
function buildSite(
	{ value, file }: Entry<GeoData['sites'][number]['value']>,
	excerpt_by_ref: ReadonlyMap<string, CatalogExcerpt>,
	dates: ReadonlyMap<string, string>,
	townships: readonly TownshipFeature[],
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
		placement:
			extent?.kind === 'township'
				? { ...placement, extent: { ...extent, code: findCurrentCode(townships, extent.code)! } }
				: placement,
	};
	const status_note = findStatusNote(value.id, excerpt_by_ref.get(newest.excerpt)?.notes);
	return { ...value, properties, excerpts, steps, status_note, file };
}
