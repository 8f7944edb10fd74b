import { error } from '@sveltejs/kit';
import { catalog } from '$lib/data/catalog.server.ts';
import { listEntries, parseLanguage } from '$lib/data/page_entries.ts';
import { buildTourView } from '$lib/data/tour_view.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => listEntries(catalog.tours.map(({ id }) => ({ id })));

export const load: PageServerLoad = ({ params }) => {
	if (!catalog.tour_by_id.has(params.id)) error(404);
	return { tour: buildTourView(catalog, params.id, parseLanguage(params)) };
};
