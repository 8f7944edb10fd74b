import type { Catalog, CatalogSite } from '../../reading/catalog.ts';
import { putColon } from '../../language/join_words.ts';
import { nameArea } from '../../map_model/site_names.ts';
import { formatPlacement } from '../../map_model/placement_words.ts';
import type { Language, Localized } from '../../schema/localized.ts';

/** Lists that the standard's own does not name begin with `x_`, as with OCDS. */
const NBS_CODES = 'x_CN-NBS';
const COUNTY_CODES = 'x_CN-GBT2260';

const COUNTRY: Localized = { zh: '中国', en: 'China' };

/**
 * Where a project is, as far as it is known. Only a site with a place of its own has a geometry, WGS-84 and longitude first as in GeoJSON: the
 * middle of an area and the sketch of a line are nobody's position.
 */
export function buildLocation(site: CatalogSite, catalog: Catalog, language: Language) {
	const { placement } = site.properties;
	const is_own = placement.class === 'exact' || placement.class === 'near';
	const names = { area: nameArea(site, catalog), city: catalog.city.official_name };
	const gazetteer = findGazetteer(site);
	return {
		id: 'site',
		description: putColon(
			formatPlacement(placement, names, site.geometry)[language],
			placement.basis[language],
			language,
		),
		...(is_own && site.geometry && { geometry: site.geometry }),
		...(gazetteer && { gazetteer }),
		...(!site.properties.outside && { address: buildAddress(site, catalog, language) }),
	};
}

/** The smallest unit with an official code that the site is known to lie in. */
function findGazetteer({ properties: { township, district } }: CatalogSite) {
	if (township !== null) return { scheme: NBS_CODES, identifiers: [township] };
	return district === null ? null : { scheme: COUNTY_CODES, identifiers: [String(district)] };
}

/** From the township, where one is known, up to the country. A site outside has none: the file does not say in which city it is. */
function buildAddress({ properties }: CatalogSite, catalog: Catalog, language: Language) {
	const { official_name } = catalog.city;
	const unit = catalog.township_by_code.get(properties.township ?? '');
	const district = catalog.district_by_adcode.get(properties.district ?? 0);
	const locality = unit ?? district;
	const region = unit && district ? district.properties.name : official_name;
	return {
		...(locality && { locality: locality.properties.name[language] }),
		region: region[language],
		countryName: COUNTRY[language],
	};
}
