/** The page of a digest, and the list of all, in one language. */

import {
	buildDigest,
	findMonth,
	listDigests,
	type DigestKey,
	type DigestKind,
} from '../../domain/digest/build_digest.ts';
import { buildDigestItem, type DigestItem } from '../../domain/digest/digest_item.ts';
import { formatDigestText } from '../../domain/digest/digest_text.ts';
import {
	countDigest,
	KIND_WORDS,
	nameDigest,
	namePlace,
} from '../../domain/digest/digest_words.ts';
import { formatEdtf } from '../../domain/dates/format_edtf.ts';
import type { Catalog } from '../../domain/reading/catalog.ts';
import type { Language } from '../../domain/schema/localized.ts';

/** Entries of a kind that a page has; the rest is counted, and stands in the file of all changes. */
export const MOST_ITEMS = 100;
/** Silent sites that are named. */
const MOST_QUIET = 12;

export type DigestSectionView = {
	kind: DigestKind;
	label: string;
	total: number;
	items: readonly DigestItem[];
};

export type DigestLink = { month: string; adcode: number | null; name: string; counts: string };

export type DigestView = DigestKey & {
	title: string;
	/** The city or the district. */
	place: string;
	month_name: string;
	counts: string;
	sections: readonly DigestSectionView[];
	/** Of earlier months, that the atlas took in during this one: by the month they are of. */
	taken_in: readonly { month: string; name: string; count: number; has_page: boolean }[];
	quiet: {
		/** `last`: ISO day of the last report, the earliest first. */
		sites: readonly { id: string; name: string; last: string }[];
		/** How many sites were last reported on which ISO day: who is silent for long depends on the day it is read. */
		days: readonly (readonly [day: string, count: number])[];
	};
	/** To copy, as of the day of the build. */
	text: string;
	/** Of the same month; of the whole first. */
	others: readonly DigestLink[];
	/** Months before and after, of the same place. */
	earlier: DigestLink | null;
	later: DigestLink | null;
};

export function buildDigestView(
	catalog: Catalog,
	key: DigestKey,
	{ language, page, today }: Parameters<typeof formatDigestText>[2],
): DigestView {
	const digest = buildDigest(catalog, key);
	const all = listDigests(catalog);
	const same_place = all.filter(({ adcode }) => adcode === key.adcode);
	const at = same_place.findIndex(({ month }) => month === key.month);
	const toLink = (one: DigestKey | undefined) =>
		one ? buildDigestLink(one, catalog, language) : null;
	return {
		...key,
		title: nameDigest(key, catalog, language),
		place: namePlace(key, catalog, language),
		month_name: formatEdtf(key.month, language),
		counts: countDigest(key, catalog, language),
		sections: digest.sections.map(({ kind, entries }) => ({
			kind,
			label: KIND_WORDS[kind][language],
			total: entries.length,
			items: entries.slice(0, MOST_ITEMS).map((entry) => buildDigestItem(entry, catalog, language)),
		})),
		taken_in: [...countBy(digest.taken_in.map(({ event }) => findMonth(event.date)))].map(
			([month, count]) => ({
				...{ month, count, name: formatEdtf(month, language) },
				has_page: same_place.some((one) => one.month === month),
			}),
		),
		quiet: {
			sites: digest.quiet.slice(0, MOST_QUIET).map(({ id, properties }) => ({
				...{ id, name: properties.name[language], last: properties.last_reported },
			})),
			days: [...countBy(digest.quiet.map(({ properties }) => properties.last_reported))],
		},
		text: formatDigestText(digest, catalog, { language, page, today }),
		others: all
			.filter(({ month, adcode }) => month === key.month && adcode !== key.adcode)
			.map((one) => buildDigestLink(one, catalog, language)),
		earlier: toLink(same_place[at + 1]),
		later: toLink(same_place[at - 1]),
	};
}

/** All that there are, the newest month first; of the whole before its districts. */
export function buildDigestLinks(catalog: Catalog, language: Language): DigestLink[] {
	return listDigests(catalog).map((key) => buildDigestLink(key, catalog, language));
}

function buildDigestLink(key: DigestKey, catalog: Catalog, language: Language): DigestLink {
	return {
		...key,
		name: namePlace(key, catalog, language),
		counts: countDigest(key, catalog, language),
	};
}

function countBy(values: readonly string[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return counts;
}
