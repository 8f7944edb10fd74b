/** Whom or what a figure is of, the likeliest first, by weights that were learned from pages whose answers are known. */

import type { KnownClaim, Knowledge } from '../knowledge.ts';
import type { SubjectReading } from '../subjects/subject.ts';
import { isUnit } from '../subjects/subject.ts';
import type { Candidate } from './candidate.ts';
import { describe, type Told } from './describe.ts';
import { addKnown } from './list_candidates.ts';
import { WEIGHTS } from './weights.ts';

/** `share`: of all the likelihood, 0 to 1. */
export type Ranked = { about: string; share: number };

/** Below this share what the grammar told is asked: on pages that neither was made with, a third of it was wrong. */
const DOUBTFUL = 0.3;
/** From this share on a thing that the grammar told too is not asked: it was right in 98 of 100 on pages the weights were not learned from. */
const SURE = 0.95;
const OFFERED = 6;

export function rankSubjects(
	told: Told,
	candidates: readonly Candidate[],
	weights: ReadonlyMap<string, number> = WEIGHTS,
): Ranked[] {
	const scores = candidates.map((one) =>
		describe(told, one, candidates).reduce((sum, feature) => sum + (weights.get(feature) ?? 0), 0),
	);
	const best = Math.max(...scores);
	const likely = scores.map((score) => Math.exp(score - best));
	const all = likely.reduce((sum, one) => sum + one, 0);
	return candidates
		.map(({ about }, index) => ({ about, share: likely[index]! / all }))
		.toSorted((a, b) => b.share - a.share);
}

/** The likeness of a figure's words to each subject's series; known subjects among them are candidates though the article does not name them. */
export function readSeries(
	found: readonly { claim: KnownClaim; score: number }[],
): ReadonlyMap<string, number> {
	const series = new Map<string, number>();
	for (const { claim, score } of found)
		series.set(claim.about, Math.max(score, series.get(claim.about) ?? 0));
	return series;
}

export function rankWithSeries(
	told: Told,
	candidates: readonly Candidate[],
	knowledge: Knowledge,
): Ranked[] {
	return rankSubjects(told, addKnown(candidates, [...told.series.keys()], knowledge));
}

/** Reasons to ask that say no more than that the words leave room for another. */
const ROOM = /(?:something else may be meant|quoted|the township or village may be meant)/;

/**
 * What the grammar told, held against what is likely: each may doubt, and together they may be sure; what is asked offers the likeliest first.
 * `plain`: things without a name of their own, which are never sure.
 */
export function settleSubject(
	subject: SubjectReading,
	ranked: readonly Ranked[],
	plain: ReadonlySet<string>,
): SubjectReading {
	const [best] = ranked;
	if (!best) return subject;
	const share = ranked.find(({ about }) => about === subject.about)?.share ?? 0;
	if (subject.certain && (subject.is_bound === true || share >= DOUBTFUL)) return subject;
	if (subject.certain)
		return offer({ ...subject, why: `${subject.why}; another is likelier` }, ranked);
	const is_sure =
		share >= SURE &&
		best.about === subject.about &&
		!isUnit(subject.about) &&
		!plain.has(best.about) &&
		!ROOM.test(subject.why);
	return is_sure
		? { ...subject, certain: true, why: `${subject.why}; likely by all else` }
		: offer(subject, ranked);
}

function offer(subject: SubjectReading, ranked: readonly Ranked[]): SubjectReading {
	const [best, ...others] = ranked;
	const likely = others.slice(0, OFFERED).map(({ about }) => about);
	return {
		...subject,
		about: best!.about,
		certain: false,
		by_grammar: subject.about,
		candidates: [
			...new Set([...likely, ...(subject.about ? [subject.about] : []), ...subject.candidates]),
		].filter((about) => about !== best!.about),
	};
}
