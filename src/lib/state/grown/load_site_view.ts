import type { SiteView } from '$lib/data/site_view.ts';
import type { Language } from '$lib/domain/schema/localized.ts';
import {
	MANIFEST,
	nameLookup,
	nameViews,
	PER_FILE,
	type Manifest,
} from '$lib/domain/shards/layout_files.ts';
import { ShardError } from '$lib/domain/shards/shard_error.ts';
import { loadLayoutList } from '../load/load_layout_list.ts';

/** What a page of a site would say, of an atlas in which sites have none; null for an id that no site has. */
export async function loadSiteView(
	layout: string,
	language: Language,
	id: string,
): Promise<SiteView | null> {
	const [manifest] = await loadLayoutList<Manifest>(layout, MANIFEST);
	const part = manifest?.lookup.findLastIndex((first) => first <= id) ?? -1;
	if (part < 0) return null;
	const rows = await loadLayoutList<[id: string, row: number]>(layout, nameLookup(part));
	const row = rows.find(([one]) => one === id)?.[1];
	if (row === undefined) return null;
	const file = nameViews(language, Math.floor(row / PER_FILE.views));
	const view = (await loadLayoutList<SiteView>(layout, file))[row % PER_FILE.views];
	if (view?.id !== id) throw new ShardError(file, `has ${view?.id ?? 'no site'}, expected ${id}`);
	return view;
}
