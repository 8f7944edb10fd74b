import { catalog } from '$lib/data/catalog.server.ts';
import { buildPlacesGeojson } from '$lib/domain/exports/places_geojson.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = () =>
	new Response(JSON.stringify(buildPlacesGeojson(catalog)), {
		headers: { 'content-type': 'application/geo+json' },
	});
