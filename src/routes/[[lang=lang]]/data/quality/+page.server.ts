import { catalog } from '$lib/data/catalog.server.ts';
import { buildQualityPage } from '$lib/data/grown/quality_page.ts';
import { listEntries, parseLanguage } from '$lib/data/page_entries.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => listEntries([{}]);

export const load: PageServerLoad = ({ params }) =>
	buildQualityPage(catalog, parseLanguage(params), 1);
