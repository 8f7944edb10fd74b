import type { Relation } from '$lib/domain/area/relate_site.ts';

/** What is taken home: all sites, those of a filter, or those of a selected area with how they lie to it. */
export type ExportWhat = {
	kind: 'all' | 'filter' | 'selection';
	ids: readonly string[];
	relations?: ReadonlyMap<string, Relation>;
};
