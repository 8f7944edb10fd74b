/** What a digest says, in words that its page, its plain text and its picture share. */

import { formatEdtf } from '../dates/format_edtf.ts';
import { joinClauses } from '../language/join_words.ts';
import type { Catalog } from '../reading/catalog.ts';
import type { Language, Localized } from '../schema/localized.ts';
import { countEntries, DIGEST_KINDS, type DigestKey, type DigestKind } from './build_digest.ts';

export const KIND_WORDS = {
	report: { zh: '报道', en: 'Reported' },
	status: { zh: '进度变化', en: 'Changes of status' },
	figure: { zh: '新数字', en: 'Newer figures' },
	correction: { zh: '本图集的更正', en: 'Corrected by the atlas' },
} as const satisfies Record<DigestKind, Localized>;

/** The month, whose it is, and what it is. */
export function nameDigest(key: DigestKey, catalog: Catalog, language: Language): string {
	const place = namePlace(key, catalog, language);
	const month = formatEdtf(key.month, language);
	return { zh: `${month}${place}月报`, en: `${place}: digest of ${month}` }[language];
}

export function namePlace({ adcode }: DigestKey, catalog: Catalog, language: Language): string {
	const district = adcode === null ? undefined : catalog.district_by_adcode.get(adcode);
	return (district?.properties.name ?? catalog.city.name)[language];
}

/** How many of each kind: "45条报道，2条更正"; what is only possibly in the district is counted by itself. */
export function countDigest(key: DigestKey, catalog: Catalog, language: Language): string {
	const { sure, possible } = countEntries(catalog, key);
	const counts = DIGEST_KINDS.flatMap((kind) => {
		const count = sure.get(kind);
		return count === undefined ? [] : [COUNTS[kind](count)[language]];
	});
	const unsure = {
		zh: `另有${possible}条只是可能在这里`,
		en: `${possible} more only possibly here`,
	}[language];
	return joinClauses([...counts, ...(possible > 0 ? [unsure] : [])], language);
}

const COUNTS: Record<DigestKind, (count: number) => Localized> = {
	report: (count) => ({
		zh: `报道了${count}个项目点`,
		en: count === 1 ? '1 site reported' : `${count} sites reported`,
	}),
	status: (count) => ({
		zh: `进度变化${count}条`,
		en: count === 1 ? '1 change of status' : `${count} changes of status`,
	}),
	figure: (count) => ({
		zh: `新数字${count}个`,
		en: count === 1 ? '1 newer figure' : `${count} newer figures`,
	}),
	correction: (count) => ({
		zh: `更正${count}条`,
		en: count === 1 ? '1 correction' : `${count} corrections`,
	}),
};
