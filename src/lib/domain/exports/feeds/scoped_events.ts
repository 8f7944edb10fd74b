import type { ChangeEvent } from '../../events/change_event.ts';
import { listEvents } from '../../events/list_events.ts';
import type { Catalog } from '../../reading/catalog.ts';
import { NEARNESS, type Nearness, type WatchedSite } from '../../watch/changes_file.ts';
import { nameScope, type FeedScope } from './feed_name.ts';
import { listWatchedSites } from './watched_sites.ts';

/** `nearness`: how surely it lies in the district or township that is asked for; null where nothing is asked that could be unsure. */
export type ScopedEvent = { event: ChangeEvent; nearness: Nearness | null };

type Ground = {
	sites: Readonly<Record<string, WatchedSite>>;
	/** By the scope's part of the file's name. */
	events: ReadonlyMap<string, readonly ScopedEvent[]>;
};

const kept = new WeakMap<Catalog, Ground>();

/** Events of a scope in their order, the newest first: what a watch of the same would have. */
export function listScopedEvents(catalog: Catalog, scope: FeedScope): readonly ScopedEvent[] {
	if (scope.kind === 'all') return listEvents(catalog).map((event) => ({ event, nearness: null }));
	return findGround(catalog).events.get(nameScope(scope)) ?? [];
}

/** What following knows of every site, worked out once. */
export function findWatchedSites(catalog: Catalog): Ground['sites'] {
	return findGround(catalog).sites;
}

function findGround(catalog: Catalog): Ground {
	const known = kept.get(catalog);
	if (known) return known;
	const sites = listWatchedSites(catalog);
	const events = new Map<string, ScopedEvent[]>();
	for (const event of listEvents(catalog)) {
		for (const [name, nearness] of listScopesOf(event, sites)) {
			const list = events.get(name);
			if (list) list.push({ event, nearness });
			else events.set(name, [{ event, nearness }]);
		}
	}
	const ground = { sites, events };
	kept.set(catalog, ground);
	return ground;
}

/** Of several sites the surest counts. */
function listScopesOf(
	event: ChangeEvent,
	sites: Ground['sites'],
): ReadonlyMap<string, Nearness | null> {
	const scopes = new Map<string, Nearness | null>();
	const add = (scope: FeedScope, word: Nearness): void => {
		const name = nameScope(scope);
		const before = scopes.get(name);
		scopes.set(name, NEARNESS.find((one) => one === word || one === before) ?? word);
	};
	for (const adcode of event.adcodes) add({ kind: 'district', adcode }, 'inside');
	for (const { id } of event.sites) {
		scopes.set(nameScope({ kind: 'site', site: id }), null);
		const { themes, districts, townships } = sites[id]!;
		for (const theme of themes) scopes.set(nameScope({ kind: 'theme', theme }), null);
		for (const [adcode, word] of Object.entries(districts)) {
			add({ kind: 'district', adcode: Number(adcode) }, word);
		}
		for (const [code, word] of Object.entries(townships)) add({ kind: 'township', code }, word);
	}
	return scopes;
}
