import { base } from '$app/paths';
import { error, redirect } from '@sveltejs/kit';
import { shareGround } from '$lib/data/grown/share_ground.ts';
import { findSiteList } from '$lib/data/grown/site_lists.ts';
import { formatPrefix } from '$lib/domain/language/languages.ts';
import { buildImageryPlace } from '$lib/data/imagery/imagery_place.ts';
import { catalog } from '$lib/data/catalog.server.ts';
import { listEntries, parseLanguage } from '$lib/data/page_entries.ts';
import { isGrown } from '$lib/domain/paging/pages.ts';
import { listPromises, listSitePromises } from '$lib/domain/promises/list_promises.ts';
import { buildSmallMap } from '$lib/data/small_map.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

/** Where sites have no pages of their own, their addresses lead to where they are listed. */
export const entries: EntryGenerator = () => listEntries(catalog.sites.map(({ id }) => ({ id })));

export const load: PageServerLoad = ({ params }) => {
	if (!catalog.site_by_id.has(params.id)) error(404);
	const language = parseLanguage(params);
	if (!__HAS_SITE_PAGES__) {
		redirect(308, `${base}/${formatPrefix(language)}${findSiteList(catalog, params.id)}`);
	}
	const map = buildSmallMap(catalog, { language, site_ids: [params.id] });
	return {
		promises: listSitePromises(params.id, catalog).length > 0 ? listPromises(catalog).length : 0,
		imagery_place: buildImageryPlace(catalog, params.id),
		...(isGrown(catalog) ? { map: null, on_ground: map && shareGround(map) } : { map }),
	};
};
