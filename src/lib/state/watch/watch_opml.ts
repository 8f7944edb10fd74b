import { formatPrefix, type Language } from '$lib/domain/language/languages.ts';
import { formatFeedName, nameScope } from '$lib/domain/exports/feeds/feed_name.ts';
import { formatOpml, type OpmlFeed, type OpmlGroup } from '$lib/domain/exports/feeds/opml.ts';
import type { TownshipFeature } from '$lib/domain/schema/township.ts';
import type { Position } from '$lib/domain/schema/geojson.ts';
import type { ChangesFile } from '$lib/domain/watch/changes_file.ts';
import type { FollowRecord } from '$lib/domain/watch/follow_record.ts';
import type { WatchGround } from '$lib/domain/watch/match_event.ts';
import type { Watch } from '$lib/domain/watch/watch.ts';
import {
	listWatchFeeds,
	type TownshipReach,
	type WatchFeed,
} from '$lib/domain/watch/watch_feeds.ts';
import { loadDataFile } from '../load/load_data_file.ts';
import { loadPolygons } from '../load/load_polygons.ts';

export type WatchOpmlOptions = {
	language: Language;
	/** Of the list. */
	title: string;
	/** ISO day. */
	day: string;
	/** Whole address of the atlas's root, without a slash at its end. */
	root: string;
	nameWatch: (watch: Watch) => string;
	nameFeed: (feed: WatchFeed) => string;
};

/** A feed that several watches touch stands under the first of them. `count`: of feeds. */
export async function buildWatchOpml(
	{ watches, found }: Pick<FollowRecord, 'watches' | 'found'>,
	options: WatchOpmlOptions,
): Promise<{ text: string; count: number }> {
	const { language, title, day, root, nameWatch, nameFeed } = options;
	const townships = await loadTownships();
	const ground = await loadGround(found);
	const districts = new Map(townships.map(({ code, district }) => [code, district]));
	const known = new Set<string>();
	const groups = watches.map((watch): OpmlGroup => {
		const feeds = listWatchFeeds(watch, ground, townships).filter(({ scope }) => {
			// Only what has a page has a feed.
			if (scope.kind === 'site' && !__HAS_SITE_PAGES__) return false;
			const name = nameScope(scope);
			return !known.has(name) && known.add(name);
		});
		return { text: nameWatch(watch), feeds: feeds.map(describe) };
	});
	return { text: formatOpml({ title, day }, groups, language), count: known.size };

	function describe(feed: WatchFeed): OpmlFeed {
		return {
			text: nameFeed(feed),
			xml: `${root}/data/${formatFeedName(feed.scope, language)}.xml`,
			html: `${root}/${formatPrefix(language)}${findPage(feed)}`,
		};
	}

	function findPage({ scope }: WatchFeed): string {
		switch (scope.kind) {
			case 'site':
				return `sites/${scope.site}/`;
			case 'district':
				return `districts/${scope.adcode}/`;
			case 'township': {
				const district = districts.get(scope.code);
				return district === undefined ? '' : `districts/${district}/`;
			}
			default:
				return '';
		}
	}
}

async function loadGround(found: WatchGround['found']): Promise<WatchGround> {
	const [{ sites }, polygons] = await Promise.all([
		loadDataFile<ChangesFile>('changes.json'),
		loadPolygons(),
	]);
	return { sites, polygons, found };
}

async function loadTownships(): Promise<TownshipReach[]> {
	const { features } = await loadDataFile<{ features: TownshipFeature[] }>('townships.geojson');
	return features.map(({ id, geometry, properties }) => ({
		code: id,
		district: properties.district,
		seat: geometry ? (geometry.coordinates as Position) : null,
		radius_m: properties.radius_m,
	}));
}
