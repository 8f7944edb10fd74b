import { catalog } from '$lib/data/catalog.server.ts';
import { buildDistrictsGeojson } from '$lib/domain/exports/districts_geojson.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = () =>
	new Response(JSON.stringify(buildDistrictsGeojson(catalog)), {
		headers: { 'content-type': 'application/geo+json' },
	});
