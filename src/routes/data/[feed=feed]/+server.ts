import { LANGUAGE_CODES, formatPrefix } from '$lib/domain/language/languages.ts';
import { base } from '$app/paths';
import { error } from '@sveltejs/kit';
import { catalog } from '$lib/data/catalog.server.ts';
import { formatFeedName, listFeedScopes } from '$lib/domain/exports/feeds/feed_items.ts';
import { formatAtomFeed, formatJsonFeed } from '$lib/domain/exports/feeds/feeds.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

const feeds = new Map(
	listFeedScopes(catalog).flatMap((scope) =>
		LANGUAGE_CODES.map(
			(language) => [formatFeedName(scope, language), { scope, language }] as const,
		),
	),
);

export const entries: EntryGenerator = () =>
	[...feeds.keys()].flatMap((name) => [{ feed: `${name}.xml` }, { feed: `${name}.json` }]);

export const GET: RequestHandler = ({ params }) => {
	const [, name = '', kind] = /^(.*)\.(xml|json)$/.exec(params.feed) ?? [];
	const found = feeds.get(name);
	if (!found) error(404);
	const { scope, language } = found;
	const root = `${__SITE_ORIGIN__}${base}/${formatPrefix(language)}`;
	const links = {
		page: (path: string) => `${root}${path}`,
		home: scope.kind === 'district' ? `${root}districts/${scope.adcode}/` : root,
		self: `${__SITE_ORIGIN__}${base}/data/${params.feed}`,
	};
	return kind === 'xml'
		? new Response(formatAtomFeed(catalog, scope, language, links), {
				headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
			})
		: new Response(formatJsonFeed(catalog, scope, language, links), {
				headers: { 'content-type': 'application/feed+json; charset=utf-8' },
			});
};
