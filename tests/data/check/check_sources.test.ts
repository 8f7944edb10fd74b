import { describe, expect, test } from 'vitest';
import type { GeoFiles } from '../../../src/lib/domain/reading/geo_files.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import { ARTICLE, OFFSETS, SOURCE, replaceText, small } from '../geo_small.ts';
import { listProblems } from '../list_problems.ts';
import { two_pages } from '../two_pages.ts';

const OLD = 'invented-daily-2024-06-10-p03';
const NEW = 'invented-daily-2025-06-10-p02';

const twin = two_pages[`sources/${NEW}.yaml`]!.replace(NEW, 'twin');

/** The two pages with one text replaced. */
function change(file: string, from: string, to: string): GeoFiles {
	const text = two_pages[file]!;
	if (text.split(from).length !== 2) throw new Error(`"${from}" does not stand once in ${file}`);
	return { ...two_pages, [file]: text.replace(from, to) };
}

test('the two pages are whole, in one order: source by source, each in the order of its page', () => {
	const { catalog, problems } = parseGeo(two_pages);
	expect(problems).toEqual([]);
	expect(catalog!.sources.map(({ id }) => id)).toEqual([OLD, NEW]);
	expect(catalog!.articles.map(({ id, source }) => [source.id, id])).toEqual([
		[OLD, 'park-begins'],
		[OLD, 'bridge-nearly-done'],
		[NEW, 'park-a-year-on'],
		[NEW, 'bridge-halted'],
	]);
});

describe('a rule about sources, broken once, gives one problem', () => {
	test.each<[rule: string, files: GeoFiles, expected: RegExp]>([
		[
			'an article of no source',
			{ ...small, [ARTICLE]: small[ARTICLE]!.replace('trial-2020-02-03', 'other') },
			/^source: expected the id of a source that sources\/other\.yaml describes, found other$/,
		],
		[
			'a source of no article',
			{ ...two_pages, 'sources/twin.yaml': twin.replace(/^(sha256|characters).*\n/gm, '') },
			/^id: expected an article whose source is twin, found none$/,
		],
		[
			'two articles in one place',
			change('articles/bridge-halted.yaml', 'order: 2', 'order: 1'),
			/^order: expected a place of its own in invented-daily-2025-06-10-p02, found 1, which is that of \S+$/,
		],
		[
			'a file of another name',
			{ ...small, [SOURCE]: small[SOURCE]!.replace('id: trial-2020-02-03', 'id: trial') },
			/^id: expected trial-2020-02-03 as the file is named, found trial$/,
		],
		[
			'an archive that took it before its day',
			change(`sources/${OLD}.yaml`, 'archived_on: 2024-06-11', 'archived_on: 2024-06-09'),
			/^archived_on: expected the source's date 2024-06-10 or later, found 2024-06-09$/,
		],
		[
			'an archive without a day',
			change(`sources/${OLD}.yaml`, 'archived_on: 2024-06-11\n', ''),
			/^archived_url: expected archived_on beside it, found none$/,
		],
		[
			'an address that is none',
			replaceText(SOURCE, 'kind: newspaper', 'kind: newspaper\nurl: page 7'),
			/^url: expected url, found "page 7"/,
		],
		[
			'a source taken in before its day',
			change(`sources/${NEW}.yaml`, 'added_on: 2025-06-10', 'added_on: 2025-06-09'),
			/^added_on: expected the source's date 2025-06-10 or later, found 2025-06-09$/,
		],
		[
			'a second source without the day it was taken in',
			change(`sources/${NEW}.yaml`, 'added_on: 2025-06-10\n', ''),
			/^added_on: expected the day the atlas took it in, found nothing: only one source, the one it began with, has none, and invented-daily-2024-06-10-p03 has none either$/,
		],
		[
			'offsets of no source',
			{ ...small, 'offsets/other.json': '{ "source": "other", "excerpts": {} }' },
			/^source: expected the id of a source in sources\/, found other: remove this file, or add sources\/other\.yaml$/,
		],
		[
			'offsets of another name',
			{ ...small, [OFFSETS]: small[OFFSETS]!.replace('"trial-2020-02-03"', '"other"') },
			/^source: expected trial-2020-02-03 as the file is named, found other$/,
		],
		[
			'no offsets',
			Object.fromEntries(
				Object.entries(two_pages).filter(([file]) => file !== `offsets/${OLD}.json`),
			),
			/^: expected the offsets of every excerpt of invented-daily-2024-06-10-p03, found no readable file/,
		],
	])('%s', (_, files, expected) => {
		expect(listProblems(files)).toEqual([expect.stringMatching(expected)]);
	});
});

test('two sources of one text are one', () => {
	expect(listProblems({ ...two_pages, 'sources/twin.yaml': twin })).toEqual([
		'id: expected an article whose source is twin, found none',
		'sha256: expected a text of its own, found that of invented-daily-2025-06-10-p02 (the same SHA-256)',
	]);
});

test('a changed word is refused without the page', () => {
	const files = change('articles/bridge-nearly-done.yaml', '正在铺设路面', '正在铺设桥面');
	expect(listProblems(files)).toEqual([
		expect.stringMatching(
			/^excerpts\[2\]\.exact: expected the words that were proved \(SHA-256 \w{12}… in offsets\/invented-daily-2024-06-10-p03\.json\), found others \(\w{12}…\)/,
		),
	]);
});

test('words of one source stand in one article only', () => {
	const file = `offsets/${OLD}.json`;
	const offsets = JSON.parse(two_pages[file]!) as {
		excerpts: Record<string, { start: number; end: number }>;
	};
	const { 'park-begins#school': school, 'bridge-nearly-done#bridge': bridge } = offsets.excerpts;
	const length = bridge!.end - bridge!.start;
	Object.assign(bridge!, { start: school!.end - 1, end: school!.end - 1 + length });
	expect(listProblems({ ...two_pages, [file]: JSON.stringify(offsets) })).toEqual([
		`excerpts[0]: expected words that no other article quotes, found some of park-begins#school (up to character ${school!.end}) from character ${school!.end - 1}`,
	]);
});
