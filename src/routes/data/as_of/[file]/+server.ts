import { error } from '@sveltejs/kit';
import { buildDatedView } from '$lib/data/as_of/dated_view.ts';
import { catalog } from '$lib/data/catalog.server.ts';
import { listStops } from '$lib/domain/as_of/stops.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

/** None while all that was reported is of one day. */
export const entries: EntryGenerator = () =>
	listStops(catalog.articles).length > 1 ? [{ file: 'zh.json' }, { file: 'en.json' }] : [];

/** The explorer's past in a language. */
export const GET: RequestHandler = ({ params: { file } }) => {
	const [name] = file.split('.');
	if (name !== 'zh' && name !== 'en') return error(404);
	return new Response(JSON.stringify(buildDatedView(catalog, name)), {
		headers: { 'content-type': 'application/json' },
	});
};
