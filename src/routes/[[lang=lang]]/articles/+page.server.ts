import { buildArticleSummaries } from '$lib/data/article_view.ts';
import { catalog } from '$lib/data/catalog.server.ts';
import { listEntries, parseLanguage } from '$lib/data/page_entries.ts';
import { countReports } from '$lib/domain/sources/count_reports.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => listEntries([{}]);

export const load: PageServerLoad = ({ params }) => ({
	counts: countReports(catalog),
	articles: buildArticleSummaries(catalog, parseLanguage(params)),
});
