import { json } from '@sveltejs/kit';
import { catalog } from '$lib/data/catalog.server.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

/** Which file below `geo/` each site stands in. */
export const GET: RequestHandler = () =>
	json(Object.fromEntries(catalog.sites.map(({ id, file }) => [id, file])));
