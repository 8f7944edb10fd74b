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

describe('what tells whether a figure is of a plan, and a hedge of a share', () => {
	test.each([
		'滨江水厂年初计划铺管640段，眼下只完成六成。',
		'滨江水厂计划铺管1200段，实际铺管1350段。',
	])('%s ends with what is done', (sentence) => {
		expect(listClaims(sentence).at(-1)!.forecast).toBeUndefined();
	});

	test('约占…的七成 is about as much, and asked', () => {
		const claim = listClaims('滨江水厂到账2800万元，约占预算的七成。').at(-1)!;
		expect(claim).toMatchObject({ value: 70, qualifier: 'about' });
		expect(claim.unsure).toContain('value');
	});

	test.each(['减幅', '降幅在', '跌幅为'])('%s tells a fall', (word) => {
		expect(tellsFall(`漏损率${word}`)).toBe(true);
	});
});

describe('bounds', () => {
	test.each([
		['滨江水厂的用地今年超过了700亩。', 'over'],
		['滨江水厂的用地最多时有700亩。', 'exact'],
		['滨江水厂的用地最多700亩。', 'under'],
	])('%s', (sentence, qualifier) => {
		expect(listClaims(sentence).at(-1)).toMatchObject({ value: 700, qualifier });
	});

	test('what is there already and is to be mended is no plan', () => {
		const [claim] = listClaims('滨江水厂明年打算把一条长280米的老渠修起来。');
		expect(claim).toMatchObject({ value: 280, qualifier: 'exact' });
		expect(claim!.forecast).toBeUndefined();
	});
});
