import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildDraft } from '../../../../src/lib/domain/draft/build_draft.ts';
import { gold_schema } from '../../../../src/lib/domain/draft/score/gold.ts';
import type { Measure } from '../../../../src/lib/domain/draft/score/measure.ts';
import { scoreDraft } from '../../../../src/lib/domain/draft/score/score_draft.ts';
import { readPage } from './draft_of.ts';
import { knowFolder, NEWSROOM } from './newsroom_knowledge.ts';

const whole = knowFolder('geo');

/** Shares that are reached at least; values and subjects that are wrong and silent errors at most. `listed`: subjects right or among the answers. */
type Floors = {
	articles: number;
	said: number;
	subjects: number;
	sites: number;
	misread?: number;
	mistold?: number;
	listed: number;
	silent?: number;
};

describe('whole pages whose gold somebody wrote who knew none of the rules', () => {
	test.each([
		['luxi', { articles: 0.99, said: 0.95, subjects: 0.6, sites: 0.75, listed: 0.85 }],
		['river', { articles: 0.99, said: 0.9, subjects: 0.39, sites: 0.75, listed: 0.85 }],
		['dam', { articles: 0.99, said: 0.9, subjects: 0.45, sites: 0.8, listed: 0.72 }],
		['road', { articles: 0.99, said: 0.85, subjects: 0.64, sites: 0.8, misread: 1, listed: 0.9 }],
		[
			'answers',
			{
				articles: 0.85,
				said: 0.85,
				subjects: 0.55,
				sites: 0.9,
				misread: 6,
				silent: 0.02,
				listed: 0.9,
			},
		],
		[
			'halfyear',
			{
				articles: 0.99,
				said: 0.88,
				subjects: 0.55,
				sites: 0.9,
				misread: 2,
				silent: 0.01,
				listed: 0.92,
			},
		],
		[
			'country',
			{
				articles: 0.99,
				said: 0.88,
				subjects: 0.35,
				sites: 0.75,
				misread: 6,
				silent: 0.025,
				listed: 0.88,
			},
		],
		[
			'glass',
			{
				articles: 0.85,
				said: 0.92,
				subjects: 0.28,
				sites: 0.6,
				misread: 4,
				mistold: 2,
				silent: 0.015,
				listed: 0.78,
			},
		],
		[
			'jubilee',
			{
				articles: 0.85,
				said: 0.9,
				subjects: 0.25,
				sites: 0.65,
				misread: 5,
				mistold: 4,
				silent: 0.02,
				listed: 0.77,
			},
		],
		[
			'spring',
			{
				articles: 0.99,
				said: 0.85,
				subjects: 0.22,
				sites: 0.6,
				misread: 9,
				mistold: 4,
				silent: 0.016,
				listed: 0.75,
			},
		],
		[
			'autumn',
			{
				articles: 0.75,
				said: 0.85,
				subjects: 0.34,
				sites: 0.7,
				misread: 10,
				mistold: 2,
				silent: 0.02,
				listed: 0.85,
			},
		],
	] as [string, Floors][])('page %s', (name, floors) => {
		const page = readPage(readFileSync(join(NEWSROOM, `page-${name}.txt`), 'utf8'));
		const gold = gold_schema.parse(
			JSON.parse(readFileSync(join(NEWSROOM, `gold-${name}.json`), 'utf8')),
		);
		const scored = scoreDraft(page, buildDraft(page, whole), gold);
		const find = (measure: string): Measure => scored.measures.find((one) => one.name === measure)!;
		const share = (measure: Measure, counted: number): number =>
			counted / (measure.right + measure.wrong + measure.asked + measure.missed);
		const [articles, said, subjects, sites] = [
			find('articles split'),
			find('claims: value, unit, qualifier'),
			find('claims: subject'),
			find('sites'),
		] as const;
		expect(share(articles, articles.right)).toBeGreaterThanOrEqual(floors.articles);
		expect(share(said, said.right)).toBeGreaterThanOrEqual(floors.said);
		expect(said.wrong).toBeLessThanOrEqual(floors.misread ?? 0);
		expect(share(subjects, subjects.right)).toBeGreaterThanOrEqual(floors.subjects);
		expect(share(subjects, subjects.right + subjects.listed)).toBeGreaterThanOrEqual(floors.listed);
		expect(subjects.wrong).toBeLessThanOrEqual(floors.mistold ?? 0);
		expect(share(sites, sites.right + sites.asked)).toBeGreaterThanOrEqual(floors.sites);
		expect(scored.silent.length / scored.decisions).toBeLessThanOrEqual(floors.silent ?? 0.01);
	});
});
