/** All that has a feed, and how it is called. */

import { findTheme } from '../../city/themes.ts';
import { formatTag } from '../../city/format_tag.ts';
import { hasSitePages } from '../../paging/site_pages.ts';
import type { Catalog } from '../../reading/catalog.ts';
import type { Language } from '../../schema/localized.ts';
import { nameScope, type FeedScope } from './feed_name.ts';

/** The whole, every district and every theme: few, in every format. One without an entry is there too, so that it can be followed from the first day. */
export function listFeedScopes(catalog: Catalog): FeedScope[] {
	return [
		{ kind: 'all' },
		...catalog.districts
			.filter(({ properties }) => properties.role === 'district')
			.map(({ id }) => ({ kind: 'district' as const, adcode: id })),
		...catalog.city.themes.map(({ id }) => ({ kind: 'theme' as const, theme: id })),
	];
}

/** Every township, and every site that has a page: many, as Atom only. */
export function listSmallScopes(catalog: Catalog): FeedScope[] {
	const { townships, sites } = catalog;
	return [
		...townships.map(({ id }) => ({ kind: 'township' as const, code: id })),
		...(hasSitePages(catalog) ? sites.map(({ id }) => ({ kind: 'site' as const, site: id })) : []),
	];
}

/** Page that a feed is about, without the language. */
export function findFeedPage(scope: FeedScope, catalog: Catalog): string {
	switch (scope.kind) {
		case 'district':
			return `districts/${scope.adcode}/`;
		case 'site':
			return `sites/${scope.site}/`;
		case 'township': {
			const unit = catalog.townships.find(({ id }) => id === scope.code);
			return unit ? `districts/${unit.properties.district}/` : '';
		}
		default:
			return '';
	}
}

export function describeScope(scope: FeedScope, catalog: Catalog, language: Language): string {
	const atlas = catalog.city.title[language];
	const part = nameSubject(scope, catalog)?.[language];
	return part ? `${atlas} · ${part}` : atlas;
}

export function nameFeed(scope: FeedScope, catalog: Catalog, language: Language): string {
	return `${formatTag(catalog.city)}:feed/${nameScope(scope) || 'all'}/${language}`;
}

function nameSubject(scope: FeedScope, catalog: Catalog) {
	switch (scope.kind) {
		case 'all':
			return undefined;
		case 'district':
			return catalog.district_by_adcode.get(scope.adcode)?.properties.name;
		case 'theme':
			return findTheme(catalog.city.themes, scope.theme).name;
		case 'township':
			return catalog.townships.find(({ id }) => id === scope.code)?.properties.name;
		case 'site':
			return catalog.site_by_id.get(scope.site)?.properties.name;
	}
}
