import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildDraft } from '../../../../src/lib/domain/draft/build_draft.ts';
import type { Draft, OpenClass } from '../../../../src/lib/domain/draft/draft.ts';
import type { Span } from '../../../../src/lib/domain/draft/draft_page.ts';
import { addProposals } from '../../../../src/lib/domain/draft/open/add_proposals.ts';
import {
	keepDecisions,
	listBlocking,
} from '../../../../src/lib/domain/draft/open/keep_decisions.ts';
import { invented, readPage } from './draft_of.ts';

const fixtures = join(import.meta.dirname, '../../../fixtures/newsroom');
const PAGES = [
	'page-a.txt',
	'page-b.txt',
	'page-c.txt',
	'invented-plant.txt',
	'invented-farm.txt',
	'invented-works.txt',
];

function read(name: string): { draft: Draft; page: ReturnType<typeof readPage> } {
	const page = readPage(readFileSync(join(fixtures, name), 'utf8'));
	return { page, draft: buildDraft(page, invented) };
}

function isAsked({ open }: Draft, classes: readonly OpenClass[], span: Span): boolean {
	return open.some(
		(item) =>
			classes.includes(item.class) && item.span.start < span.end && span.start < item.span.end,
	);
}

describe.each(PAGES)('%s', (name) => {
	const { draft } = read(name);

	test('whatever is not certain is in the list', () => {
		const unsure: [OpenClass[], Span, string][] = [
			...draft.articles
				.filter(({ certain }) => !certain)
				.map(({ span, id }): [OpenClass[], Span, string] => [['split'], span, id]),
			...draft.dates
				.filter(({ certain }) => !certain)
				.map(({ span, surface }): [OpenClass[], Span, string] => [['date'], span, surface]),
			...draft.places
				.filter(({ certain, code, place }) => !certain || (code === null && place === null))
				.map(({ span, surface }): [OpenClass[], Span, string] => [['place'], span, surface]),
			...draft.claims
				.filter(({ certain }) => !certain)
				.map(({ span, exact }): [OpenClass[], Span, string] => [['claim', 'figure'], span, exact]),
			...draft.sites
				.filter(({ certain }) => !certain)
				.map(({ sentence, name: site }): [OpenClass[], Span, string] => [['site'], sentence, site]),
		];
		expect(
			unsure
				.filter(([classes, span]) => !isAsked(draft, classes, span))
				.map(([, , words]) => words),
		).toEqual([]);
		const relations = draft.relations.filter(({ certain }) => !certain).length;
		expect(draft.open.filter((item) => item.class === 'relation')).toHaveLength(relations);
	});

	test('what the form needs and the draft lacks is never called certain', () => {
		const lacking = draft.claims.filter(({ kind, value, unit, about }) =>
			[kind, value, unit, about].includes(null),
		);
		expect(lacking.filter(({ certain }) => certain)).toEqual([]);
		expect(draft.sites.filter(({ status, certain }) => status === null && certain)).toEqual([]);
	});

	test('every question has its own id, words of the page, both languages and no default', () => {
		const ids = draft.open.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		expect(draft.open.every(({ id }) => /^[a-z]+-[0-9a-f]{10}$/.test(id))).toBe(true);
		expect(draft.open.every((item) => item.default === null && item.decision === null)).toBe(true);
		expect(draft.open.every(({ question }) => question.zh !== '' && question.en !== '')).toBe(true);
	});

	test('the same page asks the same questions', () => {
		expect(read(name).draft.open.map(({ id }) => id)).toEqual(draft.open.map(({ id }) => id));
	});
});

describe('decisions', () => {
	const { draft } = read('invented-works.txt');
	const [first, second] = draft.open;

	test('are kept by the next run, and what is asked no more is settled', () => {
		const decided = [
			{ ...first!, decision: 'yes' },
			{ ...second!, decision: 'no' },
			...draft.open.slice(2),
		];
		const again = keepDecisions(draft.open.slice(1), { items: decided, settled: [] });
		expect(again.items.find(({ id }) => id === second!.id)?.decision).toBe('no');
		expect(again.settled.map(({ id, decision }) => [id, decision])).toEqual([[first!.id, 'yes']]);
		const third = keepDecisions(draft.open, again);
		expect(third.items.find(({ id }) => id === first!.id)?.decision).toBe('yes');
		expect(third.settled).toEqual([]);
	});

	test('what is decided blocks no more', () => {
		const all = { items: draft.open.map((item) => ({ ...item, decision: 'x' })), settled: [] };
		expect(listBlocking(all)).toEqual([]);
		expect(listBlocking({ items: draft.open, settled: [] }).length).toBeGreaterThan(0);
	});
});

describe('proposals', () => {
	const { draft, page } = read('invented-works.txt');

	test('join a question or make one, decide nothing, and must stand on the page', () => {
		const { draft: more, refused } = addProposals(page, draft, [
			{ class: 'claim', words: '摊位210个', value: 'market', label: 'the market' },
			{ class: 'place', words: '不在这一页上的词', value: 'x', label: 'x' },
			{ class: 'language', words: '读书更安心了', value: 'Schools', label: 'Schools' },
		]);
		expect(refused).toHaveLength(1);
		expect(more.claims).toEqual(draft.claims);
		expect(
			more.open.filter(({ candidates }) =>
				candidates.some(({ source }) => source.includes('proposal')),
			),
		).toHaveLength(2);
		expect(more.open.every(({ decision }) => decision === null)).toBe(true);
	});
});
