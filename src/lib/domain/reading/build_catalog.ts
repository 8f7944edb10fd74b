import type { Catalog, CatalogArticle, CatalogExcerpt, CatalogSite } from './catalog.ts';
import { deepFreeze } from './deep_freeze.ts';
import type { Entry, GeoData } from '../schema/geo_data.ts';
import { findStatusNote } from './status_note.ts';
import type { Offsets } from '../schema/offsets.ts';
import { findCurrentCode, type TownshipFeature } from '../schema/township.ts';

/**
 * Joins checked data: excerpts with their offsets and sites, sites with their excerpts. Articles in page
 * order, sites in the order of their articles' files. Throws when a reference leads nowhere, which the checks rule out.
 */
export function buildCatalog(geo: GeoData): Catalog {
	const offsets = geo.offsets?.value;
	if (!offsets) throw new Error('geo/offsets.json is missing');
	const site_ids_by_ref = groupCitations(geo);
	const articles = geo.articles
		.map((entry) => buildArticle(entry, offsets, site_ids_by_ref))
		.sort((a, b) => a.order - b.order);
	const excerpt_by_ref = new Map(
		articles.flatMap(({ excerpts }) => excerpts.map((excerpt) => [excerpt.ref, excerpt] as const)),
	);
	const townships = geo.townships.map(({ value }) => value);
	const rank = new Map<string, number>(
		articles.map(({ id }, index) => [`sites/${id}.geojson`, index]),
	);
	const sites = geo.sites
		.map((entry) => buildSite(entry, excerpt_by_ref, townships))
		.sort((a, b) => (rank.get(a.file) ?? Infinity) - (rank.get(b.file) ?? Infinity));
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
	offsets: Offsets,
	site_ids_by_ref: ReadonlyMap<string, string[]>,
): CatalogArticle {
	const excerpts = value.excerpts.map((excerpt): CatalogExcerpt => {
		const ref = `${value.id}#${excerpt.id}`;
		const selector = offsets.excerpts[ref];
		if (!selector) throw new Error(`geo/offsets.json does not locate ${ref}`);
		const site_ids = site_ids_by_ref.get(ref) ?? [];
		return { ...excerpt, ...selector, ref, article_id: value.id, site_ids };
	});
	return { ...value, excerpts };
}

/** A site's former township code becomes the present one. */
function buildSite(
	{ value, file }: Entry<GeoData['sites'][number]['value']>,
	excerpt_by_ref: ReadonlyMap<string, CatalogExcerpt>,
	townships: readonly TownshipFeature[],
): CatalogSite {
	const excerpts = value.properties.citations.map((ref) => {
		const excerpt = excerpt_by_ref.get(ref);
		if (!excerpt) throw new Error(`Site ${value.id} cites ${ref}, which does not exist`);
		return excerpt;
	});
	const { township, placement } = value.properties;
	const { extent } = placement;
	const properties = {
		...value.properties,
		township: township && findCurrentCode(townships, township),
		placement:
			extent?.kind === 'township'
				? { ...placement, extent: { ...extent, code: findCurrentCode(townships, extent.code)! } }
				: placement,
	};
	const status_note = findStatusNote(
		value.id,
		excerpt_by_ref.get(properties.status_excerpt)?.notes,
	);
	return { ...value, properties, excerpts, status_note, file };
}
