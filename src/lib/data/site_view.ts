/** A site's page, and the card that opens on the map, in one language. */

import type { Catalog, CatalogSite } from '../domain/reading/catalog.ts';
import type { Language } from '../domain/schema/localized.ts';
import { formatPlacement } from '../domain/map_model/placement_words.ts';
import { nameArea, nameDistrict, nameTownship } from '../domain/map_model/site_names.ts';
import { STATUSES, THEMES, type PlacementClass, type Theme } from '../domain/schema/vocabulary.ts';
import {
	buildClaimViews,
	buildExcerptView,
	type ClaimView,
	type ExcerptView,
} from './excerpt_view.ts';

export type SiteLinkView = { id: string; name: string; theme: Theme; class: PlacementClass };

export type SiteView = {
	id: string;
	name: string;
	/** The name in the other language. */
	other_name: string;
	summary: string;
	themes: { word: Theme; label: string }[];
	status: { word: string; is_done: boolean; date: string };
	placement: {
		class: PlacementClass;
		words: string;
		basis: string;
		source: string;
		datum: string | null;
		/** `[lng, lat]`, only where the point may be shown as one. */
		position: [number, number] | null;
		/** Metres within which the true place is believed to lie. */
		precision_m: number | null;
		/** What lies around the site, where that is all that is known and no district: a middle and metres around it. */
		area: { name: string; middle: [number, number]; radius_m: number } | null;
	};
	district: { adcode: number; name: string } | null;
	crosses: { adcode: number; name: string }[];
	township: string | null;
	claims: ClaimView[];
	excerpts: ExcerptView[];
	part_of: SiteLinkView | null;
	parts: SiteLinkView[];
	same_place: SiteLinkView[];
};

/** Throws a RangeError for an id the catalog lacks. */
export function buildSiteView(catalog: Catalog, id: string, language: Language): SiteView {
	const site = catalog.site_by_id.get(id);
	if (!site) throw new RangeError(`No site "${id}" in the catalog`);
	const { properties, excerpts } = site;
	const status = STATUSES[properties.status];
	const claims = buildClaimViews(
		properties.claims.map((claim) => ({ claim, ref: claim.excerpt })),
		excerpts,
		language,
	);
	const parent = properties.part_of ? catalog.site_by_id.get(properties.part_of) : undefined;
	return {
		id,
		name: properties.name[language],
		other_name: properties.name[language === 'zh' ? 'en' : 'zh'],
		summary: properties.summary[language],
		themes: properties.themes.map((word) => ({ word, label: THEMES[word][language] })),
		status: {
			word: status.label[language],
			is_done: status.is_done,
			date: catalog.article_by_id.get(excerpts[0]?.article_id ?? '')?.date ?? '',
		},
		placement: buildPlacement(site, catalog, language),
		district:
			properties.district === null ? null : nameAdcode(properties.district, catalog, language),
		crosses: (properties.crosses ?? []).map((adcode) => nameAdcode(adcode, catalog, language)),
		township: properties.township
			? (nameTownship(properties.township, catalog)?.[language] ?? null)
			: null,
		claims,
		excerpts: excerpts.map((excerpt, index) =>
			buildExcerptView(excerpt, index, claims, catalog, language),
		),
		part_of: parent ? buildSiteLink(parent, language) : null,
		parts: catalog.sites
			.filter((other) => other.properties.part_of === id)
			.map((other) => buildSiteLink(other, language)),
		same_place: findSamePlace(site, catalog).map((other) => buildSiteLink(other, language)),
	};
}

export function buildSiteLink(site: CatalogSite, language: Language): SiteLinkView {
	const { name, themes, placement } = site.properties;
	return { id: site.id, name: name[language], theme: themes[0]!, class: placement.class };
}

function nameAdcode(
	adcode: number,
	catalog: Catalog,
	language: Language,
): { adcode: number; name: string } {
	return { adcode, name: nameDistrict(adcode, catalog)?.[language] ?? String(adcode) };
}

function buildPlacement(
	site: CatalogSite,
	catalog: Catalog,
	language: Language,
): SiteView['placement'] {
	const { placement } = site.properties;
	const is_point = placement.class === 'exact' || placement.class === 'near';
	const name = nameArea(site, catalog);
	return {
		class: placement.class,
		words: formatPlacement(placement, { area: name })[language],
		basis: placement.basis[language],
		source: placement.source,
		datum: placement.original_datum,
		position: is_point && site.geometry?.type === 'Point' ? site.geometry.coordinates : null,
		precision_m: placement.precision_m,
		area: name && buildArea(site, name[language]),
	};
}

/** A district's polygon says more than a circle would. */
function buildArea(
	{ geometry, properties }: CatalogSite,
	name: string,
): SiteView['placement']['area'] {
	const { class: word, extent, precision_m } = properties.placement;
	if (word !== 'area' || extent?.kind === 'district') return null;
	if (geometry?.type !== 'Point' || precision_m === null) return null;
	return { name, middle: geometry.coordinates, radius_m: precision_m };
}

function findSamePlace(site: CatalogSite, catalog: Catalog): CatalogSite[] {
	const key = formatPlaceKey(site);
	if (key === null) return [];
	return catalog.sites.filter((other) => other.id !== site.id && formatPlaceKey(other) === key);
}

function formatPlaceKey(site: CatalogSite): string | null {
	if (site.geometry?.type !== 'Point') return null;
	return `${site.properties.placement.class} ${site.geometry.coordinates.join(' ')}`;
}
