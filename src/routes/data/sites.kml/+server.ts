import { catalog } from '$lib/data/catalog.server.ts';
import { buildSitesGeojson } from '$lib/domain/exports/sites_geojson.ts';
import { formatSitesKml } from '$lib/domain/exports/sites_kml.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = () => {
	const { features, date } = buildSitesGeojson(catalog);
	const polygons = new Map(
		catalog.districts.map(({ properties, geometry }) => [properties.adcode, geometry]),
	);
	return new Response(formatSitesKml(features, polygons, { date, atlas: catalog.city.title }), {
		headers: { 'content-type': 'application/vnd.google-earth.kml+xml; charset=utf-8' },
	});
};
