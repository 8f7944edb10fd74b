/** What many pages ask of the whole catalog: built once for it, at the first question. */

import { listStops } from '../domain/as_of/stops.ts';
import { buildMapModel, findMarkId, type MapModel, type Mark } from '../domain/map_model/marks.ts';
import type { Catalog, CatalogSite } from '../domain/reading/catalog.ts';
import { deepFreeze } from '../domain/reading/deep_freeze.ts';

export type CatalogIndex = {
	/** Every place of the atlas. */
	model: MapModel;
	/** ISO days on which something was reported, the oldest first. */
	stops: readonly string[];
	/** What draws a site; lines and the tray have none. */
	mark_by_site: ReadonlyMap<string, Mark>;
	/** By the id of the mark they share. */
	sites_by_mark: ReadonlyMap<string, CatalogSite[]>;
	/** Parts, by the id of the site they belong to. */
	sites_by_whole: ReadonlyMap<string, CatalogSite[]>;
	/** By the gazetteer entry they rest on. */
	sites_by_place: ReadonlyMap<string, CatalogSite[]>;
};

const kept = new WeakMap<Catalog, CatalogIndex>();

/** Lists keep the catalog's order. A changed copy of a catalog has an index of its own. */
export function indexCatalog(catalog: Catalog): CatalogIndex {
	const index = kept.get(catalog) ?? buildIndex(catalog);
	kept.set(catalog, index);
	return index;
}

function buildIndex(catalog: Catalog): CatalogIndex {
	const model = deepFreeze(buildMapModel(catalog));
	return {
		model,
		stops: listStops(catalog.articles),
		mark_by_site: new Map(
			model.marks.flatMap((mark) => mark.site_ids.map((id) => [id, mark] as const)),
		),
		sites_by_mark: groupSites(catalog, findMarkId),
		sites_by_whole: groupSites(catalog, ({ properties }) => properties.part_of),
		sites_by_place: groupSites(catalog, ({ properties }) => properties.placement.place),
	};
}

function groupSites(
	{ sites }: Catalog,
	findKey: (site: CatalogSite) => string | null | undefined,
): Map<string, CatalogSite[]> {
	const groups = new Map<string, CatalogSite[]>();
	for (const site of sites) {
		const key = findKey(site);
		if (key === null || key === undefined) continue;
		const group = groups.get(key);
		if (group) group.push(site);
		else groups.set(key, [site]);
	}
	return groups;
}
