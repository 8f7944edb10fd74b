import { catalog } from '$lib/data/catalog.server.ts';
import { buildSearchData } from '$lib/data/search_texts.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = () =>
	new Response(JSON.stringify(buildSearchData(catalog)), {
		headers: { 'content-type': 'application/json' },
	});
