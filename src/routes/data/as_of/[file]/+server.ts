import { error } from '@sveltejs/kit';
import { buildDatedView } from '$lib/data/as_of/dated_view.ts';
import { catalog } from '$lib/data/catalog.server.ts';
import { listStops } from '$lib/domain/as_of/stops.ts';
import { LANGUAGE_CODES } from '$lib/domain/language/languages.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

/** None while all that was reported is of one day. */
export const entries: EntryGenerator = () =>
	listStops(catalog.articles).length > 1
		? LANGUAGE_CODES.map((language) => ({ file: `${language}.json` }))
		: [];

/** The explorer's past in a language. */
export const GET: RequestHandler = ({ params: { file } }) => {
	const language = LANGUAGE_CODES.find((code) => file === `${code}.json`);
	if (!language) return error(404);
	return new Response(JSON.stringify(buildDatedView(catalog, language)), {
		headers: { 'content-type': 'application/json' },
	});
};
