import { catalog } from '$lib/data/catalog.server.ts';
import { listEntries, parseLanguage } from '$lib/data/page_entries.ts';
import { buildSourceSummaries } from '$lib/data/sources/source_view.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => listEntries([{}]);

export const load: PageServerLoad = ({ params }) => ({
	sources: buildSourceSummaries(catalog, parseLanguage(params)),
});
