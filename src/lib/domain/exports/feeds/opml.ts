/** Lists of feeds for feed readers (OPML 2.0). This file reaches the browser. */

import { formatSuffix, LANGUAGES, type Language } from '../../language/languages.ts';
import { formatXml } from '../format_xml.ts';

/** `xml` and `html`: whole addresses of the feed and of the page it is about. */
export type OpmlFeed = { text: string; xml: string; html: string };

/** Feeds under a name of their own; without a name they stand by themselves. */
export type OpmlGroup = { text: string | null; feeds: readonly OpmlFeed[] };

/** Below `/data/`: all districts and themes. */
export function nameOpml(language: Language): string {
	return `feeds${formatSuffix(language)}.opml`;
}

/** `day`: ISO, of what it holds. A group without feeds is left out. */
export function formatOpml(
	{ title, day }: { title: string; day: string },
	groups: readonly OpmlGroup[],
	language: Language,
): string {
	const outline = groups
		.filter(({ feeds }) => feeds.length > 0)
		.flatMap(({ text, feeds }): object[] => {
			const list = feeds.map((feed) => ({
				...{ '@type': 'rss', '@text': feed.text, '@title': feed.text },
				...{ '@xmlUrl': feed.xml, '@htmlUrl': feed.html, '@language': LANGUAGES[language].tag },
			}));
			return text === null ? list : [{ '@text': text, '@title': text, outline: list }];
		});
	return formatXml({
		opml: {
			'@version': '2.0',
			head: {
				title,
				dateCreated: new Date(`${day}T00:00:00Z`).toUTCString(),
				docs: 'http://opml.org/spec2.opml',
			},
			body: { outline },
		},
	});
}
