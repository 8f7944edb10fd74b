import { catalog } from '$lib/data/catalog.server.ts';
import { buildSiteLayout } from '$lib/data/grown/site_layout.ts';
import { parseLanguage } from '$lib/data/page_entries.ts';
import { listPapers } from '$lib/domain/reading/papers.ts';
import type { LayoutServerLoad } from './$types';

/** Every page that says "the newspaper" can say which one. */
export const load: LayoutServerLoad = ({ params }) => ({
	papers: listPapers(catalog.sources, parseLanguage(params)),
	// Cards and lists say of sites what no page of theirs does.
	...(__HAS_SITE_PAGES__ ? {} : { layout: buildSiteLayout(catalog).name }),
});
