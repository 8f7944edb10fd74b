import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildOffsets, formatOffsets } from '../../../src/lib/domain/reading/build_offsets.ts';
import { checkExcerptOrder } from '../../../src/lib/domain/checks/excerpt_order.ts';
import { checkOffsetsCover } from '../../../src/lib/domain/checks/offsets_cover.ts';
import { stripWhiteSpace } from '../../../src/lib/domain/reading/page_text.ts';
import { readGeo } from '../../../src/lib/domain/reading/read_geo.ts';
import { ARTICLE, changeFile, replaceText, small, small_folder } from '../geo_small.ts';

const page = readFileSync(join(small_folder, 'page.txt'), 'utf8');
const hash = (): string => '0'.repeat(64);
const prove = (files: typeof small, text = page) =>
	buildOffsets(readGeo(files).geo.articles, text, hash);

test('positions, prefix and suffix come from the page without white space', () => {
	const { offsets, findings } = prove(small);
	expect(findings).toEqual([]);
	const plain = [...stripWhiteSpace(page)];
	expect(offsets.source_characters).toBe(plain.length);
	const { start, end, prefix, suffix } = offsets.excerpts['first-report#road']!;
	expect(plain.slice(start, end).join('')).toBe('甲路连着两个村，全长4000多米。');
	expect(plain.slice(start - 24, start).join('')).toBe(prefix);
	expect(plain.slice(end, end + 24).join('')).toBe(suffix);
	expect(offsets.excerpts['first-report#pond']!.prefix).toBe('试验镇修好一口塘');
});

test('characters beyond the basic plane count once', () => {
	const { offsets } = prove(small, `𠮷${page}`);
	expect(offsets.excerpts['first-report#pond']!.start).toBe(9);
	expect(offsets.excerpts['first-report#pond']!.prefix).toBe('𠮷试验镇修好一口塘');
});

test('an excerpt that breaks off says where, by its longest beginning', () => {
	const { findings } = prove(
		replaceText(
			ARTICLE,
			'总投资1.64亿元，占地2150亩。\n    translation',
			'总投资1.65亿元，占地2150亩。\n    translation',
		),
	);
	expect(findings).toHaveLength(1);
	expect(findings[0]).toMatchObject({ file: ARTICLE, path: ['excerpts', 0, 'exact'] });
	expect(findings[0]!.message).toMatch(
		/agree for 17 characters, up to ".*1\.6", then the page has "4亿元，占地21", the excerpt "5亿元，占地21"/,
	);
});

test('an excerpt that stands twice in the page proves nothing', () => {
	const { findings } = prove(small, page + page);
	expect(findings).toHaveLength(4);
	expect(findings[0]!.message).toContain('more than once');
});

test('excerpts out of page order or overlapping are reported', () => {
	const order = (change: (excerpts: Record<string, { start: number; end: number }>) => void) => {
		const files = changeFile('offsets.json', (value) => change(value['excerpts'] as never));
		return checkExcerptOrder(readGeo(files).geo).map(({ message }) => message);
	};
	expect(order(() => {})).toEqual([]);
	expect(order((all) => Object.assign(all['first-report#works']!, { start: 0, end: 5 }))).toEqual([
		expect.stringMatching(
			/^expected an excerpt after pond \(which ends at character 37\), found one that starts at 0$/,
		),
	]);
	expect(order((all) => Object.assign(all['first-report#pond']!, { end: 38 }))).toHaveLength(1);
});

test('offsets cover exactly the excerpts, each with its length', () => {
	const cover = (files: typeof small) =>
		checkOffsetsCover(readGeo(files).geo).map(({ message }) => message);
	expect(cover(small)).toEqual([]);
	expect(cover(replaceText(ARTICLE, '- id: road', '- id: way'))).toEqual([
		expect.stringMatching(
			/offsets of first-report#way, found none: run npm run check -- --source FILE/,
		),
		expect.stringMatching(/expected an excerpt first-report#road, found none: run/),
	]);
	expect(cover(replaceText(ARTICLE, 'exact: 甲路', 'exact: 甲乙路'))).toEqual([
		expect.stringMatching(/expected 18 characters as in the excerpt, found 17: run/),
	]);
});

test('the text of offsets.json is stable', () => {
	const { offsets } = prove(small);
	expect(
		formatOffsets({ ...offsets, source_sha256: JSON.parse(small['offsets.json']!).source_sha256 }),
	).toBe(small['offsets.json']);
});
