import { catalog } from '$lib/data/catalog.server.ts';
import { loadGazetteer } from '$lib/data/load_gazetteer.server.ts';
import { buildNamesFile } from '$lib/data/names_file.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = () =>
	new Response(JSON.stringify(buildNamesFile(catalog, loadGazetteer())), {
		headers: { 'content-type': 'application/json' },
	});
