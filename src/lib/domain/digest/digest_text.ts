/** A digest as plain text, to paste into a chat. */

import { formatDay } from '../dates/format_edtf.ts';
import { formatSilence, isStale, measureSilence } from '../history/silence.ts';
import { addRemark, joinList, joinSentences } from '../language/join_words.ts';
import type { Catalog, CatalogSite } from '../reading/catalog.ts';
import type { Language, Localized } from '../schema/localized.ts';
import { findDigestPath, type Digest } from './build_digest.ts';
import { buildDigestItem, type DigestItem } from './digest_item.ts';
import { countDigest, KIND_WORDS, nameDigest } from './digest_words.ts';

/** Signs that a message may have; what has no room is counted. */
export const MOST_SIGNS = 2000;
/** Of these, kept for the heading of a section and the line that counts what it has no room for. */
const SECTION_SIGNS = 60;
const MOST_QUIET = 5;

const SAME: Localized = { zh: '（出处同上）', en: '(From the same piece.)' };

export type DigestTextOptions = {
	language: Language;
	/** Address of a page by its path; where no origin is known a path, so that a line that begins with `/` is an address to be made whole. */
	page: (path: string) => string;
	/** ISO day from which silence is counted. */
	today: string;
};

/** Short lines, no markup; every address stands in a line of its own. */
export function formatDigestText(
	digest: Digest,
	catalog: Catalog,
	options: DigestTextOptions,
): string {
	const { language, page, today } = options;
	const head = [
		`${{ zh: '【', en: '' }[language]}${nameDigest(digest, catalog, language)}${{ zh: '】', en: '' }[language]}`,
		countDigest(digest, catalog, language),
	];
	const foot = [
		...describeQuiet(digest.quiet, today, language),
		'',
		{ zh: '全文与地图：', en: 'All of it, with the map:' }[language],
		page(findDigestPath(digest)),
		{
			zh: '引文出自所注报纸，以原文为准。',
			en: 'Quotations are from the newspapers named; the Chinese text is what counts.',
		}[language],
	];
	const around = [...head, ...foot].join('\n').length + digest.sections.length * SECTION_SIGNS;
	let room = MOST_SIGNS - around;
	const body = digest.sections.flatMap(({ kind, entries }, index) => {
		const share = Math.floor(room / (digest.sections.length - index));
		const items = entries.map((entry) => buildDigestItem(entry, catalog, language));
		const { lines, used } = fill(items, share, options);
		room -= used;
		return ['', `${KIND_WORDS[kind][language]}${{ zh: '：', en: ':' }[language]}`, ...lines];
	});
	return `${[...head, ...body, ...foot].join('\n')}\n`;
}

/** As many as there is room for, at least one. */
function fill(items: readonly DigestItem[], room: number, options: DigestTextOptions) {
	const lines: string[] = [];
	let used = 0;
	for (const [index, item] of items.entries()) {
		const own = writeItem(item, items[index - 1], index + 1, options);
		const size = own.join('\n').length + 1;
		if (index > 0 && used + size > room) {
			const rest = items.length - index;
			lines.push(
				{ zh: `另有${rest}条，见全文。`, en: `${rest} more on the page.` }[options.language],
			);
			break;
		}
		lines.push(...own);
		used += size;
	}
	return { lines, used };
}

/** `before`: the item above, whose source is not named twice. */
function writeItem(
	{ title, summary, quote, status, remarks, path, is_report }: DigestItem,
	before: DigestItem | undefined,
	number: number,
	{ language, page }: DigestTextOptions,
): string[] {
	return [
		`${number}. ${status ? addRemark(title, status, language) : title}`,
		...(quote && is_report ? [quote.words, ...quote.misprints] : [summary]),
		...(quote ? [quote.credit === before?.quote?.credit ? SAME[language] : quote.credit] : []),
		...(remarks.length > 0 ? [joinSentences(remarks, language)] : []),
		page(path),
	];
}

function describeQuiet(sites: readonly CatalogSite[], today: string, language: Language): string[] {
	const stale = sites.filter(({ properties }) => isStale(properties.last_reported, today));
	if (stale.length === 0) return [];
	const named = stale
		.slice(0, MOST_QUIET)
		.map(({ properties: { name, last_reported } }) =>
			addRemark(
				name[language],
				formatSilence(measureSilence(last_reported, today), language),
				language,
			),
		);
	const day = formatDay(today, language);
	const count = stale.length;
	const list = joinList(named, language);
	return [
		'',
		{
			zh: `久无消息（截至${day}）：${count}个项目点一年以上没有新的报道，${count > MOST_QUIET ? '如' : '即'}${list}。`,
			en: `Silent for long (as of ${day}): nothing new was reported of ${count === 1 ? '1 site' : `${count} sites`} for a year or more${count > MOST_QUIET ? ', among them' : ':'} ${list}.`,
		}[language],
	];
}
