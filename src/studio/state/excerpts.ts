/** Excerpts are whole sentences: growing, shrinking, parting and joining them. */

import type { Span } from '$lib/domain/draft/draft_page.ts';

export type Excerpt = [start: number, end: number];
export type ExcerptChange = 'grow' | 'shrink' | 'split' | 'merge' | 'drop';

/** An excerpt has one to three sentences. */
const MOST_SENTENCES = 3;

/** The excerpts after a change of the one that begins at `start`; null where it cannot be done. */
export function changeExcerpt(
	excerpts: readonly Excerpt[],
	sentences: readonly Span[],
	start: number,
	change: ExcerptChange,
): Excerpt[] | null {
	const index = excerpts.findIndex(([at]) => at === start);
	const excerpt = excerpts[index];
	if (!excerpt) return null;
	const own = sentences.filter((one) => one.start >= excerpt[0] && one.end <= excerpt[1]);
	const next = excerpts[index + 1];
	const replace = (...others: Excerpt[]): Excerpt[] => excerpts.toSpliced(index, 1, ...others);
	switch (change) {
		case 'grow': {
			const after = sentences.find((one) => one.start >= excerpt[1]);
			if (!after || own.length >= MOST_SENTENCES || (next && next[0] < after.end)) return null;
			return replace([excerpt[0], after.end]);
		}
		case 'shrink':
			return own.length > 1 ? replace([excerpt[0], own.at(-2)!.end]) : null;
		case 'split': {
			const [first, second] = own;
			if (!first || !second) return null;
			return replace([excerpt[0], first.end], [second.start, excerpt[1]]);
		}
		case 'merge': {
			if (!next) return null;
			const both = sentences.filter((one) => one.start >= excerpt[0] && one.end <= next[1]);
			if (both.length > MOST_SENTENCES) return null;
			return excerpts.toSpliced(index, 2, [excerpt[0], next[1]]);
		}
		case 'drop':
			return excerpts.length > 1 ? replace() : null;
	}
}

/** The excerpts with this sentence as one of them, or as part of the one it is in; without it where it is one by itself. */
export function toggleSentence(excerpts: readonly Excerpt[], sentence: Span): Excerpt[] {
	const inside = excerpts.find(([start, end]) => start <= sentence.start && sentence.end <= end);
	if (!inside) {
		return [...excerpts, [sentence.start, sentence.end] as Excerpt].toSorted((a, b) => a[0] - b[0]);
	}
	const parts: Excerpt[] = [
		[inside[0], sentence.start],
		[sentence.end, inside[1]],
	];
	return excerpts.flatMap((one) =>
		one === inside ? parts.filter(([start, end]) => start < end) : [one],
	);
}
