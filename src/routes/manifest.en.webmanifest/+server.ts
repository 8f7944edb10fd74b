import { catalog } from '$lib/data/catalog.server.ts';
import { formatManifest } from '$lib/domain/city/web_manifest.ts';
import { TOKENS } from '$lib/style/tokens.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = () => {
	const { paper, panel } = TOKENS.light;
	const text = formatManifest(catalog.city, 'en', { background: paper, theme: panel });
	return new Response(text, { headers: { 'content-type': 'application/manifest+json' } });
};
