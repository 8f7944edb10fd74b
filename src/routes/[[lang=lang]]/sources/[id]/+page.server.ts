import { error } from '@sveltejs/kit';
import { catalog } from '$lib/data/catalog.server.ts';
import { listEntries, parseLanguage } from '$lib/data/page_entries.ts';
import { buildSourceView } from '$lib/data/sources/source_view.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => listEntries(catalog.sources.map(({ id }) => ({ id })));

export const load: PageServerLoad = ({ params }) => {
	if (!catalog.source_by_id.has(params.id)) error(404);
	return { source: buildSourceView(catalog, params.id, parseLanguage(params)) };
};
