import { error } from '@sveltejs/kit';
import { catalog } from '$lib/data/catalog.server.ts';
import { buildSiteLayout } from '$lib/data/grown/site_layout.ts';
import type { Layout } from '$lib/domain/shards/write_layout.ts';
import { isGrown } from '$lib/domain/paging/pages.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

/** None while the pages hold everything. Not made before it is asked for: a build loads every route more than once. */
const findLayout = (): Layout | null => (isGrown(catalog) ? buildSiteLayout(catalog) : null);

export const entries: EntryGenerator = () => {
	const layout = findLayout();
	return layout ? [...layout.files.keys()].map((file) => ({ layout: layout.name, file })) : [];
};

/** A part of a grown atlas. */
export const GET: RequestHandler = ({ params }) => {
	const layout = findLayout();
	const content = layout?.name === params.layout ? layout?.files.get(params.file) : undefined;
	if (content === undefined) error(404);
	const type = params.file.endsWith('.json') ? 'application/json' : 'application/octet-stream';
	return new Response(content as BodyInit, { headers: { 'content-type': type } });
};
