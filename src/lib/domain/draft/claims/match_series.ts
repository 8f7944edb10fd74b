/** Which series of what was reported before a figure goes on with. */

import type { Unit } from '../../schema/vocabulary.ts';
import type { ClaimKind } from '../../schema/vocabulary.ts';
import type { KnownClaim, Knowledge } from '../knowledge.ts';
import { measureShared } from '../sites/name_likeness.ts';
import { isUnit } from '../subjects/subject.ts';

export type SeriesMatch = { claim: KnownClaim; score: number };

const LIKELY = 0.55;

/** `units` are codes of the places the article is about; figures of other units are none of its series. */
export function matchSeries(
	words: string,
	kind: ClaimKind | null,
	unit: Unit | null,
	units: ReadonlySet<string>,
	knowledge: Knowledge,
): SeriesMatch[] {
	if (unit === null) return [];
	const said = stripFigures(words);
	const newest = new Map<string, SeriesMatch>();
	for (const claim of knowledge.claims) {
		if (claim.unit !== unit || (kind !== null && claim.kind !== kind)) continue;
		if (!isAbout(claim, units, knowledge)) continue;
		const score = scoreWords(said, claim);
		if (score < LIKELY) continue;
		const key = `${claim.about} ${claim.series}`;
		const known = newest.get(key);
		if (!known || known.claim.date < claim.date) newest.set(key, { claim, score });
	}
	return [...newest.values()].toSorted((a, b) => b.score - a.score);
}

/** Kinds whose word says all that a series of one site is of. */
const TELLING_KINDS: readonly (ClaimKind | null)[] = ['output', 'tax', 'revenue', 'voltage'];

/** The one series of that kind which a known site has: 产值 after 年总产值. A county has the 产值 of many things. */
export function matchOnlySeries(
	about: string | null,
	kind: ClaimKind | null,
	unit: Unit | null,
	{ claims }: Knowledge,
): SeriesMatch[] {
	if (about === null || isUnit(about) || !TELLING_KINDS.includes(kind)) return [];
	const own = claims
		.filter((claim) => claim.about === about && claim.kind === kind && claim.unit === unit)
		.toSorted((a, b) => b.date.localeCompare(a.date));
	return new Set(own.map(({ series }) => series)).size === 1 ? [{ claim: own[0]!, score: 1 }] : [];
}

/** What a figure was before (从32项增至58项) is of the one series of its subject that had just this value. */
export function matchSameValue(
	about: string | null,
	kind: ClaimKind | null,
	unit: Unit | null,
	value: number,
	{ claims }: Knowledge,
): SeriesMatch[] {
	if (about === null || unit === null) return [];
	const own = claims.filter(
		(claim) =>
			claim.about === about &&
			claim.kind === kind &&
			claim.unit === unit &&
			claim.value === value &&
			claim.value_to === null,
	);
	return new Set(own.map(({ series }) => series)).size === 1 ? [{ claim: own[0]!, score: 1 }] : [];
}

function isAbout(claim: KnownClaim, units: ReadonlySet<string>, { sites }: Knowledge): boolean {
	if (claim.about === 'city') return true;
	const site = sites.find(({ id }) => id === claim.about);
	const code = site ? (site.township ?? site.district) : claim.about;
	return (
		code === null ||
		[...units].some((unit) => unit.startsWith(String(code)) || String(code).startsWith(unit))
	);
}

function scoreWords(said: string, { exact, label }: KnownClaim): number {
	if (said.length < 2) return 0;
	const known = stripFigures(exact);
	const by_words = known.length >= 2 ? measureShared(said, known) : 0;
	const by_label = label.length >= 2 ? measureShared(said, label.replace(/（.*?）/g, '')) : 0;
	return Math.max(by_words, by_label * 0.95);
}

/** The words without the figure and what hedges it. */
export function stripFigures(words: string): string {
	return words.replace(
		/(?:累计|共|约|近|逾|超过?|达到?|突破|预计|可达|有望|由|从|新增|新建|完成|全部|年)|[\d.．,，]+[万亿千百]*[余多]?(?:个|家|座|条|处|项|人|名|户|亩|吨|公里|立方米|米|亿元|万元|元|%|只|棵|株|栋)?|以上|左右|不到/g,
		'',
	);
}
