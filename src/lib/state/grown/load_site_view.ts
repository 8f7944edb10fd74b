import type { SiteView } from '$lib/data/site_view.ts';
import type { Language } from '$lib/domain/schema/localized.ts';
import { MANIFEST, nameViews, PER_FILE, type Manifest } from '$lib/domain/shards/layout_files.ts';
import type { LoadList } from '$lib/domain/shards/list_file.ts';
import { lookUpRows } from '$lib/domain/shards/look_up_rows.ts';
import { ShardError } from '$lib/domain/shards/shard_error.ts';
import { loadLayoutList } from '../load/load_layout_list.ts';

/** What a page of a site would say, of an atlas in which sites have none; null for an id that no site has. */
export async function loadSiteView(
	layout: string,
	language: Language,
	id: string,
): Promise<SiteView | null> {
	const load: LoadList = (file) => loadLayoutList(layout, file);
	const [manifest] = await load<Manifest>(MANIFEST);
	const row = manifest && (await lookUpRows(load, manifest, new Set([id]))).get(id);
	if (row === undefined) return null;
	const file = nameViews(language, Math.floor(row / PER_FILE.views));
	const view = (await load<SiteView>(file))[row % PER_FILE.views];
	if (view?.id !== id) throw new ShardError(file, `has ${view?.id ?? 'no site'}, expected ${id}`);
	return view;
}
