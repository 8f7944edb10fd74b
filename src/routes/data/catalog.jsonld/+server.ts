import { base } from '$app/paths';
import { catalog } from '$lib/data/catalog.server.ts';
import { buildDcatCatalog } from '$lib/domain/exports/dcat/dcat_catalog.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = () => {
	const place = { root: `${__SITE_ORIGIN__}${base}/`, contact_email: __CONTACT_EMAIL__ };
	return new Response(JSON.stringify(buildDcatCatalog(catalog, place), null, '\t'), {
		headers: { 'content-type': 'application/ld+json' },
	});
};
