import { LANGUAGE_CODES, formatPrefix } from '$lib/domain/language/languages.ts';
import { base } from '$app/paths';
import { error } from '@sveltejs/kit';
import { catalog } from '$lib/data/catalog.server.ts';
import { formatPromises, nameCalendar } from '$lib/domain/exports/feeds/promises_ics.ts';
import { listPromises } from '$lib/domain/promises/list_promises.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

const promises = listPromises(catalog);

export const entries: EntryGenerator = () =>
	promises.length === 0
		? []
		: LANGUAGE_CODES.map((language) => ({ calendar: nameCalendar(language) }));

export const GET: RequestHandler = ({ params }) => {
	const language = LANGUAGE_CODES.find((code) => nameCalendar(code) === params.calendar);
	if (!language || promises.length === 0) error(404);
	const root = `${__SITE_ORIGIN__}${base}/${formatPrefix(language)}`;
	return new Response(
		formatPromises(promises, catalog, language, (path) => `${root}${path}`),
		{ headers: { 'content-type': 'text/calendar; charset=utf-8' } },
	);
};
