import { relateCircle, type Circle } from '../area/relate_circle.ts';
import type { FeedScope } from '../exports/feeds/feed_name.ts';
import type { Position } from '../schema/geojson.ts';
import { NEARNESS, type Nearness } from './changes_file.ts';
import { matchSite, type WatchGround } from './match_event.ts';
import type { Watch } from './watch.ts';

/** `seat` and `radius_m` are null where no source places it. */
export type TownshipReach = {
	code: string;
	district: number;
	seat: Position | null;
	radius_m: number | null;
};

/** `nearness`: how what the feed is about lies to what is followed. */
export type WatchFeed = { scope: FeedScope; nearness: Nearness };

/** Feeds of all that a watch touches: what is followed by name has its own; a circle those of the townships and sites it may hold. */
export function listWatchFeeds(
	watch: Watch,
	ground: WatchGround,
	townships: readonly TownshipReach[],
): WatchFeed[] {
	switch (watch.kind) {
		case 'district':
			return [{ scope: { kind: 'district', adcode: watch.adcode }, nearness: 'inside' }];
		case 'township':
			return [{ scope: { kind: 'township', code: watch.code }, nearness: 'inside' }];
		case 'theme':
			return [{ scope: { kind: 'theme', theme: watch.theme }, nearness: 'inside' }];
		case 'site':
			return [{ scope: { kind: 'site', site: watch.site }, nearness: 'inside' }];
		case 'search':
			return listSites(watch, ground);
		case 'circle':
			return [...listTownships(watch, ground, townships), ...listSites(watch, ground)];
	}
}

function listSites(watch: Watch, ground: WatchGround): WatchFeed[] {
	return Object.entries(ground.sites).flatMap(([id, site]) => {
		const nearness = matchSite(id, site, watch, ground);
		return nearness ? [{ scope: { kind: 'site', site: id }, nearness }] : [];
	});
}

/** What has no seat here may lie in any circle that reaches into its district. */
function listTownships(
	circle: Circle,
	{ polygons }: WatchGround,
	townships: readonly TownshipReach[],
): WatchFeed[] {
	return townships.flatMap(({ code, district, seat, radius_m }) => {
		const polygon = polygons.get(district);
		const extent =
			seat && radius_m !== null
				? ({
						kind: 'around',
						geometry: { type: 'Point', coordinates: seat },
						precision_m: radius_m,
					} as const)
				: polygon && ({ kind: 'within', polygon } as const);
		const relation = extent ? relateCircle(circle, extent) : 'outside';
		const nearness = NEARNESS.find((word) => word === relation);
		return nearness ? [{ scope: { kind: 'township', code }, nearness }] : [];
	});
}
