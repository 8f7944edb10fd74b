import { catalog } from '$lib/data/catalog.server.ts';
import { formatCitationsRis } from '$lib/domain/sources/sources_json.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = () =>
	new Response(formatCitationsRis(catalog), {
		headers: { 'content-type': 'application/x-research-info-systems; charset=utf-8' },
	});
