import { error } from '@sveltejs/kit';
import { catalog } from '$lib/data/catalog.server.ts';
import { buildSitesPage } from '$lib/data/grown/sites_page.ts';
import { listEntries, parseLanguage } from '$lib/data/page_entries.ts';
import { countPages, listFurtherPages } from '$lib/domain/paging/pages.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	listEntries([
		{ pages: '' },
		...listFurtherPages(catalog.sites.length).map((page) => ({ pages: `page/${page}` })),
	]);

export const load: PageServerLoad = ({ params }) => {
	const page = Number(params.pages.split('/')[1] ?? 1);
	if (page > countPages(catalog.sites.length)) error(404);
	return buildSitesPage(catalog, parseLanguage(params), page);
};
