/** What feeds tell: every event once, with its own date. */

import { findTheme } from '../../city/themes.ts';
import { formatSuffix } from '../../language/languages.ts';
import { formatTag } from '../../city/format_tag.ts';
import type { ChangeEvent } from '../../events/change_event.ts';
import { listEvents } from '../../events/list_events.ts';
import type { Catalog } from '../../reading/catalog.ts';
import type { Language } from '../../schema/localized.ts';
import { LICENSES } from '../terms.ts';
import { buildFeedItem, type FeedItem } from './feed_item.ts';

export type FeedScope =
	{ kind: 'all' } | { kind: 'district'; adcode: number } | { kind: 'theme'; theme: string };

/** Events of the scope in their order, the newest first. */
export function listFeedItems(catalog: Catalog, scope: FeedScope, language: Language): FeedItem[] {
	return listEvents(catalog)
		.filter((event) => isInScope(event, scope))
		.map((event) => buildFeedItem(event, catalog, language));
}

/** The whole, then every district and every theme that something was reported of. */
export function listFeedScopes(catalog: Catalog): FeedScope[] {
	const scopes: FeedScope[] = [
		{ kind: 'all' },
		...catalog.districts
			.filter(({ properties }) => properties.role === 'district')
			.map(({ id }) => ({ kind: 'district' as const, adcode: id })),
		...catalog.city.themes.map(({ id }) => ({ kind: 'theme' as const, theme: id })),
	];
	return scopes.filter(
		(scope) => scope.kind === 'all' || listEvents(catalog).some((event) => isInScope(event, scope)),
	);
}

/** Part of the file's name: empty, `district-` and the adcode, `theme-water`. */
export function nameScope(scope: FeedScope): string {
	switch (scope.kind) {
		case 'all':
			return '';
		case 'district':
			return `district-${scope.adcode}`;
		case 'theme':
			return `theme-${scope.theme}`;
	}
}

/** The file's name without its ending: `feed`, `feed-theme-water.en`. */
export function formatFeedName(scope: FeedScope, language: Language): string {
	const part = nameScope(scope);
	return `feed${part && `-${part}`}${formatSuffix(language)}`;
}

export function describeScope(scope: FeedScope, catalog: Catalog, language: Language): string {
	const atlas = catalog.city.title[language];
	const part =
		scope.kind === 'district'
			? catalog.district_by_adcode.get(scope.adcode)?.properties.name[language]
			: scope.kind === 'theme'
				? findTheme(catalog.city.themes, scope.theme).name[language]
				: undefined;
	return part ? `${atlas} · ${part}` : atlas;
}

export function nameFeed(scope: FeedScope, catalog: Catalog, language: Language): string {
	return `${formatTag(catalog.city)}:feed/${nameScope(scope) || 'all'}/${language}`;
}

export const FEED_RIGHTS = LICENSES.sites;

function isInScope({ sites, adcodes }: ChangeEvent, scope: FeedScope): boolean {
	if (scope.kind === 'all') return true;
	if (scope.kind === 'theme') {
		return sites.some(({ properties }) => properties.themes.includes(scope.theme));
	}
	const { adcode } = scope;
	return (
		adcodes.includes(adcode) ||
		sites.some(
			({ properties }) =>
				properties.district === adcode || (properties.crosses ?? []).includes(adcode),
		)
	);
}
