import { formatPrefix } from '$lib/domain/language/languages.ts';
import { base } from '$app/paths';
import { catalog } from '$lib/data/catalog.server.ts';
import { buildChangesJson } from '$lib/domain/exports/feeds/changes_json.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = () => {
	const changes = buildChangesJson(
		catalog,
		(path, language) => `${__SITE_ORIGIN__}${base}/${formatPrefix(language)}${path}`,
	);
	return new Response(JSON.stringify(changes), {
		headers: { 'content-type': 'application/json' },
	});
};
