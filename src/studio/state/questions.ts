/** Everything a draft asks a person, in page order: items of its list, and fields that only a person can fill. */

import type { Field } from '$lib/domain/draft/accept/fields.ts';
import type { OpenCandidate, OpenItem } from '$lib/domain/draft/draft.ts';
import type { Span } from '$lib/domain/draft/draft_page.ts';
import { stripWhiteSpace } from '$lib/domain/reading/page_text.ts';
import type { DraftAnswer } from '../api/answers.ts';
import { joinCards } from './card_questions.ts';
import type { Question } from './question.ts';

/** @param pinned paths of fields that an editor wants to look at, asked or not */
export function listQuestions(
	view: DraftAnswer,
	pinned: readonly string[] = [],
	/** Ids of cards that are asked one by one. */
	split: ReadonlySet<string> = new Set(),
): Question[] {
	const items = joinCards(
		view.items.map((item) => askItem(item, view.earlier[item.id])),
		view.cards.filter(({ id }) => !split.has(id)),
	).map((question) => quoteSentence(question, view));
	const asked = new Set(
		view.items
			.filter(({ class: word }) => word === 'language')
			.map(({ article, span }) => `articles.${article}.excerpt.${span.start}.translation`),
	);
	const fields = view.fields
		.filter(
			({ path, is_needed, proposed, value }) =>
				(is_needed && (isEmpty(proposed) || isEmpty(value)) && !asked.has(path)) ||
				pinned.includes(path),
		)
		.map((field) => askField(field, view));
	return [...items, ...fields].toSorted((a, b) => orderOf(a) - orderOf(b));
}

export function isDecided({ value }: Question): boolean {
	return !isEmpty(value);
}

function askItem(item: OpenItem, earlier: string | undefined): Question {
	const { id, class: word, asks, blocks, words, span, article, question, tried } = item;
	return {
		...{ key: id, kind: 'item', class: word, asks, blocks, words, span, article, question, tried },
		form: word === 'language' ? 'long' : 'text',
		candidates: orderCandidates(item.candidates, earlier),
		earlier: earlier ?? null,
		value: item.decision,
		items: [id],
		card: null,
	};
}

/** Several figures are shown in the sentence that they stand in. */
function quoteSentence(question: Question, { articles, page }: DraftAnswer): Question {
	const { card, article, span } = question;
	if (span === null || (card?.figures.length ?? 0) < 2) return question;
	const sentence = articles
		.find(({ id }) => id === article)
		?.sentences.find(({ start, end }) => start <= span.start && span.start < end);
	if (!sentence) return question;
	const words = [...stripWhiteSpace(page)].slice(sentence.start, sentence.end).join('');
	return { ...question, words };
}

function askField({ path, form, value, words, is_needed }: Field, view: DraftAnswer): Question {
	const [, article = null] = /^articles\.([^.]+)/.exec(path) ?? [];
	return {
		key: `field:${path}`,
		kind: 'field',
		class: path.endsWith('.en') || path.endsWith('.translation') ? 'language' : 'field',
		asks: path,
		blocks: is_needed,
		words,
		span: findSpan(path, view),
		article,
		question: null,
		form,
		tried: [],
		candidates: [],
		earlier: null,
		value,
		items: [],
		card: null,
	};
}

/** Where on the page a field is about; null for the source. */
function findSpan(path: string, view: DraftAnswer): Span | null {
	const [, start, end] = /^claims\.(\d+)-(\d+)/.exec(path) ?? [];
	if (start !== undefined && end !== undefined) return { start: Number(start), end: Number(end) };
	const [, id, excerpt] = /^articles\.([^.]+)(?:\.excerpt\.(\d+))?/.exec(path) ?? [];
	const article = view.articles.find((one) => one.id === id);
	if (article && excerpt !== undefined) {
		const found = article.excerpts.find(([at]) => at === Number(excerpt));
		return found ? { start: found[0], end: found[1] } : null;
	}
	if (article) return { start: article.span.start, end: article.span.start + 1 };
	const [, key] = /^sites\.([^.]+)/.exec(path) ?? [];
	return view.sites.find((site) => site.key === key)?.sentence ?? null;
}

function orderOf({ span }: Question): number {
	return span?.start ?? -1;
}

function orderCandidates(
	candidates: readonly OpenCandidate[],
	earlier: string | undefined,
): OpenCandidate[] {
	return candidates.toSorted((a, b) => Number(b.value === earlier) - Number(a.value === earlier));
}

function isEmpty(value: unknown): boolean {
	return (
		value === null ||
		value === undefined ||
		value === '' ||
		(Array.isArray(value) && value.length === 0)
	);
}
