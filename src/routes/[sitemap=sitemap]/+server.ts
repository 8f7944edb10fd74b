import { base } from '$app/paths';
import { error } from '@sveltejs/kit';
import { catalog } from '$lib/data/catalog.server.ts';
import { buildSitemaps } from '$lib/domain/exports/feeds/sitemap.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

let kept: ReadonlyMap<string, string> | null = null;

/** Made when they are asked for: a build loads every route more than once. */
const findSitemaps = (): ReadonlyMap<string, string> =>
	(kept ??= buildSitemaps(catalog, `${__SITE_ORIGIN__}${base}/`));

export const entries: EntryGenerator = () =>
	[...findSitemaps().keys()].map((sitemap) => ({ sitemap }));

export const GET: RequestHandler = ({ params }) => {
	const text = findSitemaps().get(params.sitemap);
	if (text === undefined) error(404);
	return new Response(text, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
};
