import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import {
	buildOffsets,
	formatOffsets,
	markText,
	nameOffsetsFile,
} from '../../../src/lib/domain/reading/build_offsets.ts';
import type { GeoFiles } from '../../../src/lib/domain/reading/geo_files.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import { readGeo } from '../../../src/lib/domain/reading/read_geo.ts';
import { ARTICLE, changeFeature, SITES, small, small_folder, SOURCE } from '../geo_small.ts';
import { expectOneProblem, listProblems, type Case } from '../list_problems.ts';

type Step = { status: string; excerpt: string; valid?: string; valid_words?: string };

const POND = 'first-report#pond';
const LATER = 'second-report#pond';

const SECOND = 'trial-2021-02-03';

/** The small `geo/` with a second invented page, of a year later, whose pond is told of in other words. */
const two: GeoFiles = (() => {
	const alter = (text: string) =>
		text.replace('2020-02-03', '2021-02-03').replaceAll('去年', '前年');
	const page = alter(readFileSync(join(small_folder, 'page.txt'), 'utf8'));
	const { sha256, characters } = markText(page);
	const pages: GeoFiles = {
		...small,
		'articles/second-report.yaml': alter(small[ARTICLE]!)
			.replace('id: first-report', 'id: second-report')
			.replace(/\nclaims:[^]*$/, '\n'),
		[`sources/${SECOND}.yaml`]: small[SOURCE]!.replaceAll('2020-02-03', '2021-02-03')
			.replace(/^sha256:/m, 'added_on: 2021-02-03\nsha256:')
			.replace(/sha256: .*/, `sha256: ${sha256}`)
			.replace(/characters: .*/, `characters: ${characters}`),
	};
	const { offsets } = buildOffsets(readGeo(pages).geo.articles, SECOND, page);
	return { ...pages, [nameOffsetsFile(SECOND)]: formatOffsets(offsets) };
})();

/** The pond with another history, citing both reports. */
function tell(history: Step[], citations = [POND, LATER]): GeoFiles {
	const { [SITES]: sites } = changeFeature('pond', ({ properties }) => {
		Object.assign(properties, { history, citations });
	});
	return { ...two, [SITES]: sites! };
}

function statusOf(history: Step[]): unknown {
	const { catalog, problems } = parseGeo(tell(history));
	expect(problems).toEqual([]);
	const { status, status_excerpt, status_date } = catalog!.site_by_id.get('pond')!.properties;
	return [status, status_excerpt, status_date];
}

describe("a site's status", () => {
	it('is the newest of its history, with its excerpt and the day it was printed', () => {
		expect(
			statusOf([
				{ status: 'under-way', excerpt: POND },
				{ status: 'halted', excerpt: LATER },
			]),
		).toEqual(['halted', LATER, '2021-02-03']);
	});

	it('may be reported again, and may be one that is only planned', () => {
		expect(
			statusOf([
				{ status: 'planned', excerpt: POND, valid: '2030', valid_words: '去年' },
				{ status: 'planned', excerpt: LATER },
			]),
		).toEqual(['planned', LATER, '2021-02-03']);
	});

	it('keeps what was reported and when it was so, the oldest first', () => {
		const { catalog } = parseGeo(
			tell([
				{ status: 'starting', excerpt: POND, valid: '2019', valid_words: '去年' },
				{ status: 'complete', excerpt: LATER },
			]),
		);
		expect(catalog!.site_by_id.get('pond')!.steps).toMatchObject([
			{ reported: '2020-02-03', valid_days: { from: '2019-01-01', to: '2019-12-31' } },
			{ reported: '2021-02-03', valid_days: null },
		]);
	});
});

describe('a history that is wrong gives one problem', () => {
	test.each<Case>([
		[
			'an excerpt that the site does not cite',
			tell([{ status: 'starting', excerpt: LATER }], [POND]),
			/history\[0\]\.excerpt: expected one of the site's citations, found second-report#pond/,
		],
		[
			'one excerpt twice',
			tell([
				{ status: 'starting', excerpt: POND },
				{ status: 'complete', excerpt: POND },
			]),
			/history\[1\]\.excerpt: expected each excerpt once/,
		],
		[
			'the newest first',
			tell([
				{ status: 'complete', excerpt: LATER },
				{ status: 'starting', excerpt: POND },
			]),
			/history\[1\]: expected the oldest report first, found one of 2020-02-03 after one of 2021-02-03/,
		],
		['none', tell([]), /history: expected .*1/],
		[
			'no such date',
			tell([{ status: 'starting', excerpt: POND, valid: '2019-13', valid_words: '去年' }]),
			/history\[0\]\.valid: expected an EDTF date .*found "2019-13"/,
		],
		[
			'a date without its words',
			tell([{ status: 'starting', excerpt: POND, valid: '2019' }]),
			/history\[0\]\.valid: expected the words/,
		],
		[
			'words without a date',
			tell([{ status: 'starting', excerpt: POND, valid_words: '去年' }]),
			/history\[0\]\.valid_words: expected none without/,
		],
		[
			'words of another text',
			tell([{ status: 'starting', excerpt: POND, valid: '2019', valid_words: '前年' }]),
			/history\[0\]\.valid_words: expected words of the excerpt, found "前年"/,
		],
		[
			'a time after the report',
			tell([{ status: 'starting', excerpt: POND, valid: '2020-03', valid_words: '去年' }]),
			/history\[0\]\.valid: expected a time up to 2020-02-03.*found 2020-03/,
		],
	])('%s', (_, files, expected) => expectOneProblem(files, expected));
});

