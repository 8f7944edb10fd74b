/** What a match says, in words. */

import { LANGUAGES } from '../language/languages.ts';
import { addRemark, joinClauses } from '../language/join_words.ts';
import { formatLength } from '../near/format_distance.ts';
import type { Language, Localized } from '../schema/localized.ts';
import type { MatchReason, MatchState, NameMatch } from './name_match.ts';
import type { NamedThing, NameKind } from './names_file.ts';

export const STATE_WORDS: Record<MatchState, Localized> = {
	matched: { zh: '已对上', en: 'matched' },
	several: { zh: '不止一处', en: 'several' },
	none: { zh: '没有对上', en: 'not matched' },
	empty: { zh: '空白', en: 'empty' },
};

export const REASON_WORDS: Record<MatchReason, Localized> = {
	name: { zh: '名称相同', en: 'the same name' },
	short: { zh: '按简称对上', en: 'by a shorter name' },
	former: { zh: '按曾用名对上', en: 'by an earlier name' },
	code: { zh: '按行政区划代码对上', en: 'by its official code' },
	chosen: { zh: '由您选定', en: 'chosen by you' },
	'same-name': { zh: '不止一处叫这个名称', en: 'more than one has this name' },
	elsewhere: {
		zh: '有这个名称，但不在本行所写的区县或乡镇',
		en: 'of this name, but not in the unit of the row',
	},
	'unknown-unit': {
		zh: '本行所写的区县或乡镇不在本市，或互相矛盾',
		en: 'the unit of the row is none of this city, or contradicts',
	},
	alike: { zh: '没有这个名称，只有相近的', en: 'nothing of this name, only what is like it' },
	unknown: { zh: '没有这个名称', en: 'nothing of this name' },
	empty: { zh: '没有写名称', en: 'no name is given' },
};

export const KIND_WORDS: Record<NameKind, Localized> = {
	district: { zh: '区县', en: 'district' },
	township: { zh: '乡镇、街道', en: 'township' },
	village: { zh: '村、社区', en: 'village' },
	place: { zh: '地点', en: 'place' },
	site: { zh: '项目', en: 'site' },
};

/** How the thing comes to stand where it is shown. */
export function describeBasis(thing: NamedThing): Localized {
	if (thing.basis) return thing.basis;
	const reach = thing.precision_m ? formatLength(thing.precision_m) : null;
	if (thing.kind === 'district') {
		return {
			zh: '以区县范围表示，边界概括到约200米',
			en: 'shown as the area of the district, its border told to some 200 m',
		};
	}
	if (!reach)
		return { zh: '不知道位置，只列在表里', en: 'no position is known; it is in the table alone' };
	return thing.kind === 'village'
		? {
				zh: `只知道所在乡镇：标在乡镇驻地，实际位置多在${reach.zh}以内`,
				en: `only its township is known: it stands at the township's seat, and lies mostly within ${reach.en}`,
			}
		: {
				zh: `没有界线，标在驻地，全境大部在${reach.zh}以内`,
				en: `no border is known: it stands at its seat, and most of it lies within ${reach.en}`,
			};
}

/** Why a row is what it is: the match, and how its thing is placed. */
export function describeReason({ reason, thing }: NameMatch, language: Language): string {
	return joinClauses(
		[REASON_WORDS[reason][language], thing ? describeBasis(thing)[language] : ''],
		language,
	);
}

/** A thing by its name and where it lies. `findThing`: by id. */
export function nameThing(
	thing: NamedThing,
	language: Language,
	findThing: (id: string) => NamedThing | undefined,
): string {
	const own = { zh: thing.zh, en: thing.en ?? thing.zh };
	const parents: string[] = [];
	for (let parent = findParent(thing); parent; parent = findParent(parent)) {
		parents.push({ zh: parent.zh, en: parent.en ?? parent.zh }[language]);
	}
	const where = parents.join(LANGUAGES[language].list);
	const remark = joinClauses([KIND_WORDS[thing.kind][language], where], language);
	return addRemark(own[language], remark, language);

	function findParent({ parent }: NamedThing): NamedThing | undefined {
		return parent === null || parent === 'outside' ? undefined : findThing(parent);
	}
}
