import { json } from '@sveltejs/kit';
import { geo_files } from '$lib/data/catalog.server.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

/** The texts of all files below `geo/`, as the repository has them: what a correction is checked and its patch made against. */
export const GET: RequestHandler = () => json(geo_files);
