import { base } from '$app/paths';
import { error } from '@sveltejs/kit';
import { catalog } from '$lib/data/catalog.server.ts';
import { buildOc4idsPackage } from '$lib/domain/exports/oc4ids/oc4ids_package.ts';
import { LANGUAGE_CODES } from '$lib/domain/language/languages.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => LANGUAGE_CODES.map((code) => ({ code }));

export const GET: RequestHandler = ({ params }) => {
	const language = LANGUAGE_CODES.find((code) => code === params.code);
	if (!language) error(404);
	const place = { root: `${__SITE_ORIGIN__}${base}/`, prefix: __PROJECT_PREFIX__ };
	return new Response(JSON.stringify(buildOc4idsPackage(catalog, language, place), null, '\t'), {
		headers: { 'content-type': 'application/json' },
	});
};
