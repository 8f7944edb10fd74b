import { error } from '@sveltejs/kit';
import { geo_files } from '$lib/data/catalog.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

/** What a suggested position changes, the files of the sites and the log, as the repository has them: what its patch is made against. */
const isServed = (path: string): boolean =>
	path.startsWith('sites/') || path === 'corrections.yaml';

export const entries: EntryGenerator = () =>
	Object.keys(geo_files)
		.filter(isServed)
		.map((path) => ({ path }));

export const GET: RequestHandler = ({ params: { path } }) => {
	const text = isServed(path) ? geo_files[path] : undefined;
	if (text === undefined) error(404);
	const type = path.endsWith('.yaml') ? 'application/yaml' : 'application/geo+json';
	return new Response(text, { headers: { 'content-type': `${type}; charset=utf-8` } });
};
