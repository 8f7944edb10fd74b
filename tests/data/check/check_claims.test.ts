import { describe, expect, test } from 'vitest';
import {
	ARTICLE,
	SITES,
	changeClaim,
	changeFeature,
	changePlacement,
	replaceText,
	small,
} from '../geo_small.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import { expectOneProblem, listProblems, type Case } from '../list_problems.ts';

describe('each rule about claims, broken once, gives one problem', () => {
	test.each<Case>([
		[
			'citations: none such',
			changeFeature(
				'bridge',
				(f) => (f.properties['citations'] = ['first-report#pond', 'first-report#sea']),
			),
			/citations\[1\]: expected the ref of an excerpt.*found first-report#sea/,
		],
		[
			'citations: twice',
			changeFeature(
				'bridge',
				(f) => (f.properties['citations'] = ['first-report#pond', 'first-report#pond']),
			),
			/citations\[1\]: expected each citation once/,
		],
		[
			'citations: status',
			changeFeature(
				'bridge',
				(f) => (f.properties['history'] = [{ status: 'planned', excerpt: 'first-report#sea' }]),
			),
			/history\[0\]\.excerpt: expected the ref/,
		],
		[
			'citations: placement',
			changePlacement('bridge', { excerpt: 'first-report#sea' }),
			/placement\.excerpt: expected the ref/,
		],
		[
			'citations: a claim on an excerpt not cited',
			changeFeature('bridge', (f) => {
				const road = JSON.parse(small[SITES]!).features[3];
				f.properties['claims'] = [{ ...road.properties.claims[1], id: 'bridge-villages' }];
			}),
			/claims\[0\]\.excerpt: expected one of the site's citations/,
		],
		[
			'citations: claim of an article',
			replaceText(ARTICLE, 'excerpt: city\n    about: city', 'excerpt: sea\n    about: city'),
			/^claims\[0\]\.excerpt: expected the id of an excerpt of this article, found sea/,
		],
		[
			'claim words',
			changeClaim('pond', 0, { exact: '总投资1.65亿元' }),
			/claims\[0\]\.exact: expected words of excerpt first-report#pond/,
		],
		[
			'claim figure',
			changeClaim('pond', 0, { value: 1.64 }),
			/claims\[0\]\.value: expected 164000000 as in "总投资1\.64亿元", found 1\.64/,
		],
		[
			'claim figure: a number cut in two',
			changeClaim('pond', 0, { exact: '64亿元', value: 6_400_000_000 }),
			/claims\[0\]\.value: expected a figure in "64亿元"/,
		],
		[
			'claim figure: null',
			changeClaim('pond', 0, { value: null }),
			/claims\[0\]\.value: expected a number \(only an award may have none\)/,
		],
		[
			'qualifier: exact with a hedge',
			changeClaim('works', 0, { qualifier: 'exact' }),
			/qualifier: expected over \(余 at the figure\), found exact/,
		],
		[
			'qualifier: exact with a hedge left out of the words',
			changeClaim('works', 1, { qualifier: 'exact', exact: '3000万元' }),
			/qualifier: expected under/,
		],
		[
			'qualifier: hedge only outside the words',
			changeClaim('works', 1, { exact: '3000万元' }),
			/qualifier: expected one of 不到 .*found only outside the words/,
		],
		[
			'qualifier: hedge without a word',
			changeClaim('pond', 0, { qualifier: 'about' }),
			/qualifier: expected one of 约 .* at the figure/,
		],
		[
			'qualifier: expected without forecast',
			changeClaim('works', 2, { forecast: undefined }),
			/qualifier: expected forecast: true/,
		],
		[
			'unit: of the kind',
			changeClaim('pond', 0, { kind: 'area' }),
			/unit: expected mu for area, found CNY/,
		],
		[
			'unit: of the words',
			changeClaim('pond', 1, { kind: 'length', unit: 'm' }),
			/unit: expected mu as in "占地2150亩", found m/,
		],
		[
			'claim ids: of another subject',
			replaceText(ARTICLE, 'id: district-prize', 'id: pond-area'),
			/^claims\[1\]\.id: expected a claim id that is unique over the atlas, found pond-area again \(first in sites/,
		],
		[
			'series: two kinds',
			changeClaim('works', 1, { series: 'total-investment' }),
			/claims\[1\]\.kind: expected investment like works-total-investment, .* series total-investment, found output/,
		],
		[
			'role: a forecast that is not planned',
			changeClaim('works', 2, { role: undefined }),
			/claims\[2\]\.role: expected planned beside forecast: true, found reported/,
		],
		[
			'as_of: words not there',
			changeClaim('works', 2, { as_of_words: '明年' }),
			/claims\[2\]\.as_of_words: expected words of excerpt first-report#works, found "明年"/,
		],
		[
			'as_of: without words',
			changeClaim('pond', 0, { as_of: '2019' }),
			/claims\[0\]\.as_of: expected as_of_words/,
		],
		[
			'as_of: words without it',
			changeClaim('pond', 0, { as_of_words: '去年' }),
			/claims\[0\]\.as_of_words: expected as_of beside as_of_words/,
		],
		[
			'as_of: no date',
			changeClaim('pond', 0, { as_of: '去年', as_of_words: '去年' }),
			/claims\[0\]\.as_of: expected a date of EDTF .*, found "去年"/,
		],
		[
			'as_of: after its source',
			changeClaim('pond', 0, { as_of: '2020-03', as_of_words: '去年' }),
			/claims\[0\]\.as_of: expected a time before its source of 2020-02-03/,
		],
		[
			'as_of: a period that ends after its source',
			changeClaim('pond', 0, { as_of: '2020-01/2020-03', as_of_words: '去年' }),
			/claims\[0\]\.as_of: expected a period that ends by the date of its source, 2020-02-03/,
		],
		[
			'as_of: an earlier figure of now',
			changeClaim('pond', 0, { role: 'earlier', as_of: '2020', as_of_words: '去年' }),
			/claims\[0\]\.as_of: expected a time that is over by the date of its source, 2020-02-03/,
		],
		[
			'overlaps: one source, one series, one time',
			changeFeature('pond', (f) => {
				const claims = f.properties['claims'] as Record<string, unknown>[];
				const works = JSON.parse(small[SITES]!).features[1].properties.claims[0];
				claims.push({ ...works, id: 'pond-total-investment-again' });
				f.properties['citations'] = ['first-report#pond', 'first-report#works'];
			}),
			/claims\[2\]\.value: expected a value that agrees with pond-total-investment, .* found 1000000000/,
		],
		[
			'notes: words not there',
			replaceText(ARTICLE, 'about: 去年', 'about: 前年'),
			/notes\[0\]\.about: expected words of the excerpt, found "前年"/,
		],
	])('%s', (_, files, expected) => expectOneProblem(files, expected));
});

test('a series of two kinds and two units is told of both, and not compared', () => {
	expect(listProblems(changeClaim('pond', 1, { series: 'total-investment' }))).toEqual([
		expect.stringMatching(/claims\[1\]\.kind: expected investment like pond-total-investment/),
		expect.stringMatching(/claims\[1\]\.unit: expected CNY like pond-total-investment/),
	]);
});

describe('what is no fault of a claim', () => {
	/** The pond's sum twice, of one source and one time. */
	const twice = changeFeature('pond', (f) => {
		const claims = f.properties['claims'] as Record<string, unknown>[];
		const works = JSON.parse(small[SITES]!).features[1].properties.claims[0];
		claims.push({ ...works, id: 'pond-total-investment-again' });
		f.properties['citations'] = ['first-report#pond', 'first-report#works'];
	});

	test.each([
		['as_of within the year of its source', { as_of: '2020', as_of_words: '去年' }],
		['as_of without an end', { as_of: '2019-10/..', as_of_words: '去年' }],
		['a plan for a later year', { role: 'planned', as_of: '2025', as_of_words: '去年' }],
		['an earlier figure', { role: 'earlier', as_of: '2019~', as_of_words: '去年' }],
	])('%s', (_, claim) => {
		expect(parseGeo(changeClaim('pond', 0, claim)).problems).toEqual([]);
	});

	test("two values in one source that an editor's doubt explains", () => {
		const doubted = {
			...twice,
			[ARTICLE]: twice[ARTICLE]!.replace(
				'notes:\n      - about: 去年',
				'notes:\n      - { about: 总投资1.64亿元, kind: doubt, certainty: open, status_of: [], zh: 两处不一。, en: The page gives two. }\n      - about: 去年',
			),
		};
		expect(doubted[ARTICLE]).not.toBe(twice[ARTICLE]);
		expect(parseGeo(doubted).problems).toEqual([]);
	});
});
