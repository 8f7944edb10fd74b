import { error } from '@sveltejs/kit';
import { catalog } from '$lib/data/catalog.server.ts';
import { buildQualityPage } from '$lib/data/grown/quality_page.ts';
import { listEntries, parseLanguage } from '$lib/data/page_entries.ts';
import { listFurtherPages } from '$lib/domain/paging/pages.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

const pages = listFurtherPages(catalog.sites.length);

export const entries: EntryGenerator = () =>
	listEntries(pages.map((page) => ({ number: String(page) })));

export const load: PageServerLoad = ({ params }) => {
	const page = Number(params.number);
	if (!pages.includes(page)) error(404);
	return buildQualityPage(catalog, parseLanguage(params), page);
};
