import { error } from '@sveltejs/kit';
import { catalog } from '$lib/data/catalog.server.ts';
import { buildWholeFile } from '$lib/data/grown/first_view.ts';
import { isGrown } from '$lib/domain/paging/pages.ts';
import { LANGUAGE_CODES } from '$lib/domain/language/languages.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

/** By the name of the file; none while the pages hold everything. */
const texts = new Map(
	(isGrown(catalog) ? LANGUAGE_CODES : []).map((language) => {
		const { name, text } = buildWholeFile(catalog, language);
		return [name.replace(/^explorer\//, ''), text];
	}),
);

export const entries: EntryGenerator = () => [...texts.keys()].map((file) => ({ file }));

/** All sites of a grown atlas, as the explorer of a language shows them. */
export const GET: RequestHandler = ({ params: { file } }) => {
	const text = texts.get(file);
	if (text === undefined) error(404);
	return new Response(text, { headers: { 'content-type': 'application/json' } });
};
