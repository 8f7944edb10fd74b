import { describe, test } from 'vitest';
import {
	ARTICLE,
	SITES,
	changeClaim,
	changeFeature,
	changePlacement,
	replaceText,
	small,
} from '../geo_small.ts';
import { expectOneProblem, type Case } from '../list_problems.ts';

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
				f.properties['claims'] = road.properties.claims.slice(1);
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
			'notes: words not there',
			replaceText(ARTICLE, 'about: 去年', 'about: 前年'),
			/notes\[0\]\.about: expected words of the excerpt, found "前年"/,
		],
	])('%s', (_, files, expected) => expectOneProblem(files, expected));
});
