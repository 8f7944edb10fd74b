import { catalog } from '$lib/data/catalog.server.ts';
import { buildExplorerView } from '$lib/data/explorer_view.ts';
import { listEntries, parseLanguage } from '$lib/data/page_entries.ts';
import { buildSiteRecords } from '$lib/data/site_records.ts';
import { today } from '$lib/state/today.svelte.ts';
import { buildDrawing } from '$lib/style/drawing.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => listEntries([{}]);

export const load: PageServerLoad = ({ params }) => {
	const language = parseLanguage(params);
	const { sites, groups, articles, map } = buildExplorerView(catalog, language);
	return {
		sites: buildSiteRecords({ sites, map }, today.day).map(({ id, name, facets, reported }) => ({
			id,
			name,
			facets,
			reported,
		})),
		...{ groups, articles },
		drawing: buildDrawing(catalog, map, { language, shape: 'city' }),
	};
};
