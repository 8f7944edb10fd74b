import { beforeAll, describe, expect, test } from 'vitest';
import { buildReference, type Reference } from '../../../../src/lib/domain/citing/citing.ts';
import { listCitationHeads } from '../../../../src/lib/domain/citing/citation_heads.ts';
import { buildCslJson } from '../../../../src/lib/domain/citing/csl_json.ts';
import { formatGbt7714 } from '../../../../src/lib/domain/citing/gbt7714.ts';
import { formatRis } from '../../../../src/lib/domain/citing/ris.ts';
import { parseGeo } from '../../../../src/lib/domain/reading/parse_geo.ts';
import { two_pages } from '../../../data/two_pages.ts';

let online: Reference;
let printed: Reference;
beforeAll(() => {
	const { article_by_id } = parseGeo(two_pages).catalog!;
	online = buildReference(article_by_id.get('park-begins')!);
	printed = buildReference(article_by_id.get('bridge-halted')!);
});

describe('GB/T 7714-2015', () => {
	test('what was printed', () => {
		expect(formatGbt7714(printed)).toBe('丙某. 虚构大桥停工待料[N]. 虚构日报, 2025-06-10(02).');
	});

	test('what an archive found online, with the day', () => {
		expect(formatGbt7714(online)).toBe(
			'甲某. 虚构河湿地公园动工建设[N/OL]. 虚构日报, 2024-06-10(03)[2024-06-11]. https://daily.example/2024-06/10/page-03.html.',
		);
	});

	test('three names stand, a fourth is 等; a document without a page', () => {
		const names = ['甲', '乙', '丙', '丁'];
		expect(formatGbt7714({ ...printed, names: names.slice(0, 3) })).toMatch(/^甲, 乙, 丙\. /);
		expect(formatGbt7714({ ...printed, names })).toMatch(/^甲, 乙, 丙, 等\. /);
		expect(formatGbt7714({ ...printed, kind: 'official-document', page: null })).toBe(
			'丙某. 虚构大桥停工待料[A]. 虚构日报, 2025-06-10.',
		);
	});
});

test('an address without a day on which it was seen is no reference to it', () => {
	const { article_by_id } = parseGeo(two_pages).catalog!;
	const article = article_by_id.get('park-begins')!;
	const { archived_on: _day, archived_url: _copy, ...source } = article.source;
	const reference = buildReference({ ...article, source });
	expect(formatGbt7714(reference)).toContain('[N]. 虚构日报, 2024-06-10(03).');
	expect(formatRis(reference)).not.toContain('UR');
});

test('RIS: a tag a line, each with its day', () => {
	expect(formatRis(online).split('\r\n')).toEqual([
		'TY  - NEWS',
		'AU  - 甲某',
		'TI  - 虚构河湿地公园动工建设',
		'T2  - 虚构日报',
		'PY  - 2024',
		'DA  - 2024/06/10/',
		'SP  - 03',
		'LA  - zh-CN',
		'UR  - https://daily.example/2024-06/10/page-03.html',
		'Y2  - 2024/06/11/',
		'ER  - ',
		'',
	]);
});

test('CSL-JSON: names are never turned around', () => {
	expect(buildCslJson(printed)).toEqual([
		{
			id: 'bridge-halted',
			type: 'article-newspaper',
			title: '虚构大桥停工待料',
			author: [{ literal: '丙某' }],
			'container-title': '虚构日报',
			page: '02',
			issued: { 'date-parts': [[2025, 6, 10]] },
			language: 'zh-CN',
		},
	]);
	expect(buildCslJson({ ...printed, is_title_ours: true })[0]).toHaveProperty('note');
	expect(formatRis({ ...printed, is_title_ours: true })).toContain('N1  - 图片说明');
});

test('heads that Zotero reads: a newspaper, not a journal', () => {
	const heads = listCitationHeads({ ...online, names: ['甲', '乙'] });
	const read = (name: string): string[] =>
		heads.filter((head) => head.name === name).map(({ content }) => content);
	expect(read('z:itemType')).toEqual(['newspaperArticle']);
	expect(read('citation_author')).toEqual(['甲', '乙']);
	expect(read('citation_journal_title')).toEqual(['虚构日报']);
	expect(read('citation_publication_date')).toEqual(['2024/06/10']);
	expect(read('citation_firstpage')).toEqual(['03']);
	expect(read('citation_public_url')).toEqual(['https://daily.example/2024-06/10/page-03.html']);
	expect(listCitationHeads(printed).map(({ name }) => name)).not.toContain('citation_public_url');
});
