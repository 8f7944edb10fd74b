import DrawnNews from '$lib/components/drawn/DrawnNews.svelte';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { SiteResults } from '$lib/state/link/site_results.svelte.ts';
import type { MapExtras } from '$lib/state/map/map_extras.ts';
import { follow_marks } from '$lib/state/watch/follow_marks.svelte.ts';
import { buildNewsPart, listNewsSpots, type NewsSpot } from '$lib/style/news_part.ts';

/** Where something is new that the reader follows, as map and drawing show it. */
export class NewsOnMap {
	readonly Drawn = DrawnNews;
	spots: NewsSpot[];
	/** undefined where none of it is drawn. */
	extras: MapExtras | undefined;

	constructor(results: SiteResults) {
		const spots = $derived(listNewsSpots(results.model, follow_marks.unread));
		this.spots = $derived(spots);
		this.extras = $derived(
			spots.length > 0 ? { part: buildNewsPart(spots, m.list_new()) } : undefined,
		);
	}
}
