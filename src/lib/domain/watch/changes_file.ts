/** What following reads of `/data/changes.json`; whatever else stands there is for others. */

import type { Extent } from '../area/relate_circle.ts';
import type { Localized } from '../schema/localized.ts';

/** How surely something lies in what is followed; what is followed by name is `inside`. */
export const NEARNESS = ['inside', 'touching', 'possible'] as const;
export type Nearness = (typeof NEARNESS)[number];

/** Where a site may be; districts stand in `/data/districts.geojson`, the city is all of its own. */
export type WatchedExtent = Extent | { kind: 'district'; adcode: number } | { kind: 'city' };

export type WatchedSite = {
	name: Localized;
	/** Ids. */
	themes: readonly string[];
	/** How it lies to each district and township that it may lie in, by adcode and code. */
	districts: Readonly<Record<string, Nearness>>;
	townships: Readonly<Record<string, Nearness>>;
	/** null where nobody knows. */
	extent: WatchedExtent | null;
};

export type WatchedEvent = {
	/** Stays the same for ever. */
	id: string;
	kind: string;
	/** ISO days: of the source, and on which it came into the atlas. */
	date: string;
	added: string;
	/** Whom it concerns: ids of sites, adcodes of districts that it is itself about. */
	sites: readonly string[];
	adcodes: readonly number[];
	title: Localized;
	summary: Localized;
	link: Localized;
};

export type ChangesFile = {
	/** ISO day of the newest. */
	updated: string;
	/** The newest first. */
	events: readonly WatchedEvent[];
	/** Every site that an event concerns, by id. */
	sites: Readonly<Record<string, WatchedSite>>;
};
