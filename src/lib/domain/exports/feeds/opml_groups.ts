import type { Catalog } from '../../reading/catalog.ts';
import type { Language, Localized } from '../../schema/localized.ts';
import { formatFeedName, type FeedScope } from './feed_name.ts';
import { describeScope, findFeedPage, listFeedScopes } from './feed_scope.ts';
import type { OpmlGroup } from './opml.ts';

const GROUPS = {
	district: { zh: '区县', en: 'Districts' },
	theme: { zh: '主题', en: 'Themes' },
} as const satisfies Record<string, Localized>;

/** The feed of all, then those of districts and of themes. `page`: address of a page by its path; `file`: of a file below `/data/`. */
export function listOpmlGroups(
	catalog: Catalog,
	language: Language,
	links: { page: (path: string) => string; file: (name: string) => string },
): OpmlGroup[] {
	const scopes = listFeedScopes(catalog);
	const list = (kind: FeedScope['kind']) =>
		scopes
			.filter((scope) => scope.kind === kind)
			.map((scope) => ({
				text: describeScope(scope, catalog, language),
				xml: links.file(`${formatFeedName(scope, language)}.xml`),
				html: links.page(findFeedPage(scope, catalog)),
			}));
	return [
		{ text: null, feeds: list('all') },
		{ text: GROUPS.district[language], feeds: list('district') },
		{ text: GROUPS.theme[language], feeds: list('theme') },
	];
}
