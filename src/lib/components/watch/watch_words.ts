/** What is followed and what is new of it, in words. */

import { formatDate } from '$lib/components/ui/format_date.ts';
import { LANGUAGES } from '$lib/domain/language/languages.ts';
import { formatLength } from '$lib/domain/near/format_distance.ts';
import type { Position } from '$lib/domain/schema/geojson.ts';
import type { WatchReport, WatchSummary } from '$lib/domain/watch/compare_watches.ts';
import type { Nearness } from '$lib/domain/watch/changes_file.ts';
import type { WatchKind, WatchTarget } from '$lib/domain/watch/watch.ts';
import { m } from '$lib/i18n/paraglide/messages.js';
import { getLocale } from '$lib/i18n/paraglide/runtime.js';

export const TAGS: Record<WatchKind, () => string> = {
	circle: m.watch_tag_circle,
	township: m.watch_tag_township,
	district: m.watch_tag_district,
	theme: m.watch_tag_theme,
	site: m.watch_tag_site,
	search: m.watch_tag_search,
};

export const KINDS: Record<WatchKind, () => string> = {
	circle: m.watch_kind_circle,
	township: m.watch_kind_township,
	district: m.watch_kind_district,
	theme: m.watch_kind_theme,
	site: m.watch_kind_site,
	search: m.watch_kind_search,
};

/** How surely an entry lies in what is followed. */
export const NEARNESS_WORDS: Record<Nearness, () => string> = {
	inside: m.watch_inside,
	touching: m.watch_touching,
	possible: m.watch_possible,
};

/** Names of what can be followed, in one language. */
export type WatchNames = {
	townships: readonly { code: string; name: string; district: number }[];
	districts: readonly { adcode: number; name: string }[];
	themes: readonly { id: string; name: string }[];
	sites: readonly { id: string; name: string }[];
};

/** What it is about; its id where the atlas does not know it any more. */
export function nameTarget(target: WatchTarget, names: WatchNames): string {
	switch (target.kind) {
		case 'circle':
			return namePoint(target.center);
		case 'township':
			return names.townships.find(({ code }) => code === target.code)?.name ?? target.code;
		case 'district': {
			const { adcode } = target;
			return names.districts.find((one) => one.adcode === adcode)?.name ?? String(adcode);
		}
		case 'theme':
			return names.themes.find(({ id }) => id === target.theme)?.name ?? target.theme;
		case 'site':
			return names.sites.find(({ id }) => id === target.site)?.name ?? target.site;
		case 'search':
			return LANGUAGES[getLocale()].quotes.join(target.text);
	}
}

export function namePoint([lng, lat]: Position): string {
	return m.watch_point({ lng: lng.toFixed(4), lat: lat.toFixed(4) });
}

/** "3 new since 12 November, 1 possibly near you". */
export function describeNews({ sure, possible, since }: Omit<WatchSummary, 'sites'>): string {
	const date = formatDate(since ?? '', getLocale());
	if (sure > 0 && possible > 0) return m.watch_count_both({ date, sure, possible });
	if (possible > 0) return m.watch_count_possible({ date, possible });
	return sure > 0 ? m.watch_count_sure({ date, sure }) : m.watch_count_none({ date });
}

/** The same of one watch, which has a name of its own. */
export function describeReport({ watch, sure, possible }: WatchReport): string {
	const date = formatDate(watch.since, getLocale());
	if (sure > 0 && possible > 0) return m.watch_item_both({ date, sure, possible });
	if (possible > 0) return m.watch_item_possible({ date, possible });
	return describeNews({ sure, possible, since: watch.since });
}

export function describeRadius(radius_m: number): string {
	return m.watch_within({ radius: formatLength(radius_m)[getLocale()] });
}
