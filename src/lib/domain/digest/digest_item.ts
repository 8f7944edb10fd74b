import { formatDay } from '../dates/format_edtf.ts';
import type { ScopedEvent } from '../exports/feeds/scoped_events.ts';
import { buildFeedItem } from '../exports/feeds/feed_item.ts';
import { isSourceLanguage } from '../language/languages.ts';
import { quoteWords } from '../language/join_words.ts';
import type { Catalog } from '../reading/catalog.ts';
import type { Language, Localized } from '../schema/localized.ts';
import { isLate } from './build_digest.ts';
import { shortenQuote } from './shorten_quote.ts';

/** One entry of a digest, in one language. */
export type DigestItem = {
	id: string;
	/** What a status or a figure was before says more than its quotation. */
	is_report: boolean;
	/** Page about it, without the language. */
	path: string;
	title: string;
	summary: string;
	/** One to three sentences in their signs, with what puts them right and whose they are; null for a correction. */
	quote: { words: string; credit: string; misprints: readonly string[] } | null;
	status: string | null;
	/** What a reader has to know besides: only possibly here, taken in later. */
	remarks: readonly string[];
};

const CUT: Localized = { zh: '（节录）', en: ' (in part; translation ours)' };
const WHOLE: Localized = { zh: '', en: ' (translation ours)' };

export function buildDigestItem(
	{ event, nearness }: ScopedEvent,
	catalog: Catalog,
	language: Language,
): DigestItem {
	const item = buildFeedItem(event, catalog, language);
	const { quote } = item;
	return {
		...{ id: event.id, path: item.path, title: item.title, summary: item.summary },
		is_report: event.kind === 'report',
		status: item.status,
		quote: quote && {
			words: quoteShort(isSourceLanguage(language) ? quote.quotation : quote.translation, language),
			credit: quote.credit,
			misprints: quote.misprints,
		},
		remarks: [
			...(nearness === 'possible' ? [POSSIBLE[language]] : []),
			...(nearness === 'touching' ? [TOUCHING[language]] : []),
			...(isLate(event) ? [describeLate(event.added, language)] : []),
		],
	};
}

const POSSIBLE: Localized = {
	zh: '只是可能在这里：报道没有说清位置。',
	en: 'Only possibly here: the report does not say exactly where.',
};
const TOUCHING: Localized = { zh: '只有一部分在这里。', en: 'Only partly here.' };

function describeLate(added: string, language: Language): string {
	const day = formatDay(added, language);
	return {
		zh: `本图集${day}才收入。`,
		en: `The atlas took it in later, on ${day}.`,
	}[language];
}

function quoteShort(words: string, language: Language): string {
	const { text, is_whole } = shortenQuote(words, language);
	return `${quoteWords(text, language)}${(is_whole ? WHOLE : CUT)[language]}`;
}
