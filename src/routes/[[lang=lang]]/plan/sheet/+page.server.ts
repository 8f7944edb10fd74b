import { catalog } from '$lib/data/catalog.server.ts';
import { buildFirstPage } from '$lib/data/grown/first_view.ts';
import { listEntries, parseLanguage } from '$lib/data/page_entries.ts';
import { buildWorkbenchView } from '$lib/data/workbench_view.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => listEntries([{}]);

export const load: PageServerLoad = ({ params }) => {
	const language = parseLanguage(params);
	return {
		explorer: buildFirstPage(catalog, language).explorer,
		workbench: buildWorkbenchView(catalog, language),
	};
};
