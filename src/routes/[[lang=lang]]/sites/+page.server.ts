import { catalog } from '$lib/data/catalog.server.ts';
import { buildExplorerView } from '$lib/data/explorer_view.ts';
import { listEntries, parseLanguage } from '$lib/data/page_entries.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => listEntries([{}]);

export const load: PageServerLoad = ({ params }) => {
	const { sites, groups, date } = buildExplorerView(catalog, parseLanguage(params));
	return { sites, groups, date };
};
