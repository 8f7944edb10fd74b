import { catalog } from '$lib/data/catalog.server.ts';
import { buildArticlesJson } from '$lib/domain/exports/articles_json.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = () =>
	new Response(JSON.stringify(buildArticlesJson(catalog)), {
		headers: { 'content-type': 'application/json' },
	});
