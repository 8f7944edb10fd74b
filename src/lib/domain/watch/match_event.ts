import type { Polygonal } from '../../geometry/position.ts';
import { relateCircle, type Circle } from '../area/relate_circle.ts';
import {
	NEARNESS,
	type ChangesFile,
	type Nearness,
	type WatchedEvent,
	type WatchedExtent,
	type WatchedSite,
} from './changes_file.ts';
import type { Watch, WatchTarget } from './watch.ts';

/** What matching needs beside the event. */
export type WatchGround = Pick<ChangesFile, 'sites'> & {
	/** Of the city's districts by adcode; empty where no circle is followed. */
	polygons: ReadonlyMap<number, Polygonal>;
	/** Sites that the atlas's own search finds, by the id of the watch that looks for them. */
	found: Readonly<Record<string, readonly string[]>>;
};

/** How an event concerns a watch, by the surest of its sites; null where it does not. */
export function matchEvent(
	event: WatchedEvent,
	watch: Watch,
	ground: WatchGround,
): Nearness | null {
	if (watch.kind === 'district' && event.adcodes.includes(watch.adcode)) return 'inside';
	if (watch.kind === 'search' && isSaid(watch.text, event)) return 'inside';
	const found = event.sites.map((id) => {
		const site = ground.sites[id];
		return site ? matchSite(id, site, watch, ground) : null;
	});
	return NEARNESS.find((word) => found.includes(word)) ?? null;
}

/** How a site lies to what is followed. */
export function matchSite(
	id: string,
	site: WatchedSite,
	watch: WatchTarget & { id: string },
	ground: WatchGround,
): Nearness | null {
	switch (watch.kind) {
		case 'circle':
			return site.extent && relate(watch, site.extent, ground.polygons);
		case 'township':
			return site.townships[watch.code] ?? null;
		case 'district':
			return site.districts[watch.adcode] ?? null;
		case 'theme':
			return site.themes.includes(watch.theme) ? 'inside' : null;
		case 'site':
			return watch.site === id ? 'inside' : null;
		case 'search':
			return ground.found[watch.id]?.includes(id) ? 'inside' : null;
	}
}

/** What is somewhere in the city may be in any circle that reaches into it. */
function relate(
	circle: Circle,
	extent: WatchedExtent,
	polygons: ReadonlyMap<number, Polygonal>,
): Nearness | null {
	if (extent.kind === 'city') {
		const reaches = [...polygons.values()].some(
			(polygon) => relateCircle(circle, { kind: 'within', polygon }) !== 'outside',
		);
		return reaches ? 'possible' : null;
	}
	const polygon = extent.kind === 'district' ? polygons.get(extent.adcode) : null;
	if (polygon === undefined) return null;
	const relation = relateCircle(
		circle,
		extent.kind === 'district' ? { kind: 'within', polygon: polygon! } : extent,
	);
	return NEARNESS.find((word) => word === relation) ?? null;
}

/** Every word that is looked for stands in the event's own words, in one of its languages. */
function isSaid(text: string, { title, summary }: WatchedEvent): boolean {
	const said = JSON.stringify([title, summary]).toLowerCase();
	const words = text.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
	return words.length > 0 && words.every((word) => said.includes(word));
}
