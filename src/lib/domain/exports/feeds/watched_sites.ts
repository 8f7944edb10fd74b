import { relateCircle } from '../../area/relate_circle.ts';
import { listWhereabouts, type DrawnWhereabouts } from '../../map_model/whereabouts.ts';
import { buildMapModel } from '../../map_model/marks.ts';
import type { Catalog, CatalogSite } from '../../reading/catalog.ts';
import type { Position } from '../../schema/geojson.ts';
import type { Nearness, WatchedExtent, WatchedSite } from '../../watch/changes_file.ts';

/** Every site with what a watch asks of it: how it lies to districts and townships, and where it may be. */
export function listWatchedSites(catalog: Catalog): Record<string, WatchedSite> {
	const precisions = new Map(
		catalog.sites.map(({ id, properties }) => [id, properties.placement.precision_m ?? 0]),
	);
	const places = listWhereabouts(buildMapModel(catalog), precisions);
	return Object.fromEntries(
		catalog.sites.map((site) => {
			const extent = findExtent(site, places.get(site.id)?.whereabouts);
			const { name, themes } = site.properties;
			const districts = relateDistricts(site, catalog);
			const townships = relateTownships(site, extent, Object.keys(districts), catalog);
			return [site.id, { name, themes, districts, townships, extent }];
		}),
	);
}

function findExtent(site: CatalogSite, place: DrawnWhereabouts | undefined): WatchedExtent | null {
	if (site.properties.placement.extent?.kind === 'city') return { kind: 'city' };
	if (!place) return null;
	switch (place.kind) {
		case 'district':
			return { kind: 'district', adcode: place.adcode };
		case 'around':
			return place;
		default:
			return { kind: place.kind, polygon: place.polygon };
	}
}

/** What the page says of a site's district counts before the drawn border, which is generalized. */
function relateDistricts(
	{ properties: { district, crosses = [], placement } }: CatalogSite,
	catalog: Catalog,
): Record<string, Nearness> {
	if (district !== null) return { [district]: 'inside' };
	if (crosses.length > 0) return assign(crosses, 'touching');
	return placement.extent?.kind === 'city' ? assign(listOwn(catalog), 'possible') : {};
}

/** Townships have no borders here, only a reach around the seat: what is not named as in one may be in it at most. */
function relateTownships(
	{ properties: { township } }: CatalogSite,
	extent: WatchedExtent | null,
	districts: readonly string[],
	catalog: Catalog,
): Record<string, Nearness> {
	if (township !== null) return { [township]: 'inside' };
	const near = catalog.townships.filter(({ geometry, properties }) => {
		if (!extent || !districts.includes(String(properties.district))) return false;
		if (extent.kind === 'city' || extent.kind === 'district') return true;
		if (!geometry || properties.radius_m === null) return false;
		const circle = { center: geometry.coordinates as Position, radius_m: properties.radius_m };
		return relateCircle(circle, extent) !== 'outside';
	});
	return assign(
		near.map(({ id }) => id),
		'possible',
	);
}

function listOwn({ districts }: Catalog): string[] {
	return districts
		.filter(({ properties }) => properties.role === 'district')
		.map(({ id }) => String(id));
}

function assign(keys: readonly (string | number)[], word: Nearness): Record<string, Nearness> {
	return Object.fromEntries(keys.map((key) => [key, word]));
}