describe('two statuses of one page', () => {
	const [POND_TOO, LAST_YEAR] = ['first-report#road', '去年'];
	const both = (first: Partial<Step>, second: Partial<Step>): GeoFiles =>
		tell(
			[
				{ status: 'under-way', excerpt: POND, ...first },
				{ status: 'complete', excerpt: POND_TOO, ...second },
			],
			[POND, POND_TOO],
		);
	const at = (valid: string): Partial<Step> => ({ valid, valid_words: LAST_YEAR });

	test.each<[string, GeoFiles, boolean]>([
		['of the day it was printed', both({}, {}), false],
		['of that day and of all days up to it', both(at('2019-04/..'), {}), false],
		['of periods that cross', both(at('2019-04/2019-08'), at('2019-06/2019-10')), false],
		['one after the other', both(at('2019-04/2019-08'), {}), true],
		['both in some part of a year', both(at('2019'), {}), true],
		['twice the same', both({ status: 'complete' }, {}), true],
	])('%s', (_, files, is_taken) => {
		const told = parseGeo(files).problems.filter(({ message }) =>
			message.startsWith('expected another time than of "under-way" of first-report#pond'),
		);
		expect(told).toHaveLength(is_taken ? 0 : 1);
	});
});

describe('site files', () => {
	const { [SITES]: sites, ...rest } = two;

	it('may have any name: sites stand in the order of their lead articles, then of their files', () => {
		const features = (JSON.parse(sites!) as { features: { id: string }[] }).features;
		const write = (list: unknown[]): string =>
			JSON.stringify({ type: 'FeatureCollection', features: list });
		const split = {
			...rest,
			'sites/z.geojson': write(features.slice(0, 1)),
			'sites/all the others.geojson': write(features.slice(1)),
		};
		const { catalog, problems } = parseGeo(split);
		expect(problems).toEqual([]);
		const [first, ...others] = features.map(({ id }) => id);
		expect(catalog!.sites.map(({ id }) => id)).toEqual([...others, first]);
		expect(catalog!.site_by_id.get(first!)!.file).toBe('sites/z.geojson');
	});
});

describe('corrections', () => {
	const correct = (more: object = {}, ...others: object[]): GeoFiles => {
		const words = (text: string): object => ({ zh: `${text}号`, en: text });
		const one = {
			...{ id: 'length', on: '2024-02-01', subject: { kind: 'site', id: 'road' } },
			...{ field: words('A'), before: words('B'), after: words('C'), why: words('D') },
		};
		return {
			...small,
			'corrections.yaml': JSON.stringify([
				{ ...one, ...more },
				...others.map((two) => ({ ...one, ...two })),
			]),
		};
	};

	it('reach the catalog in their order; there may be none', () => {
		const ids = (files: GeoFiles): string[] | undefined =>
			parseGeo(files).catalog?.corrections.map(({ id }) => id);
		expect(ids(correct({}, { id: 'again' }))).toEqual(['length', 'again']);
		expect(ids({ ...small, 'corrections.yaml': '[]\n' })).toEqual([]);
		expect(ids(small)).toEqual([]);
	});

	test.each<Case>([
		[
			'of nothing known',
			correct({ subject: { kind: 'site', id: 'sea' } }),
			/^\[0\]\.subject\.id: expected the id of a site of the atlas, found sea/,
		],
		[
			'of an excerpt that is none',
			correct({ subject: { kind: 'excerpt', id: 'first-report#sea' } }),
			/an excerpt of the atlas, found first-report#sea/,
		],
		[
			'that changes nothing',
			correct({ after: { zh: 'B号', en: 'E' } }),
			/^\[0\]\.after\.zh: expected other words than before/,
		],
		[
			'before the one above it',
			correct({}, { id: 'earlier', on: '2024-01-31' }),
			/^\[1\]\.on: expected 2024-02-01 or later/,
		],
		['of one id', correct({}, {}), /^\[1\]\.id: expected a correction id that is unique/],
		[
			'in one language',
			correct({ why: { zh: 'C', en: 'C' } }),
			/^\[0\]\.why\.zh: expected Chinese/,
		],
		['without a day', correct({ on: undefined }), /^\[0\]\.on: expected/],
	])('%s', (_, files, expected) => expectOneProblem(files, expected));

	it('are a list', () => {
		expect(listProblems({ ...small, 'corrections.yaml': 'id: one\n' })).toEqual([
			expect.stringMatching(/expected/),
		]);
	});
});
