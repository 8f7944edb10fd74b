import { catalog } from '$lib/data/catalog.server.ts';
import { buildSiteLayout } from '$lib/data/grown/site_layout.ts';
import { listEntries, parseLanguage } from '$lib/data/page_entries.ts';
import { buildSiteLink } from '$lib/data/site_link.ts';
import { buildWorkbenchView } from '$lib/data/workbench_view.ts';
import { findDataDate } from '$lib/domain/exports/terms.ts';
import { isGrown } from '$lib/domain/paging/pages.ts';
import { listPromises } from '$lib/domain/promises/list_promises.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => listEntries([{}]);

/** All that can be followed by name. */
export const load: PageServerLoad = ({ params }) => {
	const language = parseLanguage(params);
	const { districts, townships } = buildWorkbenchView(catalog, language);
	return {
		promises: listPromises(catalog).length,
		...(isGrown(catalog) && {
			grown: { layout: buildSiteLayout(catalog).name, date: findDataDate(catalog) },
		}),
		names: {
			districts,
			townships: townships.map(({ code, name, district }) => ({ code, name, district })),
			themes: catalog.city.themes.map(({ id, name, look }) => ({ id, name: name[language], look })),
			sites: catalog.sites.map((site) => buildSiteLink(site, language)),
		},
	};
};
