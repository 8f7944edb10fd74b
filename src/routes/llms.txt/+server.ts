import { base } from '$app/paths';
import { catalog } from '$lib/data/catalog.server.ts';
import { buildDataIndex } from '$lib/domain/exports/machines/data_index.ts';
import { formatLlmsTxt } from '$lib/domain/exports/machines/llms_txt.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = () => {
	const root = `${__SITE_ORIGIN__}${base}/`;
	return new Response(formatLlmsTxt(buildDataIndex(catalog, root), root), {
		headers: { 'content-type': 'text/plain; charset=utf-8' },
	});
};
