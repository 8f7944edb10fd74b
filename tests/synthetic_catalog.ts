import type { Catalog, CatalogSite } from '../src/lib/domain/reading/catalog.ts';
import type { Position } from '../src/lib/domain/schema/geojson.ts';
import { seedRandom } from './synthetic_sites.ts';

/** Degrees a copy is moved at the most. */
const SHIFT = 0.15;

/**
 * The catalog with `count` sites: copies of the real ones in turn, numbered and moved about, the same for the same
 * seed. Only measured with, never published.
 */
export function multiplySites(catalog: Catalog, count: number, seed: number): Catalog {
	const random = seedRandom(seed);
	const sites = Array.from({ length: count }, (_, index): CatalogSite => {
		const site = catalog.sites[index % catalog.sites.length]!;
		const round = Math.floor(index / catalog.sites.length);
		return round === 0 ? site : moveSite(site, round, random);
	});
	return { ...catalog, sites, site_by_id: new Map(sites.map((site) => [site.id, site])) };
}

function moveSite(site: CatalogSite, round: number, random: () => number): CatalogSite {
	const { name } = site.properties;
	const shift: Position = [(random() - 0.5) * 2 * SHIFT, (random() - 0.5) * 2 * SHIFT];
	const move = ([lng, lat]: Position): Position => [lng + shift[0], lat + shift[1]];
	const geometry = ((): CatalogSite['geometry'] => {
		if (site.geometry?.type === 'Point') {
			return { type: 'Point', coordinates: move(site.geometry.coordinates) };
		}
		if (site.geometry?.type === 'LineString') {
			return { type: 'LineString', coordinates: site.geometry.coordinates.map(move) };
		}
		return site.geometry;
	})();
	return {
		...site,
		id: `${site.id}-${round}`,
		geometry,
		properties: {
			...site.properties,
			name: { zh: `${name.zh}${round}号`, en: `${name.en} ${round}` },
		},
	};
}
