import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadGeoFromDisk } from '../../../../src/lib/data/load_geo_from_disk.ts';
import { buildDraft } from '../../../../src/lib/domain/draft/build_draft.ts';
import { buildKnowledge } from '../../../../src/lib/domain/draft/build_knowledge.ts';
import type { Knowledge } from '../../../../src/lib/domain/draft/knowledge.ts';
import { parseGazetteer } from '../../../../src/lib/domain/draft/places/gazetteer.ts';
import { gold_schema, type Gold } from '../../../../src/lib/domain/draft/score/gold.ts';
import type { Measure } from '../../../../src/lib/domain/draft/score/measure.ts';
import {
	formatScore,
	scoreDraft,
	type Score,
} from '../../../../src/lib/domain/draft/score/score_draft.ts';
import { readGeo } from '../../../../src/lib/domain/reading/read_geo.ts';
import { buildGoldFacts } from './gold_of_geo.ts';
import { invented, readPage } from './draft_of.ts';

const root = join(import.meta.dirname, '../../../..');
const fixtures = join(root, 'tests/fixtures/newsroom');
const shared = process.env['ATLAS_SHARED'];
const { geo } = readGeo(loadGeoFromDisk(join(root, 'geo')));
const gazetteer = parseGazetteer(readFileSync(join(root, 'geo/gazetteer.txt'), 'utf8'));
const whole = buildKnowledge(geo, gazetteer);

function readGold(name: string): Gold {
	return gold_schema.parse(JSON.parse(readFileSync(join(fixtures, name), 'utf8')));
}

function score(text: string, gold: Gold, knowledge: Knowledge, date?: string): Score {
	const page = readPage(text);
	return scoreDraft(page, buildDraft(page, knowledge, { date }), gold);
}

/** Gold of invented towns names them; a draft has their codes. */
function nameCodes(gold: Gold): Gold {
	const codes = new Map(
		[...invented.districts, ...invented.townships].map(({ code, name }) => [name, code]),
	);
	const claims = gold.claims?.map((claim) => ({
		...claim,
		about: codes.get(claim.about ?? '') ?? claim.about,
	}));
	return { ...gold, claims };
}

function find({ measures }: Score, name: string): Measure {
	return measures.find((measure) => measure.name === name)!;
}

describe('a second report on sites that the atlas has', () => {
	const text = readFileSync(join(fixtures, 'page-a.txt'), 'utf8');
	const scored = score(text, readGold('gold-a.json'), whole);

	test('has no wrong figure, no false merge, no false relation', () => {
		expect(find(scored, 'claims: value, unit, qualifier')).toMatchObject({
			right: 22,
			wrong: 0,
			extra: 0,
		});
		expect(find(scored, 'claims: kind').wrong).toBe(0);
		expect(find(scored, 'sites')).toMatchObject({ right: 9, wrong: 0, extra: 0 });
		expect(find(scored, 'relations')).toMatchObject({ right: 13, asked: 2, wrong: 0, extra: 0 });
		expect(find(scored, 'claims: subject')).toMatchObject({ right: 20, asked: 2, wrong: 0 });
	});

	test('has no silent error, and says so last', () => {
		expect(scored.silent).toEqual([]);
		expect(formatScore(scored).at(-1)).toMatch(/^silent errors: 0 of \d+ \(0\.0%\)$/);
	});
});

describe('invented pages of other cities, with nothing known but their city', () => {
	test.each(['plant', 'farm', 'works'])('%s', (name) => {
		const text = readFileSync(join(fixtures, `invented-${name}.txt`), 'utf8');
		const scored = score(text, nameCodes(readGold(`invented-${name}.gold.json`)), invented);
		const said = find(scored, 'claims: value, unit, qualifier');
		const all = said.right + said.wrong + said.asked + said.missed;
		expect(said.right / all).toBeGreaterThanOrEqual(0.95);
		expect(find(scored, 'claims: subject').wrong).toBe(0);
		expect(find(scored, 'sites').wrong).toBe(0);
		expect(scored.silent).toEqual([]);
	});
});

describe('the first page', () => {
	const page = shared === undefined ? '' : join(shared, 'source/page.txt');
	test.skipIf(!existsSync(page))(
		'with places, articles, sites and claims held out (needs ATLAS_SHARED)',
		() => {
			const gold = { ...readGold('gold-page-1.json'), ...buildGoldFacts(geo) };
			const held_out = { ...whole, places: [], sites: [], claims: [] };
			const scored = score(readFileSync(page, 'utf8'), gold, held_out, '2023-11-29');
			expect(find(scored, 'claims: value, unit, qualifier')).toMatchObject({ wrong: 0 });
			expect(find(scored, 'claims: value, unit, qualifier').right).toBeGreaterThanOrEqual(76);
			expect(find(scored, 'claims: subject').wrong).toBe(0);
			expect(find(scored, 'claims: subject').right).toBeGreaterThanOrEqual(52);
			const { right, asked, missed, extra } = find(scored, 'sites');
			expect((right + asked) / (right + asked + missed)).toBeGreaterThanOrEqual(0.75);
			expect((right + asked) / (right + asked + extra)).toBeGreaterThanOrEqual(0.6);
			expect(scored.silent).toEqual([]);
		},
	);
});

describe('what counts as silent', () => {
	test('a wrong value is, and one that is asked is not', () => {
		const page = readPage(
			'云渚晨报\u30002025年3月18日\u3000第02版\n\n滨江大桥通车\n\n\u3000\u3000滨江大桥全长860米，投资l.2亿元。（甲某）\n',
		);
		const draft = buildDraft(page, invented);
		const [article] = draft.articles;
		const first = '滨江大桥全长860米';
		const gold: Gold = {
			articles: [{ id: 'a', first, last: '投资l.2亿元。' }],
			claims: [
				{
					article: 'a',
					exact: '全长860米',
					kind: 'length',
					value: 900,
					unit: 'm',
					qualifier: 'exact',
					about: null,
				},
				{
					article: 'a',
					exact: '投资l.2亿元',
					kind: 'investment',
					value: 7,
					unit: 'CNY',
					qualifier: 'exact',
					about: null,
				},
			],
		};
		expect(article).toBeDefined();
		expect(find(scoreDraft(page, draft, gold), 'claims: value, unit, qualifier')).toMatchObject({
			right: 0,
			wrong: 1,
			asked: 1,
		});
	});
});
