/** What a feed may be about, and the name of its file. This file reaches the browser. */

import { formatSuffix } from '../../language/languages.ts';
import type { Language } from '../../schema/localized.ts';

export type FeedScope =
	| { kind: 'all' }
	| { kind: 'district'; adcode: number }
	| { kind: 'theme'; theme: string }
	| { kind: 'township'; code: string }
	| { kind: 'site'; site: string };

/** Part of the file's name: empty, `district-` and the adcode, `theme-water`, `township-` and the code, `site-` and the id. */
export function nameScope(scope: FeedScope): string {
	switch (scope.kind) {
		case 'all':
			return '';
		case 'district':
			return `district-${scope.adcode}`;
		case 'theme':
			return `theme-${scope.theme}`;
		case 'township':
			return `township-${scope.code}`;
		case 'site':
			return `site-${scope.site}`;
	}
}

/** The file's name without its ending: `feed`, `feed-theme-water.en`; of an archive `feed-theme-water.archive-2.en`. */
export function formatFeedName(
	scope: FeedScope,
	language: Language,
	archive: number | null = null,
): string {
	const part = nameScope(scope);
	const old = archive === null ? '' : `.archive-${archive}`;
	return `feed${part && `-${part}`}${old}${formatSuffix(language)}`;
}
