import { describe, expect, test } from 'vitest';
import type { Candidate } from '../../../../../src/lib/domain/draft/ranking/candidate.ts';
import { fitWeights } from '../../../../../src/lib/domain/draft/ranking/fit_weights.ts';
import {
	readSeries,
	settleSubject,
} from '../../../../../src/lib/domain/draft/ranking/rank_subjects.ts';
import { sortName } from '../../../../../src/lib/domain/draft/ranking/sort_names.ts';
import { WEIGHTS } from '../../../../../src/lib/domain/draft/ranking/weights.ts';
import type { SubjectReading } from '../../../../../src/lib/domain/draft/subjects/subject.ts';
import { buildClaim, draftOf, invented } from '../draft_of.ts';

function sample(right: string[], wrong: string[]) {
	return [
		{ features: right, is_right: true },
		{ features: wrong, is_right: false },
	];
}

describe('weights', () => {
	const samples = [
		...Array.from({ length: 60 }, () => sample(['near', 'any'], ['far', 'any'])),
		...Array.from({ length: 20 }, () => sample(['far', 'titled'], ['near'])),
	];

	test('tell for what is right and against what is wrong, and nothing of what all have', () => {
		const weights = fitWeights(samples);
		expect(weights.get('near')!).toBeGreaterThan(0);
		expect(weights.get('far')!).toBeLessThan(0);
		expect(weights.get('titled')!).toBeGreaterThan(0);
		expect(weights.has('any')).toBe(false);
	});

	test('are the same every time', () => {
		expect([...fitWeights(samples)]).toEqual([...fitWeights(samples)]);
	});

	test('of the rules are numbers, each with a name of its own', () => {
		expect(WEIGHTS.size).toBeGreaterThan(100);
		for (const [name, weight] of WEIGHTS) {
			expect(name).toMatch(/^[a-z].*[a-z\d-]$/);
			expect(Math.abs(weight)).toBeLessThan(10);
		}
	});
});

describe('what the grammar told, held against what is likely', () => {
	const told: SubjectReading = { about: 'bridge', certain: true, why: 'named', candidates: [] };
	const rank = (bridge: number) => [
		{ about: 'park', share: 1 - bridge },
		{ about: 'bridge', share: bridge },
	];

	test('is asked where something else is far likelier, which then stands first', () => {
		const settled = settleSubject(told, rank(0.1));
		expect(settled).toMatchObject({ about: 'park', certain: false, by_grammar: 'bridge' });
		expect(settled.candidates[0]).toBe('bridge');
	});

	test.each([
		['told of the whole county', 0.8, false],
		['told of the whole county', 0.95, true],
		['told of the whole county, and goes on doing it', 0.8, true],
		['spoken of in a sentence before', 0.7, false],
		['named in its clause', 0.45, false],
		['named in its clause', 0.6, true],
		['its words are those of bridge-total', 0.4, false],
	])('needs more where its rule was wrong on new pages: %s, %d', (why, share, certain) => {
		const by_series = why.startsWith('its words') ? { is_bound: true } : {};
		expect(settleSubject({ ...told, why, ...by_series }, rank(share)).certain).toBe(certain);
	});

	test('stays where the two are close, and where the sentence binds the figure to it', () => {
		expect(settleSubject(told, rank(0.4))).toBe(told);
		const bound = { ...told, is_bound: true };
		expect(settleSubject(bound, rank(0.01))).toBe(bound);
	});

	test('is never made certain by likelihood alone', () => {
		const asked = settleSubject({ ...told, certain: false }, rank(0.999));
		expect(asked).toMatchObject({ about: 'bridge', certain: false });
	});

	test('is kept first among what is asked where it is half as likely at least', () => {
		expect(settleSubject({ ...told, certain: false }, rank(0.45)).about).toBe('bridge');
		expect(settleSubject({ ...told, certain: false }, rank(0.2)).about).toBe('park');
	});
});

test('of several series of one subject the likeliest counts', () => {
	const claim = buildClaim({ id: 'a', about: 'park', exact: '总投资3亿元', value: 300_000_000 });
	const series = readSeries([
		{ claim, score: 0.6 },
		{ claim, score: 0.9 },
	]);
	expect(series.get('park')).toBe(0.9);
});

test.each([
	['滨江大桥', 'way'],
	['石桥镇污水处理厂', 'plant'],
	['云河陶瓷有限公司', 'firm'],
	['智能装备产业园', 'zone'],
	['临川县第二中学', 'house'],
	['青梅种植基地', 'land'],
] satisfies [string, Candidate['sort']][])('%s is of the sort %s', (name, sort) => {
	expect(sortName(name)).toBe(sort);
});

describe('what is asked', () => {
	const draft = draftOf(
		['临川县滨河公园占地300亩。公园旁的青梅酒庄去年接待游客5万人次，村民增收90万元。'],
		invented,
		'临川滨河公园开园',
	);
	const items = draft.open.filter(({ class: kind, asks }) => kind === 'claim' && asks === 'about');

	test('offers names, none of them a bare code or key, and each once', () => {
		expect(items.length).toBeGreaterThan(0);
		for (const { candidates } of items) {
			const labels = candidates.map(({ label }) => label);
			expect(labels.filter((label) => /^(?:site-|\d+$)/.test(label))).toEqual([]);
			expect(new Set(candidates.map(({ value }) => value)).size).toBe(candidates.length);
		}
	});

	test('offers first what the draft has', () => {
		for (const { candidates, span } of items) {
			const claim = draft.claims.find((one) => one.span.start === span.start)!;
			if (claim.about !== null) expect(candidates[0]?.value).toBe(claim.about);
		}
	});
});
