import DrawnHere from '$lib/components/drawn/DrawnHere.svelte';
import HereInList from '$lib/components/here/HereInList.svelte';
import HereWays from '$lib/components/here/HereWays.svelte';
import { m } from '$lib/i18n/paraglide/messages.js';
import { HerePoint } from '$lib/state/here/here_point.svelte.ts';
import type { MapExtras } from '$lib/state/map/map_extras.ts';
import { buildHerePart, joinParts } from '$lib/style/plan/here_part.ts';

/** "What is here" on the explorer's map: how it is asked, shown and answered. Loaded when the reader comes to the map. */
export class HereOnMap {
	readonly Drawn = DrawnHere;
	readonly Ways = HereWays;
	readonly Panel = HereInList;
	readonly point = new HerePoint();

	/** What the page adds to its map, with this. */
	extend(extras: MapExtras | undefined): MapExtras {
		const { position, is_picking } = this.point;
		return {
			...extras,
			...(position && { part: joinParts(extras?.part, buildHerePart(position)) }),
			...(is_picking && {
				picking: { hint: m.here_pick(), take: (pressed) => this.point.ask(pressed) },
			}),
		};
	}
}
