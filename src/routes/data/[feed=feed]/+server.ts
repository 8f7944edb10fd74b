import { LANGUAGE_CODES, formatPrefix, type Language } from '$lib/domain/language/languages.ts';
import { base } from '$app/paths';
import { error } from '@sveltejs/kit';
import { catalog } from '$lib/data/catalog.server.ts';
import { countArchives, type FeedPart } from '$lib/domain/exports/feeds/feed_archives.ts';
import { formatFeedName, type FeedScope } from '$lib/domain/exports/feeds/feed_name.ts';
import {
	findFeedPage,
	listFeedScopes,
	listSmallScopes,
} from '$lib/domain/exports/feeds/feed_scope.ts';
import { formatAtomFeed, formatJsonFeed } from '$lib/domain/exports/feeds/feeds.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

type FeedFile = { scope: FeedScope; language: Language; part: FeedPart; kind: 'xml' | 'json' };

/** By the name of the file. */
const feeds = new Map<string, FeedFile>([
	...listFiles(listFeedScopes(catalog), ['xml', 'json']),
	...listFiles(listSmallScopes(catalog), ['xml']),
]);

function listFiles(scopes: readonly FeedScope[], kinds: readonly ('xml' | 'json')[]) {
	return scopes.flatMap((scope) => {
		const archives = Array.from({ length: countArchives(catalog, scope) }, (_, at) => at + 1);
		return LANGUAGE_CODES.flatMap((language) =>
			kinds.flatMap((kind) =>
				[null, ...archives].map(
					(part) =>
						[
							`${formatFeedName(scope, language, part)}.${kind}`,
							{ scope, language, part, kind },
						] as const,
				),
			),
		);
	});
}

export const entries: EntryGenerator = () => [...feeds.keys()].map((feed) => ({ feed }));

export const GET: RequestHandler = ({ params }) => {
	const found = feeds.get(params.feed);
	if (!found) error(404);
	const { scope, language, part, kind } = found;
	const root = `${__SITE_ORIGIN__}${base}/${formatPrefix(language)}`;
	const links = {
		page: (path: string) => `${root}${path}`,
		home: `${root}${findFeedPage(scope, catalog)}`,
		file: (of: FeedPart) =>
			`${__SITE_ORIGIN__}${base}/data/${formatFeedName(scope, language, of)}.${kind}`,
	};
	return kind === 'xml'
		? new Response(formatAtomFeed(catalog, scope, language, links, part), {
				headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
			})
		: new Response(formatJsonFeed(catalog, scope, language, links, part), {
				headers: { 'content-type': 'application/feed+json; charset=utf-8' },
			});
};
