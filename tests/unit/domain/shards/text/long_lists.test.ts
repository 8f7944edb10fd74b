import { expect, it } from 'vitest';
import { KeyArena } from '../../../../../src/lib/domain/shards/text/key_arena.ts';
import { decodePostings } from '../../../../../src/lib/domain/shards/text/posting_list.ts';
import { writeLists } from '../../../../../src/lib/domain/shards/text/write_lists.ts';
import type { SearchText } from '../../../../../src/lib/domain/search/search_text.ts';
import { openWords, writeWordFiles } from '../../../../questions/word_files.ts';

/** Bytes of a file of lists. */
const FILE = 256;
const SITES = 600;

/** Made up: a word that every site has, and two that one has. */
const sites = Array.from({ length: SITES }, (_, row): SearchText => {
	const rare = row === 400 ? '桐梓' : '各处';
	return {
		...{ kind: 'site', id: `site-${row}`, zh: `${rare}工程`, en: `Works ${row}` },
		pinyin: `${row === 400 ? 'tong zi' : 'ge chu'} gong cheng`,
		more: { zh: '', en: '', pinyin: '' },
	};
});
const ids = sites.map(({ id }) => id);
const files = writeWordFiles({ texts: sites, variants: '' }, ids, FILE);
const search = async (text: string) => {
	const { finder, asked } = openWords(files);
	const found = await finder.search(text, null, 6);
	return {
		...{ ids: found.site_ids, totals: found.totals },
		lists: asked.filter((file) => file.startsWith('lists-')),
	};
};

it('a long list lies in parts that grow, which together hold it in order', () => {
	const arena = new KeyArena();
	const postings = Array.from({ length: 40_000 }, (_, at) => at * 3);
	for (const number of postings) arena.add('工程', number, 1);
	const { first_keys, tables } = writeLists(arena, FILE);
	const sizes = tables.map(({ columns }) => columns['lists']!.length);
	expect(sizes.slice(0, 6).map((size) => Math.round(size / FILE))).toEqual([1, 1, 2, 4, 8, 16]);
	expect(Math.max(...sizes)).toBeLessThanOrEqual(FILE * 17);
	expect(tables.length).toBeLessThan(arena.read('工程').length / FILE / 8);
	expect(new Set(first_keys)).toEqual(new Set(['工程']));
	const read: number[] = [];
	for (const { columns } of tables) decodePostings(columns['lists'] as Uint8Array, read);
	expect(read.filter((_, at) => at % 2 === 0)).toEqual(postings);
});

it('beside a rare word the list of a frequent one is not read', async () => {
	const frequent = await search('工程');
	expect(frequent.totals?.sites.is_exact).toBe(false);
	const both = await search('桐梓工程');
	expect(both.ids).toEqual(['site-400']);
	expect(both.totals).toBeNull();
	expect(both.lists.filter((file) => frequent.lists.includes(file))).toEqual([]);
});

it('two scripts at once are looked for in names first, in texts where names have nothing', async () => {
	const named = await search('桐zi');
	expect(named.ids).toEqual(['site-400']);
	const texts: SearchText[] = [
		...sites,
		{
			...{ kind: 'excerpt', id: 'report#one', zh: '梧桐栽种', en: 'Planes', site_ids: ['site-1'] },
			pinyin: 'wu tong zai zhong',
		},
	];
	const { finder } = openWords(writeWordFiles({ texts, variants: '' }, ids, FILE));
	const { excerpts, site_ids } = await finder.search('桐zaizhong', null, 6);
	expect(excerpts.map(({ id }) => id)).toEqual(['report#one']);
	expect(site_ids).toEqual(['site-1']);
});
