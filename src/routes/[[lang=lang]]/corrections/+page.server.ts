import { catalog } from '$lib/data/catalog.server.ts';
import { buildCorrectionViews } from '$lib/data/history/correction_view.ts';
import { listEntries, parseLanguage } from '$lib/data/page_entries.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => listEntries([{}]);

export const load: PageServerLoad = ({ params }) => ({
	corrections: buildCorrectionViews(catalog, parseLanguage(params)),
});
