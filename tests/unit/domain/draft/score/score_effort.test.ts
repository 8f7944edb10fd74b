import { describe, expect, test } from 'vitest';
import { buildDraft } from '../../../../../src/lib/domain/draft/build_draft.ts';
import type { Gold, GoldClaim } from '../../../../../src/lib/domain/draft/score/gold.ts';
import { matchSites } from '../../../../../src/lib/domain/draft/score/match_sites.ts';
import {
	formatEffort,
	scoreEffort,
} from '../../../../../src/lib/domain/draft/score/score_effort.ts';
import {
	countRules,
	formatRules,
	type RuleCount,
} from '../../../../../src/lib/domain/draft/score/score_rules.ts';
import { invented, readPage } from '../draft_of.ts';

const FIRST = '临川县的一间屋子里，社员围着账本，记者日前前往采访。';
const SAID = '合作社今年养鱼45亩，养蜂60箱，养牛20头。';
const page = readPage(
	`沙洲晨报\u3000\u30002025年3月18日\u3000第02版\n\n社里的账本\n\n\u3000\u3000${FIRST}\n\u3000\u3000${SAID}（甲某某）\n`,
);
const draft = buildDraft(page, invented);

function buildGold(abouts: string[]): Gold {
	const claims = ['养鱼45亩', '养蜂60箱', '养牛20头'].map((exact, index): GoldClaim => {
		const value = [45, 60, 20][index]!;
		const [kind, unit] = index === 0 ? ['area', 'mu'] : ['count', 'count'];
		return {
			...{ article: 'a', exact, kind, unit, value, qualifier: 'exact' },
			about: abouts[index]!,
		} as GoldClaim;
	});
	return { articles: [{ id: 'a', first: '临川县的一间屋子里', last: '养牛20头。' }], claims };
}

function count(abouts: string[]) {
	const gold = buildGold(abouts);
	return scoreEffort(page, draft, gold, matchSites(page, draft, gold, new Map()));
}

describe('answers that an editor gives', () => {
	test('are one for figures of one subject, and one more for each other subject', () => {
		const same = count(['990121', '990121', '990121']);
		const other = count(['990121', '990121', 'city']);
		expect(same).toMatchObject({ runs: 1, whole_runs: 1 });
		expect(other).toMatchObject({ runs: 1, whole_runs: 0, questions: same.questions });
		expect(other.answers).toBe(same.answers + 1);
		expect(same.questions).toBeLessThan(same.items);
	});

	test('are told in one line', () => {
		expect(formatEffort(count(['990121', '990121', '990121']))).toMatch(
			/^asked: \d+ items in \d+ questions, at least \d+ answers; 1 of 1 runs of figures have one answer; \d+ translations$/,
		);
	});
});

test('a rule is counted as right, wrong or asked by what gold has', () => {
	const counts = new Map<string, RuleCount>();
	countRules(counts, page, draft, buildGold(['990121', '990121', '990121']));
	const area = counts.get('kind a measure of land')!;
	expect(area).toMatchObject({ right: 1, wrong: 0, asked: 0 });
	const wrong = buildGold(['990121', '990121', '990121']);
	wrong.claims![0]!.kind = 'length';
	countRules(counts, page, draft, wrong);
	expect(area).toMatchObject({ right: 1, wrong: 1, cases: [expect.stringContaining('45亩')] });
	const subjects = [...counts.values()].filter(({ part }) => part === 'subject');
	expect(subjects.reduce((sum, { asked }) => sum + asked, 0)).toBe(6);
	expect(formatRules(counts.values()).join('\n')).toMatch(/50\.0%.*kind +a measure of land/);
});
