import type { ExplorerView } from '$lib/data/explorer_view.ts';
import type { KnownIds } from '$lib/view/view_codec.ts';
import { FACETS, type Facet } from '$lib/domain/query/site_query.ts';
import { listFacetValues } from '$lib/data/facet_values.ts';

/** What a link to the explorer may name. */
export function listKnownIds(
	view: ExplorerView,
	townships: ReadonlySet<string> | null = null,
): KnownIds {
	const values = listFacetValues(view);
	return {
		sites: new Set(view.sites.map(({ id }) => id)),
		marks: new Set([...view.map.marks, ...view.map.lines].map(({ id }) => id)),
		facets: Object.fromEntries(
			FACETS.map((facet) => [facet, new Set(values[facet].map(({ value }) => value))]),
		) as Record<Facet, Set<string>>,
		townships,
		moved: new Map(Object.entries(view.moved ?? {})),
	};
}
