import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { SearchText } from '../../../../../src/lib/domain/search/search_text.ts';
import { openWords, writeWordFiles } from '../../../../questions/word_files.ts';

/** Made up. */
const school: SearchText = {
	...{
		kind: 'site',
		id: 'school',
		zh: '桐木镇中心小学2024年扩建',
		en: 'Tongmu Primary School, 2024',
	},
	pinyin: 'tong mu zhen zhong/chong xin xiao xue nian kuo jian',
	more: {
		zh: '上栗县 桐木镇 教学楼已经封顶',
		en: 'Shangli County. The roof is on.',
		pinyin: 'shang li xian\ntong mu zhen',
	},
};
const river: SearchText = {
	...{ kind: 'site', id: 'river', zh: '绿水河', en: 'Lüshui River', pinyin: 'lu shui he' },
	more: { zh: '芦溪县 河岸整治', en: 'Luxi County. Banks.', pinyin: 'lu xi xian' },
};
const quote: SearchText = {
	...{
		kind: 'excerpt',
		id: 'report#one',
		zh: '绿水河与桐木镇之间的道路今年开工，总投资3.5亿元。',
		en: 'The road begins.',
	},
	...{
		pinyin: 'lu shui he yu tong mu zhen zhi jian de dao lu jin nian kai gong zong tou zi yi yuan',
		site_ids: ['river', 'school'],
	},
};
const county: SearchText = {
	...{
		kind: 'district',
		id: '360322',
		zh: '上栗县',
		en: 'Shangli County',
		pinyin: 'shang li xian',
	},
	more: { zh: '古时矿坊旧称之地名', en: '', pinyin: 'gu shi kuang fang jiu cheng zhi di ming' },
};
const report: SearchText = {
	...{ kind: 'article', id: 'report', zh: '道路开工', en: 'Roads', pinyin: 'dao lu kai gong' },
};
const nowhere: SearchText = {
	...quote,
	id: 'report#two',
	zh: '无人认领的一句话',
	pinyin: 'wu ren ren ling de yi ju hua',
	site_ids: [],
};
const data = { texts: [school, river, county, report, quote, nowhere], variants: '鎮镇緑绿縣县' };
const files = writeWordFiles(data, ['river', 'school']);

const find = async (text: string) => {
	const found = await openWords(files).finder.search(text, null, Infinity);
	const { sites, places, articles, excerpts } = found;
	return [...sites, ...places, ...articles, ...excerpts].map(({ id }) => id);
};

describe('a query', () => {
	it.each([
		['木', ['school', 'report#one']],
		['桐木', ['school', 'report#one']],
		['桐木鎮', ['school', 'report#one']],
		['“桐木镇”', ['school', 'report#one']],
		['桐mu', ['school', 'report#one']],
		['tong木', ['school', 'report#one']],
		['桐木z', ['school', 'report#one']],
		['桐m', ['school', 'report#one']],
		['tongmu', ['school', 'report#one']],
		["tong'mu", ['school', 'report#one']],
		['tong mu', ['school', 'report#one']],
		['tongm', ['school', 'report#one']],
		['tmzz', ['school']],
		['chongxin', ['school']],
		['tongmzz', ['school']],
		['2024', ['school']],
		['２０２４', ['school']],
		['2024年', ['school']],
		['3.5亿', ['report#one']],
		['緑水', ['river', 'report#one']],
		['lvshui', ['river', 'report#one']],
		['lyushui', ['river', 'report#one']],
		['lüshui', ['river', 'report#one']],
		['Lushui', ['river', 'report#one']],
		['SHANGLI', ['school', '360322']],
		['上栗縣', ['school', '360322']],
		['桐木 小学', ['school']],
		['道路开工', ['report']],
		['古时矿坊旧称之地名', ['360322']],
		['古shi', ['360322']],
		['认领', ['report#two']],
		['封顶', ['school']],
		['绿水河与桐木镇之间的道路今年开工', ['report#one']],
		['绿水河与桐木镇之间的道路明年开工', []],
		['', []],
		['   ', []],
		['，。“”', []],
		['没有这些字', []],
		['qqqq', []],
		['桐木'.repeat(100), []],
		['x'.repeat(200), []],
	])('"%s" finds what has it', async (text, ids) => {
		expect((await find(text)).toSorted()).toEqual(ids.toSorted());
	});

	it('brings sites by their quotations too, after those that carry the words', async () => {
		const { site_ids, sites } = await openWords(files).finder.search('桐木', null, Infinity);
		expect(site_ids).toEqual(['school', 'river']);
		expect(sites.map(({ id }) => id)).toEqual(['school']);
	});

	it('that finds nothing reads no text and two files of lists at most', async () => {
		for (const text of ['没有这些字', '桐上', 'qqqq', '9999']) {
			const { finder, asked } = openWords(files);
			expect((await finder.search(text, null, 6)).totals).toBeNull();
			expect(asked.filter((file) => /^(?:titles|quotes|summaries)/.test(file))).toEqual([]);
			expect(asked.filter((file) => file.startsWith('lists')).length).toBeLessThanOrEqual(2);
		}
	});

	it('finds places by their id', async () => {
		const { finder } = openWords(files);
		expect(await finder.place('360322')).toEqual(county);
		for (const id of ['school', '000000', 'zzz']) expect(await finder.place(id)).toBeNull();
	});
});

describe('a file of words that cannot be had', () => {
	const foreign = writeWordFiles({ ...data, texts: [river] }, ['river']);
	it.each([
		[
			'cut off',
			(bytes: Uint8Array) => bytes.subarray(0, -8),
			/^lists-texts-0\.bin: has \d+ bytes, expected \d+$/,
		],
		[
			'compressed',
			(bytes: Uint8Array) => new Uint8Array(gzipSync(bytes)),
			/^lists-texts-0\.bin: arrived gzip-compressed/,
		],
		[
			'a page',
			() => new TextEncoder().encode('<!doctype html>'),
			/^lists-texts-0\.bin: is a web page/,
		],
		[
			'another one',
			() => foreign.get('lists-names-0.bin')!,
			/^lists-texts-0\.bin: holds lists-names-0\.bin, expected/,
		],
	])(
		'and is %s is named, the rest works, the next question tries again',
		async (_what, spoil, words) => {
			let fails = true;
			const { finder } = openWords(files, (file, bytes) =>
				fails && file === 'lists-texts-0.bin' ? spoil(bytes) : bytes,
			);
			await expect(finder.search('桐木', null, 6)).rejects.toThrow(words);
			expect(await finder.place('360322')).toEqual(county);
			fails = false;
			expect((await finder.search('桐木', null, 6)).site_ids).toEqual(['school', 'river']);
		},
	);
});
