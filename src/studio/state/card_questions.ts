/** Items that are answered together, as one question. */

import { joinCandidates, splitAsked, type OpenCard } from '../../lib/domain/draft/open/cards.ts';
import type { CardPart, Question } from './question.ts';

/** The questions in their order, those of a card as one. Figures of a card that were given different answers are told by their answers. */
export function joinCards(questions: readonly Question[], cards: readonly OpenCard[]): Question[] {
	const by_id = new Map(questions.map((question) => [question.key, question]));
	const joined = cards.flatMap((card) => {
		const own = card.items.flatMap((id) => by_id.get(id) ?? []);
		return card.form === 'site' ? joinSite(card, own) : joinFigures(card, own);
	});
	const taken = new Set(joined.flatMap(({ items }) => items));
	return [...questions.filter(({ key }) => !taken.has(key)), ...joined];
}

function joinFigures(card: OpenCard, own: readonly Question[]): Question[] {
	const mains = own.filter(({ asks }) => asks === card.asks);
	const answers = [...new Set(mains.map(({ value }) => value))];
	return answers.flatMap((answer) => {
		const same = mains.filter(({ value }) => value === answer);
		const figures = same.map((main) => ({
			main,
			// What is left open beside an answer is asked by itself.
			details: own.filter(
				(one) =>
					one !== main &&
					one.asks !== card.asks &&
					isSameSpan(one, main) &&
					(answer === null || one.value !== null),
			),
		}));
		const items = figures.flatMap(({ main, details }) => [main, ...details]);
		if (items.length < 2) return [];
		const candidates = joinCandidates(same);
		const [first] = same as [Question];
		return [
			{
				...first,
				key: answer === null ? card.id : `${card.id} ${String(answer)}`,
				...(same.length === mains.length ? { question: card.question } : {}),
				candidates,
				earlier: same.every(({ earlier }) => earlier === first.earlier) ? first.earlier : null,
				tried: [...new Set(same.flatMap(({ tried }) => tried))],
				items: items.map(({ key }) => key),
				card: {
					...{ id: card.id, form: card.form, parts: [] },
					figures: figures.map(({ main, details }) => ({
						id: main.key,
						words: main.words,
						span: main.span!,
						parts: details.map(readPart),
					})),
				},
			},
		];
	});
}

/** As long as nothing or everything of it is decided; else each is asked by itself. */
function joinSite(card: OpenCard, own: readonly Question[]): Question[] {
	const whether = own.find(({ asks }) => splitAsked(asks)[0] === 'site');
	const is_none = whether?.value === 'none';
	const decided = own.filter(({ value }) => value !== null).length;
	const [lead] = whether ? [whether] : own;
	if (!lead || own.length < (is_none ? 1 : 2)) return [];
	if (!is_none && decided > 0 && decided < own.length) return [];
	return [
		{
			...lead,
			key: card.id,
			question: card.question,
			candidates: own.flatMap(({ asks, candidates }) =>
				splitAsked(asks)[0] === 'placement' ? candidates : [],
			),
			tried: [...new Set(own.flatMap(({ tried }) => tried))],
			value: decided === 0 ? null : is_none ? 'none' : 'yes',
			items: own.map(({ key }) => key),
			card: {
				...{ id: card.id, form: card.form, figures: [] },
				parts: own.filter((one) => one !== whether).map(readPart),
			},
		},
	];
}

/** With the first answer where nobody decided yet; whether it is a site of the atlas is never taken from there. */
function readPart({ key: id, kind, asks, form, candidates, question, value }: Question): CardPart {
	const first = asks.startsWith('match-') ? null : (candidates[0]?.value ?? null);
	if (asks === 'claim')
		return { id, kind, asks, form, candidates, question, value: String(value ?? 'yes') };
	const told = typeof value === 'string' ? value : first;
	return { id, kind, asks, form, candidates, question, value: told };
}

function isSameSpan({ span, article }: Question, other: Question): boolean {
	return (
		article === other.article &&
		span !== null &&
		span.start === other.span?.start &&
		span.end === other.span.end
	);
}
