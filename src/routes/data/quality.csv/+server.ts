import { catalog } from '$lib/data/catalog.server.ts';
import { formatQualityCsv } from '$lib/domain/exports/quality_csv.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = () =>
	new Response(formatQualityCsv(catalog), {
		headers: { 'content-type': 'text/csv; charset=utf-8' },
	});
