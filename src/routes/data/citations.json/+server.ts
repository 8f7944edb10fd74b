import { catalog } from '$lib/data/catalog.server.ts';
import { buildCitationsJson } from '$lib/domain/sources/sources_json.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = () =>
	new Response(JSON.stringify(buildCitationsJson(catalog)), {
		headers: { 'content-type': 'application/vnd.citationstyles.csl+json' },
	});
