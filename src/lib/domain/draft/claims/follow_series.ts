/** A figure that only says what another has become: 企业还只有178家，如今达到206家 goes on with the series of the 178. */

import type { FoundClaim } from './found_claim.ts';

const BECAME =
	/^(?:到?(?:如今|现在|目前|今年|去年|眼下|现)[^，。；\d]{0,4})?(?:分别)?已?(?:达到?|是|为|有|增至|增加到|上升到|发展到|扩大到|提高到|跃升至)(?:约|近|超过?)*$/;
const LIST = /^[\u4e00-\u9fff]{0,2}[和、与及]$/;

/** `found`: figures of one article, in reading order. */
export function followSeries(found: readonly FoundClaim[]): FoundClaim[] {
	const told = [...found];
	for (const [at, one] of told.entries()) {
		const last = told[at - 1];
		const is_changed = last !== undefined && hasBecome(one, last);
		const may_follow = one.earlier.length === 0 && BECAME.test(readClause(one));
		if (!is_changed && !may_follow) continue;
		const later = listTogether(told, at);
		const is_each = readClause(one).includes('分别');
		const before = told
			.slice(0, at)
			.filter(({ sentence, claim }) => sentence === one.sentence && claim.unit === one.claim.unit)
			.slice(is_each ? -later.length : -1);
		if (before.length !== (is_each ? later.length : 1)) continue;
		for (const [nth, from] of before.entries()) {
			const to = told[at + nth]!;
			if (from.claim.kind === to.claim.kind) told[at + nth] = follow(to, from);
		}
	}
	return told;
}

/** Its subject and series are those of the other; where these are known, neither is asked. */
function follow(one: FoundClaim, { claim, earlier }: FoundClaim): FoundClaim {
	if (earlier.length === 0) return one;
	const is_asked = claim.unsure.includes('about') || claim.unsure.includes('series');
	const unsure = one.claim.unsure.filter((doubt) => is_asked || doubt !== 'about');
	return {
		...one,
		earlier,
		is_followed: true,
		claim: {
			...one.claim,
			about: claim.about,
			series: claim.series,
			unsure,
			certain: unsure.length === 0,
			why: `${one.claim.why}; what ${claim.exact} has become`,
		},
	};
}

/** 从32项增至58项: nothing but a word of change stands between. */
const CHANGED =
	/^(?:增[加长]?|提[高升]|扩[大展]?|上升|攀升|跃升|发展|降低?|下降|减少?|缩减|涨)(?:到了?|至|为)(?:约|近|超过?)*$/;

function hasBecome(one: FoundClaim, { claim, sentence, earlier }: FoundClaim): boolean {
	const is_known = claim.role === 'earlier' && earlier[0]?.value === claim.value;
	if (sentence !== one.sentence || !is_known) return false;
	const [from, to] = [claim.figure.end, one.claim.figure.start].map(
		(at) => at - sentence.span.start,
	);
	return CHANGED.test(sentence.text.slice(from, to));
}

function readClause({ claim, sentence }: FoundClaim): string {
	const lead = sentence.text.slice(0, claim.figure.start - sentence.span.start);
	return /[^，。；：]*$/.exec(lead)![0];
}

/** 206家和91家: the figures that follow in one list, itself the first. */
function listTogether(found: readonly FoundClaim[], at: number): FoundClaim[] {
	const list = [found[at]!];
	for (const next of found.slice(at + 1)) {
		const last = list.at(-1)!;
		const { text, span } = next.sentence;
		const between = text.slice(
			last.claim.figure.end - span.start,
			next.claim.figure.start - span.start,
		);
		if (next.sentence !== last.sentence || !LIST.test(between)) break;
		list.push(next);
	}
	return list;
}
