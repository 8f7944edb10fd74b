import { error } from '@sveltejs/kit';
import { shareGround } from '$lib/data/grown/share_ground.ts';
import { buildImageryPlace } from '$lib/data/imagery/imagery_place.ts';
import { catalog } from '$lib/data/catalog.server.ts';
import { listEntries, parseLanguage } from '$lib/data/page_entries.ts';
import { isGrown } from '$lib/domain/paging/pages.ts';
import { listPromises, listSitePromises } from '$lib/domain/promises/list_promises.ts';
import { buildSmallMap } from '$lib/data/small_map.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => listEntries(catalog.sites.map(({ id }) => ({ id })));

export const load: PageServerLoad = ({ params }) => {
	if (!catalog.site_by_id.has(params.id)) error(404);
	const language = parseLanguage(params);
	const map = buildSmallMap(catalog, { language, site_ids: [params.id] });
	return {
		promises: listSitePromises(params.id, catalog).length > 0 ? listPromises(catalog).length : 0,
		imagery_place: buildImageryPlace(catalog, params.id),
		...(isGrown(catalog) ? { map: null, on_ground: map && shareGround(map) } : { map }),
	};
};
