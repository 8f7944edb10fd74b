import { error } from '@sveltejs/kit';
import { catalog } from '$lib/data/catalog.server.ts';
import { formatManifest } from '$lib/domain/city/web_manifest.ts';
import { LANGUAGE_CODES, formatSuffix } from '$lib/domain/language/languages.ts';
import { TOKENS } from '$lib/style/tokens.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

const languages = new Map(
	LANGUAGE_CODES.map((language) => [`manifest${formatSuffix(language)}.webmanifest`, language]),
);

export const entries: EntryGenerator = () => [...languages.keys()].map((file) => ({ file }));

export const GET: RequestHandler = ({ params }) => {
	const language = languages.get(params.file);
	if (!language) error(404);
	const { paper, panel } = TOKENS.light;
	const text = formatManifest(catalog.city, language, { background: paper, theme: panel });
	return new Response(text, { headers: { 'content-type': 'application/manifest+json' } });
};
