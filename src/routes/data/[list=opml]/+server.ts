import { LANGUAGE_CODES, formatPrefix } from '$lib/domain/language/languages.ts';
import { base } from '$app/paths';
import { error } from '@sveltejs/kit';
import { catalog } from '$lib/data/catalog.server.ts';
import { findNewestDay, listEvents } from '$lib/domain/events/list_events.ts';
import { listOpmlGroups } from '$lib/domain/exports/feeds/opml_groups.ts';
import { formatOpml, nameOpml } from '$lib/domain/exports/feeds/opml.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () =>
	LANGUAGE_CODES.map((language) => ({ list: nameOpml(language) }));

export const GET: RequestHandler = ({ params }) => {
	const language = LANGUAGE_CODES.find((code) => nameOpml(code) === params.list);
	if (!language) error(404);
	const root = `${__SITE_ORIGIN__}${base}/`;
	const links = {
		page: (path: string) => `${root}${formatPrefix(language)}${path}`,
		file: (name: string) => `${root}data/${name}`,
	};
	const head = {
		title: catalog.city.title[language],
		day: findNewestDay(listEvents(catalog), catalog),
	};
	return new Response(formatOpml(head, listOpmlGroups(catalog, language, links), language), {
		headers: { 'content-type': 'text/x-opml; charset=utf-8' },
	});
};
