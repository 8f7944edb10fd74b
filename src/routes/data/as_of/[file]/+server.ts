import { error } from '@sveltejs/kit';
import { pickArea } from '$lib/data/area/pick_area.ts';
import { buildDatedView } from '$lib/data/as_of/dated_view.ts';
import { catalog } from '$lib/data/catalog.server.ts';
import { isGrown } from '$lib/domain/paging/pages.ts';
import { listStops } from '$lib/domain/as_of/stops.ts';
import { LANGUAGE_CODES } from '$lib/domain/language/languages.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

const own_districts = catalog.districts
	.filter(({ properties }) => properties.role === 'district')
	.map(({ id }) => String(id));

/** None while all that was reported is of one day; the explorer of a grown atlas asks the files of its layout. */
export const entries: EntryGenerator = () =>
	listStops(catalog.articles).length > 1
		? [...(isGrown(catalog) ? [] : LANGUAGE_CODES), ...own_districts].map((name) => ({
				file: `${name}.json`,
			}))
		: [];

/** The explorer's past in a language, or a district's by its adcode. */
export const GET: RequestHandler = ({ params: { file } }) => {
	const past = findPast(file.split('.')[0]!);
	if (past === null) return error(404);
	return new Response(JSON.stringify(past), { headers: { 'content-type': 'application/json' } });
};

function findPast(name: string): object | null {
	const language = LANGUAGE_CODES.find((code) => code === name);
	if (language) return buildDatedView(catalog, language);
	return own_districts.includes(name) ? pickArea(catalog, Number(name)) : null;
}
