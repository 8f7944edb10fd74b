import { describe, expect, test } from 'vitest';
import type { Draft, OpenItem } from '../../../../../src/lib/domain/draft/draft.ts';
import {
	buildCards,
	joinCandidates,
	type OpenCard,
} from '../../../../../src/lib/domain/draft/open/cards.ts';
import {
	isMoot,
	keepDecisions,
	listBlocking,
	spreadCards,
} from '../../../../../src/lib/domain/draft/open/keep_decisions.ts';
import { draftOf } from '../draft_of.ts';

const TEXT =
	'临川县的建设工地上一派忙碌，记者日前前往采访。合作社今年种植油茶320亩，养鱼45亩，带动农户126户。社里的老张说，合作社去年收购鲜椒1800吨，今年收购2100吨。';
const draft = draftOf(TEXT);

function listWords({ open }: Draft, { items }: OpenCard): string[] {
	return items.map((id) => {
		const item = open.find((one) => one.id === id)!;
		return `${item.asks} ${item.words}`;
	});
}

describe('figures of one sentence', () => {
	const figures = buildCards(draft).filter(({ form }) => form === 'figures');

	test('with the same first answer are one question, with what else is asked of them', () => {
		expect(figures.map((card) => listWords(draft, card))).toEqual([
			['about 合作社今年种植油茶320亩', 'about 养鱼45亩', 'about 带动农户126户'],
			[
				...['about 合作社去年收购鲜椒1800吨', 'kind 合作社去年收购鲜椒1800吨'],
				...['about 收购2100吨', 'kind 收购2100吨'],
			],
		]);
		expect(figures[0]!.question.en).toBe('Whom or what are these 3 figures of?');
	});

	test('every item of a card is in the list, once, and no card holds only one', () => {
		const ids = buildCards(draft).flatMap(({ items }) => items);
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids.every((id) => draft.open.some((item) => item.id === id))).toBe(true);
		expect(buildCards(draft).every(({ items }) => items.length > 1)).toBe(true);
	});

	test('the same page makes the same cards', () => {
		expect(buildCards(draftOf(TEXT))).toEqual(buildCards(draft));
	});
});

test('what is offered for all of them stands in the order of all', () => {
	const offer = (...values: string[]) =>
		({
			candidates: values.map((value) => ({ value, label: value, source: '', chain: [] })),
		}) as never;
	const joined = joinCandidates([offer('a', 'b', 'c'), offer('a', 'c', 'b'), offer('a', 'c')]);
	expect(joined.map(({ value }) => value)).toEqual(['a', 'c', 'b']);
});

function buildItem(id: string, more: Partial<OpenItem>): OpenItem {
	return {
		...{ id, class: 'site', asks: id, blocks: true, words: '', span: { start: 0, end: 5 } },
		...{ article: 'article-1', question: { zh: '', en: '' }, tried: [], default: null },
		...{ candidates: [], decision: null },
		...more,
	};
}
const offered = (value: string) => [{ value, label: value, source: '', chain: [] }];
const SITE = [
	buildItem('site-site-1', {}),
	buildItem('match-site-1', { candidates: offered('pond') }),
	buildItem('status-site-1', { candidates: offered('complete') }),
	buildItem('placement-site-1', {}),
];
const site_card = buildCards({ articles: [], open: SITE })[0]!;

describe('a card that was decided in the file', () => {
	const decide = (decision: string, items = SITE) =>
		spreadCards({ items, cards: [{ ...site_card, decision }] });

	test('of a site takes the first answers, and never that it is one of the atlas', () => {
		const { items, cards } = decide('yes');
		expect(items.map(({ decision }) => decision)).toEqual(['yes', null, 'complete', null]);
		expect(cards.map(({ decision }) => decision)).toEqual([null]);
	});

	test('leaves what an item has of its own', () => {
		const own = SITE.map((item) =>
			item.id === 'status-site-1' ? { ...item, decision: 'planned' } : item,
		);
		expect(decide('yes', own).items[2]!.decision).toBe('planned');
	});

	test('of figures gives each the answer, and each detail its first', () => {
		const open = [
			buildItem('a', { class: 'claim', asks: 'about', candidates: offered('mill') }),
			buildItem('b', { class: 'claim', asks: 'kind', candidates: offered('output') }),
		];
		const [card] = buildCards({ articles: [], open }) as [OpenCard];
		const { items } = spreadCards({ items: open, cards: [{ ...card, decision: 'city' }] });
		expect(items.map(({ decision }) => decision)).toEqual(['city', 'output']);
	});

	test('is kept when the page is drafted again, and a draft of before has none', () => {
		const before = { items: SITE, settled: [], cards: [{ ...site_card, decision: 'none' }] };
		expect(keepDecisions(SITE, before).items[0]!.decision).toBe('none');
		expect(keepDecisions(SITE, { items: SITE, settled: [] }).items).toEqual(SITE);
	});
});

describe('what another answer has settled is asked no more', () => {
	const settle = (id: string, decision: string): string[] => {
		const items = SITE.map((item) => (item.id === id ? { ...item, decision } : item));
		return items.filter((item) => isMoot(item, items)).map((item) => item.id);
	};
	test.each([
		['site-site-1', 'none', ['match-site-1', 'status-site-1', 'placement-site-1']],
		['site-site-1', 'yes', []],
		['match-site-1', 'pond', ['site-site-1', 'placement-site-1']],
		['match-site-1', 'new', []],
		['match-site-1', 'none', []],
	])('%s: %s', (id, decision, moot) => {
		expect(settle(id, decision)).toEqual(moot);
	});

	test('a figure that is not kept has no kind; whatever says so can be opened again', () => {
		const items = [
			buildItem('a', { class: 'claim', asks: 'about', decision: 'none' }),
			buildItem('b', { class: 'claim', asks: 'kind' }),
			buildItem('c', { class: 'claim', asks: 'kind', span: { start: 9, end: 12 } }),
		];
		expect(items.map((item) => isMoot(item, items))).toEqual([false, true, false]);
		expect(listBlocking({ items, settled: [] }).map(({ id }) => id)).toEqual(['c']);
	});
});
