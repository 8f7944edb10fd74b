/** Whom or what a figure is of, the likeliest first, by weights that were learned from pages whose answers are known. */

import type { KnownClaim, Knowledge } from '../knowledge.ts';
import type { SubjectReading } from '../subjects/subject.ts';
import type { Candidate } from './candidate.ts';
import { describe, type Told } from './describe.ts';
import { addKnown } from './list_candidates.ts';
import { WEIGHTS } from './weights.ts';

/** `share`: of all the likelihood, 0 to 1. */
export type Ranked = { about: string; share: number };

/** Below this share what the grammar told is asked: on pages that neither was made with, a third of it was wrong. */
const DOUBTFUL = 0.3;
/** Rules that were right less often than in 49 of 50 cases on six pages nobody had tuned them on, and the share from which on they were. */
const LEAST: readonly (readonly [rule: RegExp, share: number])[] = [
	[/^told of the whole county$/, 0.9],
	[/^spoken of in a sentence before$/, 0.8],
	[/^named in its clause$/, 0.5],
	[/as a whole, which carries/, 0.5],
	[/^its words are those of/, 0.5],
];
/** Words of a series of before are no build of the sentence. */
const BY_SERIES = /^its words are those of/;
/** What the grammar told stands first among what is asked from this share of the likeliest on. */
const KEPT = 0.5;
/** A thing that is as likely as this is proposed, so that it can be chosen. */
const RIVAL = 0.25;
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

/** What the grammar told, held against what is likely: where that is something else, it is asked, and what is asked offers the likeliest first. */
export function settleSubject(subject: SubjectReading, ranked: readonly Ranked[]): SubjectReading {
	const [best] = ranked;
	if (!best) return subject;
	const share = ranked.find(({ about }) => about === subject.about)?.share ?? 0;
	const least = LEAST.find(([rule]) => rule.test(subject.why))?.[1] ?? DOUBTFUL;
	const is_bound = subject.is_bound === true && !BY_SERIES.test(subject.why);
	if (subject.certain && (is_bound || share >= least)) return subject;
	if (subject.certain)
		return offer({ ...subject, why: `${subject.why}; another is likelier` }, ranked);
	return offer(subject, ranked);
}

function offer(subject: SubjectReading, ranked: readonly Ranked[]): SubjectReading {
	const [best] = ranked;
	const told = ranked.find(({ about }) => about === subject.about);
	const is_kept =
		told !== undefined && (subject.is_bound === true || told.share >= KEPT * best!.share);
	const { about } = is_kept ? told : best!;
	const likely = ranked.slice(0, OFFERED + 1).map((one) => one.about);
	return {
		...subject,
		about,
		certain: false,
		by_grammar: subject.about,
		// What was told before is of what the atlas has.
		rivals: (BY_SERIES.test(subject.why) ? [] : likely).filter(
			(one) => (ranked.find((it) => it.about === one)?.share ?? 0) >= RIVAL,
		),
		candidates: [
			...new Set([...likely, ...(subject.about ? [subject.about] : []), ...subject.candidates]),
		].filter((one) => one !== about),
	};
}
