import { catalog } from '$lib/data/catalog.server.ts';
import { formatSitesCsv } from '$lib/domain/exports/sites_csv.ts';
import { buildSitesGeojson } from '$lib/domain/exports/sites_geojson.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = () =>
	new Response(formatSitesCsv(buildSitesGeojson(catalog).features), {
		headers: { 'content-type': 'text/csv; charset=utf-8' },
	});
