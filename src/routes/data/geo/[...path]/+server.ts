import { error } from '@sveltejs/kit';
import { geo_files } from '$lib/data/catalog.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

/** The data files of the sites as the repository has them, byte for byte: what a patch is made against. */
const isServed = (path: string): boolean => path.startsWith('sites/');

export const entries: EntryGenerator = () =>
	Object.keys(geo_files)
		.filter(isServed)
		.map((path) => ({ path }));

export const GET: RequestHandler = ({ params: { path } }) => {
	const text = isServed(path) ? geo_files[path] : undefined;
	if (text === undefined) error(404);
	return new Response(text, { headers: { 'content-type': 'application/geo+json; charset=utf-8' } });
};
