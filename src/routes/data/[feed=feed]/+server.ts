import { LANGUAGE_CODES, formatPrefix, type Language } from '$lib/domain/language/languages.ts';
import { base } from '$app/paths';
import { error } from '@sveltejs/kit';
import { catalog } from '$lib/data/catalog.server.ts';
import { formatFeedName, type FeedScope } from '$lib/domain/exports/feeds/feed_name.ts';
import {
	findFeedPage,
	listFeedScopes,
	listSmallScopes,
} from '$lib/domain/exports/feeds/feed_scope.ts';
import { formatAtomFeed, formatJsonFeed } from '$lib/domain/exports/feeds/feeds.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

/** By the name of the file. */
const feeds = new Map<string, { scope: FeedScope; language: Language; kind: 'xml' | 'json' }>([
	...listFiles(listFeedScopes(catalog), ['xml', 'json']),
	...listFiles(listSmallScopes(catalog), ['xml']),
]);

function listFiles(scopes: readonly FeedScope[], kinds: readonly ('xml' | 'json')[]) {
	return scopes.flatMap((scope) =>
		LANGUAGE_CODES.flatMap((language) =>
			kinds.map(
				(kind) =>
					[`${formatFeedName(scope, language)}.${kind}`, { scope, language, kind }] as const,
			),
		),
	);
}

export const entries: EntryGenerator = () => [...feeds.keys()].map((feed) => ({ feed }));

export const GET: RequestHandler = ({ params }) => {
	const found = feeds.get(params.feed);
	if (!found) error(404);
	const { scope, language, kind } = found;
	const root = `${__SITE_ORIGIN__}${base}/${formatPrefix(language)}`;
	const links = {
		page: (path: string) => `${root}${path}`,
		home: `${root}${findFeedPage(scope, catalog)}`,
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
