import { base } from '$app/paths';
import { catalog } from '$lib/data/catalog.server.ts';
import { formatSitemap } from '$lib/domain/exports/feeds/sitemap.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = () =>
	new Response(formatSitemap(catalog, `${__SITE_ORIGIN__}${base}/`), {
		headers: { 'content-type': 'application/xml; charset=utf-8' },
	});
