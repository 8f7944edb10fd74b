import { catalog } from '$lib/data/catalog.server.ts';
import { buildTownshipsGeojson } from '$lib/domain/exports/townships_geojson.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = () =>
	new Response(JSON.stringify(buildTownshipsGeojson(catalog)), {
		headers: { 'content-type': 'application/geo+json' },
	});
