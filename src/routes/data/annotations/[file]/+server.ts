import { base } from '$app/paths';
import { error } from '@sveltejs/kit';
import { catalog } from '$lib/data/catalog.server.ts';
import {
	buildAnnotationCollection,
	buildAnnotationPage,
	COLLECTION,
} from '$lib/domain/exports/linked/annotations.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

const ENDING = '.jsonld';
const place = { root: `${__SITE_ORIGIN__}${base}/` };

export const entries: EntryGenerator = () =>
	[COLLECTION, ...catalog.source_by_id.keys()].map((id) => ({ file: `${id}${ENDING}` }));

export const GET: RequestHandler = ({ params: { file } }) => {
	const id = file.endsWith(ENDING) ? file.slice(0, -ENDING.length) : '';
	if (id !== COLLECTION && !catalog.source_by_id.has(id)) error(404);
	const document =
		id === COLLECTION
			? buildAnnotationCollection(catalog, place)
			: buildAnnotationPage(catalog, id, place);
	return new Response(JSON.stringify(document, null, '\t'), {
		headers: { 'content-type': 'application/ld+json' },
	});
};
