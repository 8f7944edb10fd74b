import { catalog } from '$lib/data/catalog.server.ts';
import { buildSourcesJson } from '$lib/domain/sources/sources_json.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = () =>
	new Response(JSON.stringify(buildSourcesJson(catalog)), {
		headers: { 'content-type': 'application/json' },
	});
