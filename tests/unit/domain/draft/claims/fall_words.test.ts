import { describe, expect, test } from 'vitest';
import { applyDecisions } from '../../../../../src/lib/domain/draft/accept/decide.ts';
import { signFall, tellsFall } from '../../../../../src/lib/domain/draft/claims/fall_words.ts';
import { draftOf } from '../draft_of.ts';

const LEAD = '滨江水厂位于石桥镇，记者日前前往采访。';

function listClaims(sentence: string) {
	return draftOf(`${LEAD}${sentence}`).claims;
}

describe('how much something fell is a negative difference', () => {
	test.each([
		['滨江水厂的漏损率比去年下降6.5%。', -6.5],
		['滨江水厂的药耗比改造前低了1.2个百分点。', -1.2],
		['滨江水厂用地比上年减少了120亩。', -120],
		['滨江水厂的电费较改造前少花近30万元。', -300000],
		['滨江水厂的运距比过去少跑了7公里。', -7000],
		['滨江水厂职工比去年同期少40人。', -40],
	])('%s', (sentence, value) => {
		expect(listClaims(sentence)).toMatchObject([{ value, value_to: null, role: 'difference' }]);
	});

	test('a fall of a range begins with the larger one', () => {
		expect(listClaims('滨江水厂的药耗比去年下降10%至12%。')).toMatchObject([
			{ value: -12, value_to: -10, role: 'difference' },
		]);
	});

	test('a rise stays positive', () => {
		expect(listClaims('滨江水厂的供水户数比去年增长6.5%。')).toMatchObject([
			{ value: 6.5, role: 'difference' },
		]);
	});

	test.each([
		'滨江水厂的职工减少到40人。',
		'滨江水厂的用地降至120亩。',
		'滨江水厂的用地不少于120亩。',
		'滨江水厂的用地至少120亩。',
		'滨江水厂的管网最低处长7公里。',
	])('%s tells no fall', (sentence) => {
		for (const { value, role } of listClaims(sentence)) {
			expect(value).toBeGreaterThan(0);
			expect(role).not.toBe('difference');
		}
	});
});

describe('a fall that nothing is held against', () => {
	test('is asked, and the answer decides its sign', () => {
		const draft = draftOf(`${LEAD}滨江水厂减少二氧化碳排放1.5万吨。`);
		const [claim] = draft.claims;
		expect(claim).toMatchObject({ value: -15000, role: 'difference' });
		expect(claim!.unsure).toContain('role');
		const answer = (decision: string) =>
			applyDecisions({
				...draft,
				open: draft.open.map((item) => (item.asks === 'role' ? { ...item, decision } : item)),
			}).claims[0];
		expect(answer('reported')).toMatchObject({ role: 'reported', value: 15000 });
		expect(answer('difference')).toMatchObject({ role: 'difference', value: -15000 });
	});

	test('a claim without words of a fall keeps its sign whatever its role', () => {
		const rise = { value: 5, value_to: 6, role: 'difference' as const };
		expect(signFall(rise)).toEqual(rise);
	});

	test.each(['至少', '不少于', '减少到', '最低', '多少'])('%s is none', (before) => {
		expect(tellsFall(before)).toBe(false);
	});
});
