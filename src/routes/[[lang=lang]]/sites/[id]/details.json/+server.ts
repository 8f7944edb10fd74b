import { error } from '@sveltejs/kit';
import { catalog } from '$lib/data/catalog.server.ts';
import { listEntries, parseLanguage } from '$lib/data/page_entries.ts';
import { buildSiteView } from '$lib/data/site_view.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

/** Where sites have no pages of their own, the layout has this. */
export const entries: EntryGenerator = () =>
	__HAS_SITE_PAGES__ ? listEntries(catalog.sites.map(({ id }) => ({ id }))) : [];

/** What its page and its card say of a site; the page has its map besides. */
export const GET: RequestHandler = ({ params }) => {
	if (!__HAS_SITE_PAGES__ || !catalog.site_by_id.has(params.id)) error(404);
	const text = JSON.stringify(buildSiteView(catalog, params.id, parseLanguage(params)));
	return new Response(text, { headers: { 'content-type': 'application/json' } });
};
