import { base } from '$app/paths';
import { catalog } from '$lib/data/catalog.server.ts';
import { buildDataIndex } from '$lib/domain/exports/machines/data_index.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = () => {
	const index = buildDataIndex(catalog, `${__SITE_ORIGIN__}${base}/`);
	return new Response(JSON.stringify(index, null, '\t'), {
		headers: { 'content-type': 'application/json' },
	});
};
