import type { ExplorerView } from '$lib/data/explorer_view.ts';
import type { MapModel } from '$lib/domain/map_model/marks.ts';
import type { SiteSummary } from '$lib/domain/query/site_summary.ts';
import type { SiteAnswer } from '$lib/state/link/ask_sites.ts';
import type { SiteResults } from '$lib/state/link/site_results.svelte.ts';

type Shown = Pick<ExplorerView, 'sites' | 'light'>;

/** Of the sites of an earlier day, where that day was answered for a grown atlas. */
type Answered = { answer: Pick<SiteAnswer, 'rest'> | null };

/** How many sites are placed in which way. Of a grown atlas the sites come later; what is said of all of them is there. */
export function countClasses(
	{ sites, light }: Shown,
	{ answer }: Answered,
): Partial<Record<SiteSummary['class'], number>> {
	if (light) {
		const then = answer?.rest?.kinds;
		return then ? Object.fromEntries(then.class) : light.counts;
	}
	const found: Partial<Record<SiteSummary['class'], number>> = {};
	for (const site of sites) found[site.class] = (found[site.class] ?? 0) + 1;
	return found;
}

export function listThemes({ sites, light }: Shown, { answer }: Answered): ReadonlySet<string> {
	const then = answer?.rest?.kinds;
	if (then) return new Set(then.theme.keys());
	return new Set(light?.themes ?? sites.flatMap(({ facets }) => facets.theme));
}

/** Themes by which a place may be found; of a grown atlas those of the place whose first site it is. */
export function findThemes(
	explorer: { by_id: ReadonlyMap<string, SiteSummary> },
	{ grown }: Pick<SiteResults, 'grown'>,
): (id: string) => readonly string[] {
	return (id) =>
		__IS_GROWN__
			? (grown?.marks.listThemes(id) ?? [])
			: (explorer.by_id.get(id)?.facets.theme ?? []);
}

type Tray = {
	city: SiteSummary[];
	unplaced: SiteSummary[];
	total?: number;
	onopen?: () => void;
};

/** What lies beside the map. Of a grown atlas these are many: what is said of them comes once the tray is opened. */
export function fillTray(
	{ by_id }: { by_id: ReadonlyMap<string, SiteSummary> },
	{ city_site_ids, unplaced_site_ids }: Pick<MapModel, 'city_site_ids' | 'unplaced_site_ids'>,
	{ grown }: Pick<SiteResults, 'grown'>,
): Tray {
	const pick = (ids: readonly string[]): SiteSummary[] => ids.flatMap((id) => by_id.get(id) ?? []);
	const tiled = __IS_GROWN__ ? grown?.tiled : null;
	const [city, unplaced] =
		tiled && grown
			? [grown.marks.listTray('city'), grown.marks.listTray('unplaced')]
			: [city_site_ids, unplaced_site_ids];
	const tray = { city: pick(city), unplaced: pick(unplaced) };
	if (!__IS_GROWN__) return tray;
	const all = [...city, ...unplaced];
	return {
		...tray,
		total: tiled ? tiled.tray : all.length,
		onopen: () => (tiled && all.length === 0 ? grown?.wantMap() : grown?.know(all)),
	};
}
