import { catalog } from '$lib/data/catalog.server.ts';
import { listEntries, parseLanguage } from '$lib/data/page_entries.ts';
import { buildQualityReport } from '$lib/data/quality_report.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => listEntries([{}]);

export const load: PageServerLoad = ({ params }) => ({
	rows: buildQualityReport(catalog, parseLanguage(params)),
});
