import { catalog } from '$lib/data/catalog.server.ts';
import { formatSitesKml } from '$lib/domain/exports/sites_kml.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = () =>
	new Response(formatSitesKml(catalog), {
		headers: { 'content-type': 'application/vnd.google-earth.kml+xml' },
	});
