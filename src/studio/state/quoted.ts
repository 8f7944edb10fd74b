import type { Span } from '$lib/domain/draft/draft_page.ts';
import type { Excerpt as Quotation } from '$lib/domain/schema/article.ts';
import { toggleSentence } from './excerpts.ts';

/** An excerpt of an article, with where it stands on the page; null for one whose words the page lacks. */
export type Quoted = { excerpt: Quotation; span: Span | null };

/**
 * The excerpts with this sentence quoted, or not any more. One that has other words keeps its id, and waits for a translation.
 * @param plain the page, which spans count the characters of
 */
export function quoteSentence(quoted: readonly Quoted[], sentence: Span, plain: string): Quoted[] {
	const characters = [...plain];
	const spans = quoted.flatMap(({ span }): [number, number][] =>
		span ? [[span.start, span.end]] : [],
	);
	const ids = new Set(quoted.map(({ excerpt }) => excerpt.id));
	const used = new Set<Quoted>();
	const next = toggleSentence(spans, sentence).map(([start, end]): Quoted => {
		const overlapping = quoted.filter(
			(one) => one.span && !used.has(one) && one.span.start < end && start < one.span.end,
		);
		const [old] = overlapping;
		if (old) used.add(old);
		if (old?.span?.start === start && old.span.end === end) return old;
		const exact = characters.slice(start, end).join('');
		const excerpt = old
			? { ...old.excerpt, exact, translation: '' }
			: { id: nameNext(ids), exact, translation: '' };
		return { excerpt, span: { start, end } };
	});
	return [...next, ...quoted.filter(({ span }) => span === null)];
}

function nameNext(ids: Set<string>): string {
	let number = ids.size + 1;
	while (ids.has(`e${number}`)) number += 1;
	ids.add(`e${number}`);
	return `e${number}`;
}
