import { describe, expect, test } from 'vitest';
import type { OpenCard } from '../../../src/lib/domain/draft/open/cards.ts';
import { joinCards } from '../../../src/studio/state/card_questions.ts';
import type { Question } from '../../../src/studio/state/question.ts';

function ask(key: string, more: Partial<Question>): Question {
	return {
		...{ key, kind: 'item', class: 'claim', asks: 'about', blocks: true, words: key },
		...{ span: { start: 1, end: 4 }, article: 'article-1', question: { zh: '一', en: 'one' } },
		...{ form: 'text', tried: [], candidates: [], earlier: null, value: null, items: [key] },
		card: null,
		...more,
	} as Question;
}
const offer = (value: string) => ({ value, label: value, source: '', chain: [] });

const RUN: OpenCard = {
	...{ id: 'card-1', form: 'figures', asks: 'about', items: ['a', 'b', 'b-kind'], decision: null },
	question: { zh: '都', en: 'both' },
};
const a = ask('a', { candidates: [offer('mill')] });
const b = ask('b', { span: { start: 6, end: 9 }, candidates: [offer('mill'), offer('city')] });
const kind = ask('b-kind', { asks: 'kind', span: b.span, candidates: [offer('output')] });
const other = ask('c', { class: 'place' });

describe('a run of figures', () => {
	test('is one question, with the details of each and all that is offered', () => {
		const joined = joinCards([a, b, kind, other], [RUN]);
		expect(joined.map(({ key }) => key)).toEqual(['c', 'card-1']);
		const [, run] = joined as [Question, Question];
		expect(run.question?.en).toBe('both');
		expect(run.candidates.map(({ value }) => value)).toEqual(['mill', 'city']);
		expect(run.card?.figures.map(({ id, parts }) => [id, parts.map(({ value }) => value)])).toEqual(
			[
				['a', []],
				['b', ['output']],
			],
		);
	});

	test('what was left out of an answer is what is asked next', () => {
		const joined = joinCards([{ ...a, value: 'mill' }, b, kind], [RUN]);
		expect(joined.map(({ key, value }) => [key, value])).toEqual([
			['a', 'mill'],
			['card-1', null],
		]);
		expect(joined[1]!.items).toEqual(['b', 'b-kind']);
	});

	test('a detail that an answer left open is asked by itself', () => {
		const joined = joinCards([{ ...a, value: 'mill' }, { ...b, value: 'mill' }, kind], [RUN]);
		expect(joined.map(({ key, value }) => [key, value])).toEqual([
			['b-kind', null],
			['card-1 mill', 'mill'],
		]);
	});
});

describe('a site', () => {
	const whether = ask('s', { class: 'site', asks: 'site-x' });
	const match = ask('m', { class: 'site', asks: 'match-x', candidates: [offer('pond')] });
	const status = ask('t', { class: 'site', asks: 'status-x', candidates: [offer('complete')] });
	const card: OpenCard = {
		...{ id: 'card-2', form: 'site', asks: 'site', items: ['s', 'm', 't'], decision: null },
		question: { zh: '单列', en: 'a site' },
	};

	test('is one question; that it is one of the atlas is never proposed', () => {
		const [only, ...rest] = joinCards([whether, match, status], [card]);
		expect(rest).toEqual([]);
		expect(only!.card?.parts.map(({ asks, value }) => [asks, value])).toEqual([
			['match-x', null],
			['status-x', 'complete'],
		]);
	});

	test('is asked one by one where something of it is decided', () => {
		const joined = joinCards([whether, match, { ...status, value: 'planned' }], [card]);
		expect(joined.map(({ key }) => key)).toEqual(['s', 'm', 't']);
	});

	test('that is none needs no more', () => {
		const joined = joinCards([{ ...whether, value: 'none' }], [card]);
		expect(joined.map(({ key, value }) => [key, value])).toEqual([['card-2', 'none']]);
	});
});
