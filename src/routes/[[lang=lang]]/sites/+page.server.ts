import { catalog } from '$lib/data/catalog.server.ts';
import { buildSitesPage } from '$lib/data/grown/sites_page.ts';
import { listEntries, parseLanguage } from '$lib/data/page_entries.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => listEntries([{}]);

export const load: PageServerLoad = ({ params }) =>
	buildSitesPage(catalog, parseLanguage(params), 1);
