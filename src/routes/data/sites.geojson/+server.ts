import { catalog } from '$lib/data/catalog.server.ts';
import { buildSitesGeojson } from '$lib/domain/exports/sites_geojson.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = () =>
	new Response(JSON.stringify(buildSitesGeojson(catalog)), {
		headers: { 'content-type': 'application/geo+json' },
	});
