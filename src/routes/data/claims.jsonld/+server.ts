import { base } from '$app/paths';
import { catalog } from '$lib/data/catalog.server.ts';
import { buildClaimsJsonld } from '$lib/domain/exports/linked/claims_jsonld.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = () => {
	const document = buildClaimsJsonld(catalog, { root: `${__SITE_ORIGIN__}${base}/` });
	return new Response(JSON.stringify(document, null, '\t'), {
		headers: { 'content-type': 'application/ld+json' },
	});
};
