import type { ExplorerView } from '$lib/data/explorer_view.ts';
import type { SiteSummary } from '$lib/domain/query/site_summary.ts';

type Shown = Pick<ExplorerView, 'sites' | 'light'>;

/** How many sites are placed in which way. Of a grown atlas the sites come later; what is said of all of them is there. */
export function countClasses({
	sites,
	light,
}: Shown): Partial<Record<SiteSummary['class'], number>> {
	if (__IS_GROWN__ && light) return light.counts;
	const found: Partial<Record<SiteSummary['class'], number>> = {};
	for (const site of sites) found[site.class] = (found[site.class] ?? 0) + 1;
	return found;
}

export function listThemes({ sites, light }: Shown): ReadonlySet<string> {
	return new Set((__IS_GROWN__ && light?.themes) || sites.flatMap(({ facets }) => facets.theme));
}

/** Those that are there. */
export function pickSites(
	{ by_id }: { by_id: ReadonlyMap<string, SiteSummary> },
	ids: readonly string[],
): SiteSummary[] {
	return ids.flatMap((id) => by_id.get(id) ?? []);
}
